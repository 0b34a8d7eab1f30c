/** Consent on a page whose visitor has not consented: it is read without an engine and without a ledger. */
import type { Config } from '@tactful/rules';
import type { PageContext } from '../page-context.ts';
import type { ConsentGate } from './consent-gate.ts';
import type { ConsentWriterInputs } from './consent-state.ts';
import { createConsentView } from './consent-view.ts';
import type { ConsentState } from './types.ts';

/** The inputs of {@link createConsentBeforeYes}. */
export interface ConsentBeforeYesOptions {
  readonly config: Config;
  readonly page: () => PageContext;
  readonly gate: ConsentGate;
  /** The clock, epoch ms. Default `Date.now`. */
  readonly now?: () => number;
  /** Called after each change of the record, by this page or by another tab, and of the gate. */
  readonly onChange: () => void;
}

/** Consent until the visitor accepts. */
export interface ConsentBeforeYes {
  /** The consent state now. */
  get(): ConsentState;
  /** True once the visitor has accepted, in another tab. */
  isTailored(): boolean;
  /** True while a profile is stored that an earlier page could not erase. */
  isErasing(): boolean;
  /** Reads the stored record again. */
  reread(): void;
  /** The inputs of `createConsentActionsBeforeYes`, which records a response. */
  readonly writable: ConsentWriterInputs;
}

/** Creates the consent. It writes nothing. */
export const createConsentBeforeYes = (options: ConsentBeforeYesOptions): ConsentBeforeYes => {
  const { config, page, gate, now = Date.now, onChange } = options;
  const consent = createConsentView({ config, page, gate, now, onChange, isConfigUsable: true });
  const { get, isTailored, state, reread } = consent.view;
  gate.onSet(onChange);
  return {
    get,
    isTailored,
    isErasing: () => ['erasing', 'accepted-erasing'].includes(state()),
    reread: () => void reread(),
    writable: { config, gate, now, ...consent },
  };
};
