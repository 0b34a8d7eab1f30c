/** Everything that decisions depend on in addition to the config. */
import type { DecisionContext } from '@tactful/rules/internal';
import type { ConsentReader } from '../consent/consent-reader.ts';
import type { FactCache } from '../facts/fact-cache.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { historyOf } from './exposure-history.ts';
import { isQuietAt } from './is-quiet.ts';
import type { PageState } from './page-state.ts';

/** The settings of a slot contain this while the visitor set it to the standard version. */
export const STANDARD = '*';

/** The sources of a decision context. */
export interface DecisionSources {
  /** Epoch ms. */
  readonly now: () => number;
  readonly consent: ConsentReader;
  readonly facts: FactCache;
  readonly page: PageState;
  /** The ledger that may be read now. */
  readonly ledger: () => Ledger | undefined;
  /** The visitor's settings for a slot: categories that were too personal there, and {@link STANDARD}. */
  readonly slotPreferences: (slot: string) => readonly string[];
}

/** Creates a context whose members are read again at each use. */
export const createDecisionContext = (sources: DecisionSources): DecisionContext => {
  const { now, consent, facts, page, ledger, slotPreferences } = sources;
  return {
    get now() {
      return now();
    },
    get tailored() {
      return consent.isTailored() && !consent.isPaused() && !!ledger();
    },
    get assignmentId() {
      return ledger()?.id ?? '';
    },
    read: (path) => facts.get(path).value,
    isPurposeAllowed: consent.isPurposeAllowed,
    isCategoryAllowed: (category, slot) =>
      consent.isCategoryAllowed(category) && !slotPreferences(slot).includes(category),
    isSlotEnabled: (slot) => !slotPreferences(slot).includes(STANDARD),
    get isQuiet() {
      const hours = ledger()?.quietHours;
      return !!hours && isQuietAt(hours, now());
    },
    hasFired: page.hasFired,
    history: (experience) => historyOf(facts.index(), page.unrecorded(), experience),
    isShown: page.isExposed,
  };
};
