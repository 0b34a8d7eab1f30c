/** The gate: decides what is stored of an event that a page reports. It refuses with a reason and never throws. */
import type { Config, DataCategory } from '@tactful/rules';
import { nanoid } from 'nanoid';
import { CATEGORY_OF, type LedgerEvent, type PageEvent, type TrackResult } from '../events/event.ts';
import { lessOf } from '../events/stated-interests.ts';
import { createDuplicateFilter } from './duplicates.ts';
import type { Minimizer } from './minimize.ts';
import type { IsListed } from './product-list.ts';
import { readEvent } from './read-event.ts';
import type { SensitiveFilter } from './sensitive-filter.ts';

/** Why an event is not stored. */
type Refusal = Extract<TrackResult, { recorded: false }>['reason'];

export interface GateOptions {
  readonly config: Config;
  readonly minimizer: Minimizer;
  readonly isCategoryRecorded: (dataCategory: DataCategory) => boolean;
  readonly isSensitive: SensitiveFilter;
  /** Whether the page lists a number as that of a product. */
  readonly isListed: IsListed;
}

/** When and where an event is reported. */
interface Moment {
  /** Epoch ms. */
  readonly now: number;
  readonly section: string;
  /** The path of the page. It distinguishes views of pages, and is not stored. */
  readonly path?: string | undefined;
  /** The events in the ledger. */
  readonly events: readonly LedgerEvent[];
}

/** Returns the events to store, or the reason why nothing is stored. */
export type Gate = (event: PageEvent, moment: Moment) => readonly LedgerEvent[] | Refusal;

/** Creates the gate of a page. */
export const createGate = (options: GateOptions): Gate => {
  const { config, minimizer, isCategoryRecorded, isSensitive, isListed } = options;
  const isDuplicate = createDuplicateFilter();
  return (event, moment) => {
    if (!event || !Object.hasOwn(CATEGORY_OF, event.name)) return 'malformed';
    const { name } = event;
    const drafts = readEvent(config, event);
    if (!drafts.length) return 'malformed';
    if (!isCategoryRecorded(CATEGORY_OF[name])) return 'category-off';
    const harmless = drafts.filter((draft) => !isSensitive(draft));
    if (!harmless.length) return 'sensitive';
    const { now: at, section, events } = moment;
    const unwanted = lessOf(events);
    const wanted = harmless.filter(
      (draft) => !unwanted.some((id) => id === draft.category || id === draft.brand),
    );
    if (!wanted.length) return 'category-off';
    // The confirmation of an order rarely lists its products as markup. The pages of the products did.
    const isKnown: IsListed = (item) => isListed(item) || events.some((event) => event.item === item);
    const stored = wanted.flatMap(
      (draft) => minimizer.trim({ id: nanoid(), name, at, section, ...draft }, isKnown) ?? [],
    );
    if (!stored.length) return 'unused';
    return isDuplicate(event, drafts, moment) ? 'repeated' : stored;
  };
};
