/** Events: what a page reports, and what of it the ledger keeps. */
import type { DataCategory } from '@tactful/rules';

/** Names as in GA4 e-commerce; the last seven are ours. */
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

/** The kind under which a visitor switches an event off. */
export const CATEGORY_OF: { readonly [N in EventName]: DataCategory } = {
  page_view: 'browsing',
  view_item: 'browsing',
  view_item_list: 'browsing',
  search: 'searching',
  add_to_cart: 'cart',
  remove_from_cart: 'cart',
  begin_checkout: 'cart',
  purchase: 'purchases',
  care_open: 'service',
  care_close: 'service',
  use_feature: 'usage',
  state_preference: 'stated',
  dismiss: 'usage',
  expose: 'usage',
};

/** One article as the page names it. Everything but the id may be missing. */
export interface Item {
  readonly id: string;
  readonly name?: string;
  readonly category?: string;
  readonly brand?: string;
  /** Of one piece, in the event's currency. */
  readonly price?: number;
  /** Pieces. Default 1. */
  readonly quantity?: number;
}

/** What the page reports. The gate decides what of it is kept. */
export interface PageEvent {
  readonly name: EventName;
  /** For the e-commerce events. */
  readonly items?: readonly Item[];
  /** For `view_item_list`: the category shown. */
  readonly category?: string;
  /** For `search`. */
  readonly term?: string;
  /** For `purchase`: the order, so that a reloaded thank-you page does not count twice. */
  readonly order?: string;
  /** For `care_close`: how it ended, as `resolved` or `unresolved`. */
  readonly outcome?: string;
  /** For `use_feature`. */
  readonly feature?: string;
  /** For `state_preference`: the question and the chosen options; none takes the answer back. */
  readonly question?: string;
  readonly answers?: readonly string[];
  /** For `dismiss` and `expose`. */
  readonly experience?: string;
}

/** What the ledger keeps of an event: one article each, and only the fields that the config reads. */
export interface LedgerEvent {
  /** Unique on this device; random. */
  readonly id: string;
  readonly name: EventName;
  /** Epoch ms. */
  readonly at: number;
  /** The part of the site it happened in. */
  readonly section: string;
  readonly item?: string;
  /** The article's name as the page gave it, for the panel alone: no rule reads it. */
  readonly label?: string;
  readonly category?: string;
  readonly brand?: string;
  readonly price?: number;
  readonly quantity?: number;
  readonly term?: string;
  readonly order?: string;
  readonly outcome?: string;
  readonly feature?: string;
  readonly question?: string;
  readonly answers?: readonly string[];
  readonly experience?: string;
}

/** What became of an event. A refusal is an answer, not an error: the page need not handle it. */
export type TrackResult =
  | { readonly recorded: true; readonly events: readonly LedgerEvent[] }
  | {
      readonly recorded: false;
      readonly reason:
        | 'no-consent' // not tailored, or paused, or 'not for me'
        | 'category-off'
        | 'unused' // nothing in the config reads it
        | 'sensitive'
        | 'malformed'
        | 'repeated'; // the page said the same thing twice
    };
