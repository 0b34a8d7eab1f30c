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
import {
  createEvaluation,
  type ReadValue,
  readBoolean,
  readNumber,
  readObject,
  readString,
} from './evaluate.ts';
import { hostAttributes } from './host-attributes.ts';

/** The options of {@link TactfulProvider}. */
export interface TactfulProviderOptions {
  /** Describes the page. With `attachPage`, pass the `setPage` of its result, which merges. Default: that of Tactful. */
  readonly setPage?: (page: PageContext) => void;
  /** Called once if hooks receive evaluations. Default: `console.warn`. */
  readonly warn?: (text: string) => void;
}

const HOOKS_WARNING =
  'Tactful: OpenFeature hooks receive the variants of this visitor. A hook that sends them discloses the profile: remove it.';

/** Returns the slots that show something else than at the call before. */
function createChangedSlots(tactful: Tactful): () => string[] {
  const shown = new Map<string, Decision>();
  return () =>
    tactful.slots.list().filter((slot) => {
      const before = shown.get(slot);
      shown.set(slot, tactful.getSnapshot(slot));
      return before !== shown.get(slot);
    });
}

type Evaluation<T> = (flag: string, fallback: T) => ResolutionDetails<T>;

/** An OpenFeature web provider: the key of a flag is the name of a slot. */
export class TactfulProvider implements Provider {
  /** The name of the provider. */
  readonly metadata: { readonly name: string } = { name: 'tactful' };
  /** It runs in browsers. */
  readonly runsOn = 'client' as const;
  /** Changes of flags. */
  readonly events: OpenFeatureEventEmitter = new OpenFeatureEventEmitter();
  /** Waits until decisions are final, and reports every change from then on. */
  declare readonly initialize: (context?: EvaluationContext) => Promise<void>;
  /** Passes the attributes that the config declares under `host`. */
  declare readonly onContextChange: (before: EvaluationContext, context: EvaluationContext) => void;
  /** Ends the reports. It does not destroy Tactful. */
  declare readonly onClose: () => Promise<void>;
  /** True if the slot is personalized, and its variant is not named `off` or `false`. */
  declare readonly resolveBooleanEvaluation: Evaluation<boolean>;
  /** The name of the variant. */
  declare readonly resolveStringEvaluation: Evaluation<string>;
  /** The name of the variant, which must be a number. */
  declare readonly resolveNumberEvaluation: Evaluation<number>;
  /** The action and the variant, as `{ action: 'replace', variant: 'coats' }`. */
  declare readonly resolveObjectEvaluation: <T extends JsonValue>(
    flag: string,
    fallback: T,
  ) => ResolutionDetails<T>;

  constructor(
    tactful: Tactful,
    { setPage = tactful.setPage, warn = console.warn }: TactfulProviderOptions = {},
  ) {
    let hasWarned = false;
    let unsubscribe = () => {};
    const evaluation = createEvaluation(tactful, () => {
      if (hasWarned || !OpenFeature.getHooks().length) return;
      hasWarned = true;
      warn(HOOKS_WARNING);
    });
    this.onContextChange = (_, context) => {
      const host = hostAttributes(tactful, context);
      if (Object.keys(host).length) setPage({ host });
    };
    this.initialize = async (context = {}) => {
      await tactful.ready;
      this.onContextChange(context, context);
      const changedSlots = createChangedSlots(tactful);
      changedSlots();
      unsubscribe = tactful.subscribe(() => {
        const flagsChanged = changedSlots();
        if (flagsChanged.length) this.events.emit(ProviderEvents.ConfigurationChanged, { flagsChanged });
      });
    };
    this.onClose = async () => unsubscribe();
    this.resolveBooleanEvaluation = evaluation(readBoolean);
    this.resolveStringEvaluation = evaluation(readString);
    this.resolveNumberEvaluation = evaluation(readNumber);
    // The caller names the type that it expects of an object flag; SDKs cannot check it.
    this.resolveObjectEvaluation = evaluation(
      readObject as unknown as ReadValue<JsonValue>,
    ) as TactfulProvider['resolveObjectEvaluation'];
  }
}
