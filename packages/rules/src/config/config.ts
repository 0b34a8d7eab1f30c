/** The types of the config, the merchant's JSON file. The reference of config keys is generated from their comments. */
import type { Condition } from '../conditions/condition.ts';

/** Text for the visitor: one string, or one for each language tag (`{ "en": …, "de": … }`). */
export type LocalizedText = string | { readonly [language: string]: string };

/** Groups of events. Each has its own switch in the panel. */
export type DataCategory = 'browsing' | 'searching' | 'cart' | 'purchases' | 'service' | 'usage' | 'stated';

/** Every data category, in the order of the panel. */
export const DATA_CATEGORIES: readonly DataCategory[] = [
  'browsing',
  'searching',
  'cart',
  'purchases',
  'service',
  'usage',
  'stated',
];

/** The config: one JSON file, the same for every visitor. */
export interface Config {
  /** The version of the config format. */
  readonly version: 1;
  /** The shop, its controller and its policy. */
  readonly site: Site;
  /** Uses of data. Each has its own switch in the panel. At least one. */
  readonly purposes: { readonly [purpose: string]: Purpose };
  /** Named conditions that experiences refer to. */
  readonly audiences?: { readonly [audience: string]: Condition };
  /** Lists of values for `$inGroup` and `$notInGroup`. */
  readonly groups?: { readonly [group: string]: readonly (string | number)[] };
  /** The rules: which variant a slot shows, and when. */
  readonly experiences: readonly Experience[];
  /** Frequency caps of several experiences together: of `all`, and of each group in `groups`. Default: no caps. */
  readonly caps?: Caps;
  /** Share of visitors, 0 to 1, who see no experiment. Default: `0`. */
  readonly holdout?: number;
  /** How long the events of a data category are stored, and how many. Default: see `Retention`. */
  readonly retention?: { readonly [K in DataCategory]?: Retention };
  /** Facts about the shop's products: names, price tiers, complements. */
  readonly catalog?: Catalog;
  /** How events are read from the signals of the page, such as its data layer. */
  readonly collect?: Collect;
  /** Questions in the panel, for stated preferences. */
  readonly questions?: readonly Question[];
  /** Attributes that the page supplies. Conditions read them as `host.<name>`. */
  readonly host?: { readonly [name: string]: HostAttribute };
  /** Additions to the built-in list of sensitive matters. */
  readonly sensitive?: Sensitive;
  /** Appearance and texts of the widget. */
  readonly widget?: WidgetOptions;
  /** If true, `?tactful=inspect` in the address of a page opens the inspector, for every visitor. Default: `false`. */
  readonly inspect?: boolean;
}

/** Frequency caps of several experiences together. */
export interface Caps {
  /** The cap of all experiences together. Default: none. */
  readonly all?: FrequencyCap;
  /** The cap of each group of experiences, by the name of the group. Default: none. */
  readonly groups?: { readonly [group: string]: FrequencyCap };
}

/** The shop and its site. */
export interface Site {
  /** The name of the shop. */
  readonly name: LocalizedText;
  /** The controller of the data: name and seat of a company. */
  readonly controller: LocalizedText;
  /** The address of the privacy policy: a path or an http(s) URL. */
  readonly policy: string;
  /** The benefit of personalization for the visitor, in one sentence. The prompt shows it before the buttons. */
  readonly benefit: LocalizedText;
  /** ISO 4217 code for prices without a currency. Default: none. */
  readonly currency?: string;
  /** With `minors`, there is no prompt, nothing is stored, and every slot shows its standard content. Default: `general`. */
  readonly audience?: 'general' | 'minors';
  /** If true, items of unknown category are not recorded. Default: `false`. */
  readonly regulated?: boolean;
  /** Sections of the site, each with its path prefixes. The longest matching prefix wins. Default: one section, `site`. */
  readonly sections?: { readonly [section: string]: readonly string[] };
  /** A domain whose sub-domains share the consent record, such as `.example.com`. Default: none. */
  readonly shareConsentWith?: string;
}

/** A use of data, with its own switch. */
export interface Purpose {
  /** The name of the purpose in the panel. */
  readonly label: LocalizedText;
  /** The benefit for the visitor, in one sentence. */
  readonly benefit: LocalizedText;
  /** The data categories that may be used for it. */
  readonly dataCategories: readonly DataCategory[];
}

/** How long events of a data category are stored. The limit that is reached first applies. */
export interface Retention {
  /** Days, an integer from 1 to 395. Default: 30 for browsing, searching and cart, 90 for service and usage, 365 for purchases and stated. */
  readonly days?: number;
  /** Maximum number of events, an integer from 1 to 500. Default: `500`. */
  readonly count?: number;
}

/** The effect of an experience on its slot. */
export type Action =
  | 'replace'
  | 'before'
  | 'after'
  | 'rank'
  | 'suppress'
  | 'layout'
  | 'message'
  | 'shortcuts';

/** A rule: shows a variant in a slot while its condition holds. */
export interface Experience {
  /** Unique and stable over releases, because frequency caps and experiments use it. */
  readonly id: string;
  /** The name of the slot. */
  readonly slot: string;
  /** The effect on the slot. Default: `replace`. */
  readonly action?: Action;
  /** The name of a variant template in the slot; for `layout`, the value of the attribute. Default: none. */
  readonly variant?: string;
  /** The condition. Default: everybody. */
  readonly when?: Condition;
  /** Names of audiences, all of which must hold as well. Default: none. */
  readonly audience?: string | readonly string[];
  /** The section of the site that it belongs to. It reads facts of other sections only if the visitor allows it. Default: all sections. */
  readonly section?: string;
  /** A key of `purposes`. Default: the first purpose. */
  readonly purpose?: string;
  /** The benefit for the visitor, in one sentence. Explanations show it. */
  readonly benefit: LocalizedText;
  /** The event on the page that it waits for; any one of several. Default: `load`. */
  readonly trigger?: Trigger | readonly Trigger[];
  /** The eligible experience with the highest priority wins; with equal priorities, the first in the config. Default: `0`. */
  readonly priority?: number;
  /** The period in which it can be shown. Default: always. */
  readonly schedule?: Schedule;
  /** Limits of its exposures. Default: none. */
  readonly cap?: FrequencyCap;
  /** Experiences of one group share a frequency cap and a back-off. Default: none. */
  readonly group?: string;
  /** Products that it advertises. It is not shown for some time after one of them was bought. Default: none. */
  readonly promotes?: Promotes;
  /** If true, it can be shown while a service case is open. Default: `false`. */
  readonly duringCare?: boolean;
  /** Shows different variants to different visitors. Default: no experiment. */
  readonly experiment?: Experiment;
  /** The attribute that `rank` and `suppress` compare items by. Default: `category`. */
  readonly by?: 'category' | 'brand' | 'tier' | 'item';
  /** Allows a variant with other links than the standard content. Explanations inform the visitor that a click shows the variant. Default: `false`. */
  readonly disclosesOnClick?: boolean;
}

/** A trigger's name, or the name with its threshold. */
export type Trigger =
  | TriggerName
  | { readonly on: 'scroll'; readonly depth: number }
  | { readonly on: 'time' | 'idle'; readonly seconds: number };
/** The triggers. */
export type TriggerName =
  | 'load'
  | 'visible'
  | 'idle'
  | 'exit'
  | 'scroll'
  | 'time'
  | 'return'
  | 'cart'
  | 'purchase'
  | 'hours'
  | 'navigation';

/** A period. An absent end is open. */
export interface Schedule {
  /** The start, an ISO 8601 date or date-time; inclusive. Default: open. */
  readonly from?: string;
  /** The end, an ISO 8601 date or date-time; exclusive. Default: open. */
  readonly until?: string;
}

/** Limits of exposures. */
export interface FrequencyCap {
  /** Maximum number of exposures in a visit. Default: no limit. */
  readonly visit?: number;
  /** Maximum number of exposures in 24 hours. Default: no limit. */
  readonly day?: number;
  /** Maximum number of exposures in total. Default: no limit. */
  readonly lifetime?: number;
  /** Hours without it after an exposure. Each dismissal doubles them. Default: none; 24 after a dismissal. */
  readonly coolDownHours?: number;
}

/** Products that an experience advertises. */
export interface Promotes {
  /** Categories of these products. Default: none. */
  readonly categories?: readonly string[];
  /** Ids of these products. Default: none. */
  readonly items?: readonly string[];
  /** Days without the experience after a purchase of one of them. Default: `90`. */
  readonly silentDays?: number;
}

/** An experiment: each visitor is assigned one variant at random, and always sees that one. */
export interface Experiment {
  /** The seed of the assignment. Default: the id of the experience. */
  readonly key?: string;
  /** Names of variants; `null` is the standard content. The first one is the control. */
  readonly variants: readonly (string | null)[];
  /** One weight for each variant, with a sum of 1. Default: equal weights. */
  readonly weights?: readonly number[];
  /** Share of visitors who take part, 0 to 1. Default: `1`. */
  readonly coverage?: number;
  /** `[name, from, to]` with 0 ≤ from < to ≤ 1. Experiments with disjoint ranges of one name share no visitor. Default: none. */
  readonly namespace?: readonly [name: string, from: number, to: number];
}

/** Facts about the shop's products. */
export interface Catalog {
  /** Categories that may be recorded, by id, each with its name for the visitor. Of other categories, only those are recorded that a rule names. Default: none. */
  readonly categories?: { readonly [category: string]: LocalizedText };
  /** The same for brands. Default: none. */
  readonly brands?: { readonly [brand: string]: LocalizedText };
  /** Names of items, features and price tiers for the visitor, by id. Items and features with a name here may be recorded. Default: the id. */
  readonly names?: { readonly [id: string]: LocalizedText };
  /** A pattern that ids of items match as a whole; others are not recorded. Numbers of seven digits or more never are. Default: up to 24 characters with a digit, and at most four letters in a row. */
  readonly itemId?: string;
  /** Two prices in the currency of the site: below the first is `value`, from the second on `premium`, between them `mid`. Default: no tiers. */
  readonly tiers?: readonly [mid: number, premium: number];
  /** `tiers` for single categories. Default: `tiers`. */
  readonly categoryTiers?: { readonly [category: string]: readonly [mid: number, premium: number] };
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
  /** A description for the visitor. */
  readonly label: LocalizedText;
}

/** Additions to the built-in list of sensitive matters. The built-in list cannot be shortened. */
export interface Sensitive {
  /** Category ids of this shop that are never recorded or used. Default: none. */
  readonly categories?: readonly string[];
  /** Words that mark an item as sensitive. Default: none. */
  readonly words?: readonly string[];
}

/** Appearance and texts of the widget. */
export interface WidgetOptions {
  /** The corner of the floating button, in the direction of writing. With `none`, the page has its own link. Default: `bottom-start`. */
  readonly button?: 'bottom-start' | 'bottom-end' | 'none';
  /** If false, the prompt is never shown automatically. Default: `true`. */
  readonly prompt?: boolean;
  /** Texts that replace the built-in ones, by language and key. Default: the built-in texts. */
  readonly words?: { readonly [language: string]: { readonly [key: string]: string } };
}
