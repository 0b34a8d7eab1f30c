/** Pruning: drops what a ledger may no longer contain, when it is read, when it is written and as time passes. */
import { type Config, DATA_CATEGORIES, type DataCategory } from '@tactful/rules';
import { nanoid } from 'nanoid';
import type { ConsentStore } from '../consent/consent-state.ts';
import { CATEGORY_OF } from '../events/event.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { MAX_EVENTS, type Retention } from '../ledger/retention.ts';
import type { Minimizer } from './minimize.ts';

/** The share of events that is kept when storage is full, rounded up: a few events do not fill a disk. */
const SHARE_KEPT = 0.75;

export interface Pruner {
  /** A new, empty ledger with an id of its own. */
  blank(): Ledger;
  /** Drops expired events, and those beyond the limits of retention. */
  bound(ledger: Ledger): Ledger;
  /** Drops a quarter of the events, the least important first. */
  shrink(ledger: Ledger): Ledger;
  /** Drops everything that must not be stored: expired, too many, not allowed by the visitor, not used. */
  tidy(ledger: Ledger): Ledger;
  /** True while events of a data category may be recorded: the category is on, and so is a purpose that uses it. */
  isCategoryRecorded(dataCategory: DataCategory): boolean;
}

export interface PrunerOptions {
  readonly config: Config;
  readonly now: () => number;
  readonly consent: ConsentStore;
  readonly minimizer: Minimizer;
  readonly retention: Retention;
}

/** Creates the pruner of a config, for the consent of this visitor. */
export const createPruner = ({ config, now, consent, minimizer, retention }: PrunerOptions): Pruner => {
  const purposes = Object.entries(config.purposes);
  const isUsed = (dataCategory: DataCategory, isActive: (purpose: string) => boolean): boolean =>
    purposes.some(
      ([purpose, { dataCategories }]) => isActive(purpose) && dataCategories.includes(dataCategory),
    );
  const keep = (ledger: Ledger, count?: number): Ledger => ({
    ...ledger,
    events: retention.keep(ledger.events, now(), count),
  });
  return {
    blank: () => ({ id: nanoid(), since: now(), slots: {}, events: [] }),
    bound: (ledger) => keep(ledger),
    shrink: (ledger) => keep(ledger, Math.ceil(Math.min(MAX_EVENTS, ledger.events.length) * SHARE_KEPT)),
    tidy: (ledger) => {
      // A refusal that keeps the data has no switches.
      if (!consent.isTailored()) return keep(ledger);
      const { dataCategories } = consent.get();
      // A purpose that is switched off keeps the data that it had.
      const allowed = new Set(
        DATA_CATEGORIES.filter((one) => dataCategories[one] && isUsed(one, () => true)),
      );
      const events = ledger.events.flatMap(
        (event) => (allowed.has(CATEGORY_OF[event.name]) && minimizer.trim(event)) || [],
      );
      return keep({ ...ledger, events });
    },
    isCategoryRecorded: (dataCategory) => {
      const { dataCategories, purposes: allowed } = consent.get();
      return dataCategories[dataCategory] && isUsed(dataCategory, (purpose) => !!allowed[purpose]);
    },
  };
};
