/** Events: what a page reports, and what the ledger stores of it. */
import type { DataCategory } from '@tactful/rules';

/** The name of an event. The first eight are those of GA4 e-commerce. */
export type EventName =
  | 'page_view'
  | 'view_item'
  | 'view_item_list'
  | 'search'
  | 'add_to_cart'
  | 'remove_from_cart'
  | 'begin_checkout'
  | 'purchase'
  | 'care_open'
  | 'care_close'
  | 'use_feature'
  | 'state_preference'
  | 'dismiss'
  | 'expose';

/** The description of the events of one name. */
export interface EventDescription {
  /** The visitor allows or forbids events by data category. */
  readonly dataCategory: DataCategory;
  /** The parameters that `track` reads, besides the name. */
  readonly parameters: readonly Exclude<keyof PageEvent, 'name'>[];
}

/** Every event. `events/reference.ts` documents each of them. */
export const EVENTS: { readonly [N in EventName]: EventDescription } = {
  page_view: { dataCategory: 'browsing', parameters: [] },
  view_item: { dataCategory: 'browsing', parameters: ['items'] },
  view_item_list: { dataCategory: 'browsing', parameters: ['category', 'items'] },
  search: { dataCategory: 'searching', parameters: ['term'] },
  add_to_cart: { dataCategory: 'cart', parameters: ['items'] },
  remove_from_cart: { dataCategory: 'cart', parameters: ['items'] },
  begin_checkout: { dataCategory: 'cart', parameters: ['items', 'order'] },
  purchase: { dataCategory: 'purchases', parameters: ['items', 'order'] },
  care_open: { dataCategory: 'service', parameters: [] },
  care_close: { dataCategory: 'service', parameters: ['outcome'] },
  use_feature: { dataCategory: 'usage', parameters: ['feature'] },
  state_preference: { dataCategory: 'stated', parameters: ['question', 'answers'] },
  dismiss: { dataCategory: 'usage', parameters: ['experience'] },
  expose: { dataCategory: 'usage', parameters: ['experience'] },
};

/** The data category of each event. */
export const CATEGORY_OF: { readonly [N in EventName]: DataCategory } =
  // The keys are those of the table above.
  Object.fromEntries(Object.entries(EVENTS).map(([name, { dataCategory }]) => [name, dataCategory])) as {
    readonly [N in EventName]: DataCategory;
  };

/** One item as the page describes it. */
export interface Item {
  /** Without an id, an item is recognized by a digest of its name. */
  readonly id?: string;
  /** Not stored. An item whose name contains a sensitive term is not recorded. */
  readonly name?: string;
  readonly category?: string;
  readonly brand?: string;
  /** Price of one piece. It is stored in the currency of the site, and in those of `catalog.currencyTiers`. */
  readonly price?: number;
  /** ISO 4217 code of the price. Default: the currency of the site. */
  readonly currency?: string;
  /** Number of pieces. Default 1. */
  readonly quantity?: number;
  /** For `view_item`: the ids of related items, as `data-tactful-related` contains them. */
  readonly related?: string;
}

/** An event as the page reports it. The gate decides what is stored. */
export interface PageEvent {
  readonly name: EventName;
  /** For e-commerce events. */
  readonly items?: readonly Item[];
  /** For `view_item_list`: the category of the list. */
  readonly category?: string;
  /** For `search`. */
  readonly term?: string;
  /** For `purchase`: the id of the order, so that a reloaded confirmation page does not count twice. */
  readonly order?: string;
  /** For `care_close`: `resolved` or `unresolved`. */
  readonly outcome?: string;
  /** For `use_feature`. */
  readonly feature?: string;
  /** For `state_preference`: the question and the chosen options. An empty list takes the statement back. */
  readonly question?: string;
  readonly answers?: readonly string[];
  /** For `dismiss` and `expose`. */
  readonly experience?: string;
}

/**
 * An event as the ledger stores it: about one item at most, only with the fields that the config uses, and only with
 * values that the config names. An item's id may have the shape in `catalog.itemId` instead.
 */
export interface LedgerEvent {
  /** Unique on this device; random. */
  readonly id: string;
  readonly name: EventName;
  /** Epoch ms. */
  readonly at: number;
  /** The section of the site where it happened. */
  readonly section: string;
  readonly item?: string;
  readonly category?: string;
  readonly brand?: string;
  readonly price?: number;
  /** ISO 4217 code of the price, if that is not the currency of the site. */
  readonly currency?: string;
  readonly quantity?: number;
  /** The ids of related items of a viewed one: substitutes, `|`, complements; within each list separated by spaces. */
  readonly related?: string;
  readonly term?: string;
  readonly order?: string;
  readonly outcome?: string;
  readonly feature?: string;
  readonly question?: string;
  readonly answers?: readonly string[];
  readonly experience?: string;
}

/** Whether an event was recorded. A refusal is a result, not an error: pages need not handle it. */
export type TrackResult =
  | { readonly recorded: true; readonly events: readonly LedgerEvent[] }
  | {
      readonly recorded: false;
      readonly reason:
        | 'no-consent' // not tailored, or paused, or recording is paused
        | 'category-off'
        | 'unused' // nothing in the config uses it
        | 'sensitive'
        | 'malformed'
        | 'repeated'; // the page reported the same event twice
    };
