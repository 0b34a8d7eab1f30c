/** Documentation of every event. The reference page of the docs is generated from it; no page of a shop loads it. */
import type { DataCategory } from '@tactful/rules';
import { EVENTS, type EventName, type PageEvent } from './event.ts';

/** One entry of the reference. */
export interface EventReference {
  readonly name: EventName;
  /** When to report the event, in one sentence. */
  readonly sentence: string;
  readonly dataCategory: DataCategory;
  /** The parameters that are read. */
  readonly parameters: readonly (keyof PageEvent)[];
  /** An event as it is passed to `track`. */
  readonly example: PageEvent;
}

const coat = { id: 'sku-1', name: 'Wool coat', category: 'coats', brand: 'acme', price: 129 };

const TEXTS: { readonly [N in EventName]: { readonly sentence: string; readonly example: PageEvent } } = {
  page_view: { sentence: 'The visitor opens a page.', example: { name: 'page_view' } },
  view_item: {
    sentence: 'The visitor opens the page of an item.',
    example: { name: 'view_item', items: [coat] },
  },
  view_item_list: {
    sentence: 'The visitor opens a list of items of one category.',
    example: { name: 'view_item_list', category: 'coats' },
  },
  search: { sentence: 'The visitor searches the site.', example: { name: 'search', term: 'raincoat' } },
  add_to_cart: {
    sentence: 'The visitor adds items to the cart.',
    example: { name: 'add_to_cart', items: [{ ...coat, quantity: 1 }] },
  },
  remove_from_cart: {
    sentence: 'The visitor removes items from the cart.',
    example: { name: 'remove_from_cart', items: [{ ...coat, quantity: 1 }] },
  },
  begin_checkout: {
    sentence: 'The visitor starts to check out.',
    example: { name: 'begin_checkout', items: [{ ...coat, quantity: 1 }] },
  },
  purchase: {
    sentence: 'The visitor places an order; the same order counts once, even if its page is loaded again.',
    example: { name: 'purchase', order: '10042', items: [{ ...coat, quantity: 1 }] },
  },
  care_open: {
    sentence: 'The visitor opens a service case; experiences without `duringCare` pause until it is closed.',
    example: { name: 'care_open' },
  },
  care_close: {
    sentence: 'A service case is closed.',
    example: { name: 'care_close', outcome: 'resolved' },
  },
  use_feature: {
    sentence: 'The visitor uses a feature of the site.',
    example: { name: 'use_feature', feature: 'compare' },
  },
  state_preference: {
    sentence:
      'The visitor chooses options for a question of the config; an empty list takes the statement back.',
    example: { name: 'state_preference', question: 'style', answers: ['plain'] },
  },
  dismiss: {
    sentence: 'The visitor dismisses an experience; Tactful records it itself.',
    example: { name: 'dismiss', experience: 'winter-coats' },
  },
  expose: {
    sentence: 'The visitor saw an experience; Tactful records it itself.',
    example: { name: 'expose', experience: 'winter-coats' },
  },
};

/** Every event, documented; in the order of the table. */
export const EVENT_REFERENCE: readonly EventReference[] = Object.entries(EVENTS).map(
  ([name, { dataCategory, parameters }]) => ({
    // The keys of the table are the names.
    name: name as EventName,
    dataCategory,
    parameters,
    ...TEXTS[name as EventName],
  }),
);
