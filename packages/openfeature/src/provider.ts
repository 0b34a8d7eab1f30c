/** The provider: evaluates flags, reports changes, and passes the context to Tactful. */
import {
  type EvaluationContext,
  OpenFeatureEventEmitter,
  type Provider,
  ProviderEvents,
} from '@openfeature/web-sdk';
import type { Decision, FactValue, PageContext, Tactful } from '@tactful/core';
import { createEvaluation } from './evaluate.ts';

/** The options of {@link createProvider}. */
export interface ProviderOptions {
  /** Describes the page. With `attachPage`, pass the `setPage` of its result, which merges. Default: that of Tactful. */
  readonly setPage?: (page: PageContext) => void;
}

/** Returns an OpenFeature web provider: the key of a flag is the name of a slot. Its end does not destroy Tactful. */
export function createProvider(
  tactful: Tactful,
  { setPage = tactful.setPage }: ProviderOptions = {},
): Provider {
  const flags = tactful.slots.list();
  const events = new OpenFeatureEventEmitter();
  const evaluate = createEvaluation(tactful);
  let unsubscribe: (() => void) | undefined;
  let shown: readonly Decision[] = [];
  /** Returns the flags whose slot shows something else than at the call before. */
  const changedFlags = () => {
    const before = shown;
    shown = flags.map(tactful.getSnapshot);
    return flags.filter((_, index) => shown[index] !== before[index]);
  };
  /** Passes the attributes that the config declares. Tactful checks the type of each when it reads it. */
  const onContextChange = (_: unknown, context: EvaluationContext = {}) => {
    let host: PageContext['host'];
    // A value of another type is left out when it is read.
    for (const name in tactful.config.host ?? {})
      if (name in context) host = { ...host, [name]: context[name] as FactValue };
    if (host) setPage({ host });
  };
  return {
    metadata: { name: 'tactful' },
    runsOn: 'client',
    events,
    onContextChange,
    async initialize(context) {
      await tactful.ready;
      onContextChange(0, context);
      changedFlags();
      unsubscribe = tactful.subscribe(() => {
        const flagsChanged = changedFlags();
        if (flagsChanged.length) events.emit(ProviderEvents.ConfigurationChanged, { flagsChanged });
      });
    },
    onClose: async () => unsubscribe?.(),
    // True for every winner, except one whose variant is named `off` or `false`.
    resolveBooleanEvaluation: evaluate(({ variant }) => variant !== 'off' && variant !== 'false'),
    resolveStringEvaluation: evaluate(({ variant }) => variant),
    resolveNumberEvaluation: evaluate(({ variant }) =>
      variant?.trim() && Number.isFinite(+variant) ? +variant : undefined,
    ),
    // The caller names the type that it expects; SDKs cannot check it.
    resolveObjectEvaluation: evaluate(({ action, variant }) => ({ action, variant }) as never),
  };
}
