/** Consent on a page whose visitor has not consented: it is read and declined without an engine and without a ledger. */
import type { Config } from '@tactful/rules';
import type { PageContext } from '../page-context.ts';
import { notifyTabs } from '../platform/tab-sync.ts';
import type { ConsentGate } from './consent-gate.ts';
import { createConsentStore } from './consent-state.ts';
import type { ConsentMoment } from './next-record.ts';
import { isWithoutProfile } from './transitions.ts';
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
  /** Records an acceptance, unless the gate is closed. The profile is created by the next page that reads the record. */
  accept(moment: ConsentMoment): void;
  /**
   * Records a refusal at once. `keepData`: a profile that is stored stays.
   *
   * @returns False if a profile may be stored: it has to be erased, or marked.
   */
  decline(keepData: boolean): boolean;
}

/** Creates the consent. Nothing is written before the visitor acts. */
export const createConsentBeforeYes = (options: ConsentBeforeYesOptions): ConsentBeforeYes => {
  const { config, page, gate, now = Date.now, onChange } = options;
  const consent = createConsentStore({ config, page, gate, now, onChange, isConfigUsable: true });
  gate.onSet(onChange);
  return {
    get: consent.get,
    isTailored: consent.isTailored,
    isErasing: () => ['erasing', 'accepted-erasing'].includes(consent.state()),
    reread: () => void consent.reread(),
    accept: (moment) => {
      consent.apply('accept', moment);
      notifyTabs();
    },
    decline: (keepData) => {
      consent.reread();
      const isEmpty = isWithoutProfile(consent.state());
      consent.apply(keepData ? 'decline-keep' : 'decline');
      notifyTabs();
      return isEmpty;
    },
  };
};
