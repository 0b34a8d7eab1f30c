/** The names of events that pages report, and what each of them means. */
import type { PageEvent } from '@tactful/core';
import type { EventName } from '@tactful/core/internal';
import type { ReportedEvent } from '@tactful/rules';

/** Events that only Tactful records. */
type InternalEventName = 'page_view' | 'state_preference' | 'dismiss' | 'expose';

/** The events that a page may report, and whether they must be about an item. */
export const REPORTED_EVENTS: {
  readonly [N in Exclude<EventName, InternalEventName>]: { readonly needsItem: boolean };
} = {
  view_item: { needsItem: true },
  view_item_list: { needsItem: false },
  search: { needsItem: false },
  add_to_cart: { needsItem: true },
  remove_from_cart: { needsItem: true },
  begin_checkout: { needsItem: false },
  purchase: { needsItem: false },
  care_open: { needsItem: false },
  care_close: { needsItem: false },
  use_feature: { needsItem: false },
};

/** Prefixes and endings that plugins add to the names of GA4. */
const VENDOR = /^(dl|ga4)_|_stape$/;

/**
 * Returns the event that a reported name means; `undefined` if the page may not report it.
 *
 * @param names - The names of the config.
 */
export function eventOf(
  reported: unknown,
  names: { readonly [reported: string]: ReportedEvent } = {},
): Exclude<PageEvent['name'], InternalEventName> | undefined {
  if (typeof reported !== 'string') return undefined;
  if (Object.hasOwn(names, reported)) return names[reported];
  const name = reported.replace(VENDOR, '');
  if (name === 'view_search_results') return 'search';
  // The keys of the table are names of events.
  return Object.hasOwn(REPORTED_EVENTS, name) ? (name as keyof typeof REPORTED_EVENTS) : undefined;
}
