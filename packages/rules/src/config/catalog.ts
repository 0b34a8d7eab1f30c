/** The types of the products, events and visitors of a shop, as the config describes them. */
import type { LocalizedText } from './localized-text.ts';

/** Facts about the shop's products. */
export interface Catalog {
  /** Categories that may be recorded, by id, each with its name for the visitor. Of other categories, only those are recorded that a rule names. Default: none. */
  readonly categories?: { readonly [category: string]: LocalizedText };
  /** The same for brands. Default: none. */
  readonly brands?: { readonly [brand: string]: LocalizedText };
  /** Names of items, features and price tiers for the visitor, by id. Items and features with a name here may be recorded. Default: the id. */
  readonly names?: { readonly [id: string]: LocalizedText };
  /** A pattern that ids of items match as a whole; others are not recorded. Numbers of seven digits or more need a pattern that states how many, or a page that lists the product. Default: up to 24 characters with a digit, and at most four letters in a row. */
  readonly itemId?: string;
  /** Two prices in the currency of the site: below the first is `value`, from the second on `premium`, between them `mid`. Default: no tiers. */
  readonly tiers?: readonly [mid: number, premium: number];
  /** `tiers` for single categories. Default: `tiers`. */
  readonly categoryTiers?: { readonly [category: string]: readonly [mid: number, premium: number] };
  /** `tiers` for prices in other currencies, by ISO 4217 code. Prices in any other currency than these and that of the site are not recorded. Default: none. */
  readonly currencyTiers?: { readonly [currency: string]: readonly [mid: number, premium: number] };
  /** Categories that go together: category to categories. Default: none. */
  readonly complements?: { readonly [category: string]: readonly string[] };
  /** Usual days between purchases, by category, for products that are used up. Default: none. */
  readonly replenish?: { readonly [category: string]: number };
  /** Days after which an event counts half in an affinity. Default: `14`. */
  readonly halfLifeDays?: number;
  /** Minutes without activity after which a filled cart counts as abandoned. Default: `60`. */
  readonly abandonMinutes?: number;
}

/** The events that a page may report. */
export type ReportedEvent =
  | 'view_item'
  | 'view_item_list'
  | 'search'
  | 'add_to_cart'
  | 'remove_from_cart'
  | 'begin_checkout'
  | 'purchase';

/** How events are read from the signals of the page. */
export interface Collect {
  /** The name of the data layer on `window`. Default: the one that the script of the tag manager names, else `dataLayer`. */
  readonly layer?: string;
  /** The events that other names of the page mean, by these names. Default: none; the prefixes `dl_` and `ga4_` are recognized. */
  readonly events?: { readonly [reported: string]: ReportedEvent };
  /** The level of a category path that counts as the category, from `1`. Default: the deepest level that the config names, else the deepest one. */
  readonly categoryLevel?: number;
}

/** A question in the panel. Responding is optional. */
export interface Question {
  /** The id. Conditions read the response as `stated.<id>`. */
  readonly id: string;
  /** The text of the question. */
  readonly label: LocalizedText;
  /** The benefit of responding for the visitor. */
  readonly benefit: LocalizedText;
  /** The options to select from, each with a value and a label. */
  readonly options: readonly { readonly value: string; readonly label: LocalizedText }[];
  /** If true, several options can be selected. Default: `false`. */
  readonly many?: boolean;
}

/** An attribute that the page supplies. */
export interface HostAttribute {
  /** The type of the value. */
  readonly type: 'string' | 'number' | 'boolean' | 'list';
  /** The value while the page supplies none. */
  readonly default: string | number | boolean | readonly string[];
  /** A name for the visitor, who reads it before the value, as in `Member of the club: yes`. */
  readonly label: LocalizedText;
}
