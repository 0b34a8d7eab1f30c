/** Recognizes an event that a page reports twice, for example in its data layer and in its markup. */
import type { EventName, LedgerEvent, PageEvent } from '../events/event.ts';
import type { Draft } from './read-event.ts';
import { createViewFilter } from './repeated-views.ts';

/** The same event within this time is a duplicate. */
const REPEAT_MS = 1000;
/** Single-page apps often report a view again when they render again. */
const VIEW_REPEAT_MS = 10_000;
const MAX_REMEMBERED = 50;

const repeatMsOf = (name: EventName): number =>
  name === 'view_item' || name === 'view_item_list' ? VIEW_REPEAT_MS : REPEAT_MS;

/** The text that duplicates have in common. Label and price may differ between the sources of a page. */
const signatureOf = (name: EventName, drafts: readonly Draft[]): string =>
  JSON.stringify([name, drafts.map(({ label, price, ...rest }) => rest)]);

/** When and where an event is reported. */
interface Moment {
  readonly now: number;
  /** The path in the description of the page. */
  readonly path?: string | undefined;
  /** The events in the ledger. */
  readonly events: readonly LedgerEvent[];
}

/** Returns true for a duplicate, and remembers the event. */
export type IsDuplicate = (event: PageEvent, drafts: readonly Draft[], moment: Moment) => boolean;

/** Creates the filter of a page. An order is a duplicate for as long as the ledger contains it. */
export const createDuplicateFilter = (): IsDuplicate => {
  const reportedAt = new Map<string, number>();
  const isRepeatedView = createViewFilter();
  return ({ name }, drafts, { now, path, events }) => {
    if (name === 'page_view') return isRepeatedView(path, now);
    const order = drafts[0]?.order;
    if (order && events.some((stored) => stored.name === name && stored.order === order)) return true;
    const signature = signatureOf(name, drafts);
    const before = reportedAt.get(signature);
    // Deleted first, so that the map stays sorted by time.
    reportedAt.delete(signature);
    reportedAt.set(signature, now);
    if (reportedAt.size > MAX_REMEMBERED)
      for (const oldest of [...reportedAt.keys()].slice(0, 1)) reportedAt.delete(oldest);
    return before !== undefined && now - before < repeatMsOf(name);
  };
};
