/** What a ledger may hold: applied on read, on write and while time passes. */
import { type Config, DATA_CATEGORIES, type DataCategory } from '@tactful/rules';
import { nanoid } from 'nanoid';
import type { ConsentStore } from '../consent/consent-state.ts';
import { CATEGORY_OF } from '../events/event.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { MOST_EVENTS, type Retention } from '../ledger/retention.ts';
import type { Minimizer } from './minimize.ts';

/** How much is left of a ledger that found no room, rounded up: a few events are not what fills a disk. */
const SHARE_KEPT = 0.75;

export interface Pruner {
  /** A ledger as at opt-in. */
  blank(): Ledger;
  /** Drops the expired and what is too many. */
  bound(ledger: Ledger): Ledger;
  /** Drops a quarter, that which gives way first. */
  shrink(ledger: Ledger): Ledger;
  /** Drops what may not be kept: expired, too many, of kinds that are off, read by nothing. */
  tidy(ledger: Ledger): Ledger;
  /** True while events of a kind may be recorded: it is on, and so is a purpose that uses it. */
  isCategoryRecorded(kind: DataCategory): boolean;
}

export interface PrunerOptions {
  readonly config: Config;
  readonly now: () => number;
  readonly consent: ConsentStore;
  readonly minimizer: Minimizer;
  readonly retention: Retention;
}

/** What a ledger of this config may hold, for this visitor. */
export const createPruner = ({ config, now, consent, minimizer, retention }: PrunerOptions): Pruner => {
  const purposes = Object.entries(config.purposes);
  /** Kinds that are on and that some purpose uses; a purpose that is off still holds what it had. */
  const live = (running: boolean): ReadonlySet<DataCategory> => {
    const { dataCategories, purposes: on } = consent.get();
    const used = purposes.flatMap(([purpose, of]) => (running && !on[purpose] ? [] : of.dataCategories));
    return new Set(DATA_CATEGORIES.filter((kind) => dataCategories[kind] && used.includes(kind)));
  };
  const keep = (ledger: Ledger, most?: number): Ledger => ({
    ...ledger,
    events: retention.keep(ledger.events, now(), most),
  });
  return {
    blank: () => ({ id: nanoid(), since: now(), slots: {}, events: [] }),
    bound: (ledger) => keep(ledger),
    shrink: (ledger) => keep(ledger, Math.ceil(Math.min(MOST_EVENTS, ledger.events.length) * SHARE_KEPT)),
    tidy: (ledger) => {
      // A refusal that keeps the data has no switches to go by.
      if (!consent.isTailored()) return keep(ledger);
      const kinds = live(false);
      const kept = ledger.events.flatMap(
        (event) => (kinds.has(CATEGORY_OF[event.name]) && minimizer.trim(event)) || [],
      );
      return keep({ ...ledger, events: kept });
    },
    isCategoryRecorded: (kind) => live(true).has(kind),
  };
};
