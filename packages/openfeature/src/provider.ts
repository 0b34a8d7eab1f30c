/** The provider: evaluates flags, reports changes, and passes the context to Tactful. */
import {
  type EvaluationContext,
  type JsonValue,
  OpenFeature,
  OpenFeatureEventEmitter,
  type Provider,
  ProviderEvents,
  type ResolutionDetails,
} from '@openfeature/web-sdk';
import type { Decision, PageContext, Tactful } from '@tactful/core';
import { evaluate, type ReadValue, readBoolean, readNumber, readObject, readString } from './evaluate.ts';
import { hostAttributes } from './host-attributes.ts';

/** The options of {@link TactfulProvider}. */
export interface TactfulProviderOptions {
  /** Describes the page. With `attachPage`, pass the `setPage` of its result, which merges. Default: that of Tactful. */
  readonly setPage?: (page: PageContext) => void;
  /** Called once if hooks receive evaluations. Default: `console.warn`. */
  readonly warn?: (text: string) => void;
}

const HOOKS_WARNING =
  'Tactful: OpenFeature hooks receive the value of every flag. A value depends on the profile of the visitor, so a hook ' +
  'that sends it, for example to a telemetry service, discloses the profile. Remove such hooks.';

/** An OpenFeature web provider: the key of a flag is the name of a slot. */
export class TactfulProvider implements Provider {
  /** The name of the provider. */
  readonly metadata: { readonly name: string } = { name: 'tactful' };
  /** It runs in browsers. */
  readonly runsOn = 'client' as const;
  /** Changes of flags. */
  readonly events: OpenFeatureEventEmitter = new OpenFeatureEventEmitter();
  readonly #tactful: Tactful;
  readonly #setPage: (page: PageContext) => void;
  readonly #warn: (text: string) => void;
  #hasWarned = false;
  #unsubscribe: (() => void) | undefined;

  constructor(
    tactful: Tactful,
    { setPage = tactful.setPage, warn = console.warn }: TactfulProviderOptions = {},
  ) {
    this.#tactful = tactful;
    this.#setPage = setPage;
    this.#warn = warn;
  }

  /** Waits until decisions are final, and reports every change from then on. */
  async initialize(context: EvaluationContext = {}): Promise<void> {
    await this.#tactful.ready;
    this.onContextChange({}, context);
    const shown = new Map<string, Decision>();
    const changedSlots = () =>
      this.#tactful.slots.list().filter((slot) => {
        const decision = this.#tactful.getSnapshot(slot);
        const isChanged = shown.get(slot) !== decision;
        shown.set(slot, decision);
        return isChanged;
      });
    changedSlots();
    this.#unsubscribe = this.#tactful.subscribe(() => {
      const flagsChanged = changedSlots();
      if (flagsChanged.length) this.events.emit(ProviderEvents.ConfigurationChanged, { flagsChanged });
    });
  }

  /** Passes the attributes that the config declares under `host`. */
  onContextChange(_: EvaluationContext, context: EvaluationContext): void {
    const host = hostAttributes(this.#tactful, context);
    if (Object.keys(host).length) this.#setPage({ host });
  }

  /** Ends the reports. It does not destroy Tactful. */
  async onClose(): Promise<void> {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  /** True if the slot is personalized, and its variant is not named `off` or `false`. */
  resolveBooleanEvaluation(flag: string, fallback: boolean): ResolutionDetails<boolean> {
    return this.#evaluate(flag, fallback, readBoolean);
  }

  /** The name of the variant. */
  resolveStringEvaluation(flag: string, fallback: string): ResolutionDetails<string> {
    return this.#evaluate(flag, fallback, readString);
  }

  /** The name of the variant, which must be a number. */
  resolveNumberEvaluation(flag: string, fallback: number): ResolutionDetails<number> {
    return this.#evaluate(flag, fallback, readNumber);
  }

  /** The action and the variant, as `{ action: 'replace', variant: 'coats' }`. */
  resolveObjectEvaluation<T extends JsonValue>(flag: string, fallback: T): ResolutionDetails<T> {
    // The caller names the type that it expects of an object flag; SDKs cannot check it.
    return this.#evaluate(flag, fallback, readObject as unknown as ReadValue<T>);
  }

  #evaluate<T>(flag: string, fallback: T, read: ReadValue<T>): ResolutionDetails<T> {
    if (!this.#hasWarned && OpenFeature.getHooks().length) {
      this.#hasWarned = true;
      this.#warn(HOOKS_WARNING);
    }
    return evaluate(this.#tactful, { flag, fallback, read });
  }
}
