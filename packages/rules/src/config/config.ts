/** The merchant's config: what the JSON file may say, as types. */
import type { Condition } from '../conditions/condition.ts';

/** Words for the visitor: one string, or one per language tag (`{ "en": …, "de": … }`). */
export type LocalizedText = string | { readonly [language: string]: string };

/** The groups of events that a visitor can switch off as one. */
export type DataCategory = 'browsing' | 'searching' | 'cart' | 'purchases' | 'service' | 'usage' | 'stated';

/** Every kind, in the order in which the panel lists them. */
export const DATA_CATEGORIES: readonly DataCategory[] = [
  'browsing',
  'searching',
  'cart',
  'purchases',
  'service',
  'usage',
  'stated',
];

/** All that a merchant says: one JSON file, the same for every visitor. */
export interface Config {
  /** The format of this file. */
  readonly version: 1;
  readonly site: Site;
  /** What data is used for; each has its own switch in the panel. At least one. */
  readonly purposes: { readonly [purpose: string]: Purpose };
  /** Named conditions that experiences refer to. */
  readonly audiences?: { readonly [audience: string]: Condition };
  /** Saved groups for `$inGroup` and `$notInGroup`. */
  readonly groups?: { readonly [group: string]: readonly (string | number)[] };
  readonly experiences: readonly Experience[];
  /** Caps over all experiences together and over each named group. */
  readonly caps?: {
    readonly all?: FrequencyCap;
    readonly groups?: { readonly [group: string]: FrequencyCap };
  };
  /** Share of visitors, 0 to 1, who are shown no experiment at all. Default 0. */
  readonly holdout?: number;
  /** How long and how many events of a kind are kept. */
  readonly retention?: { readonly [K in DataCategory]?: Retention };
  readonly catalog?: Catalog;
  /** What the visitor may tell the shop about themselves. */
  readonly questions?: readonly Question[];
  /** Attributes that the page itself supplies; read by conditions as `host.<name>`. */
  readonly host?: { readonly [name: string]: HostAttribute };
  readonly sensitive?: Sensitive;
  readonly widget?: WidgetOptions;
  /** True: `?tactful=inspect` in a page's address opens the inspector, for whoever comes by it. Default false. */
  readonly inspect?: boolean;
}

/** Who the shop is, and for whom. */
export interface Site {
  readonly name: LocalizedText;
  /** Who is responsible for the data: a company's name and seat. */
  readonly controller: LocalizedText;
  /** Address of the privacy policy: a path or an http(s) URL. */
  readonly policy: string;
  /** What the visitor gains by choosing tailored, in one sentence; stands before the buttons. */
  readonly benefit: LocalizedText;
  /** ISO 4217 code for values without a currency of their own. */
  readonly currency?: string;
  /** `minors`: never prompts, never stores, always generic. Default `general`. */
  readonly audience?: 'general' | 'minors';
  /** A shop in which an item of unknown category is never recorded. Default false. */
  readonly regulated?: boolean;
  /** Parts of the site by path prefix; the longest prefix that fits wins. Default one part, `site`. */
  readonly sections?: { readonly [section: string]: readonly string[] };
  /** Other sub-domains that share the choice, as `.example.com`. Default none. */
  readonly shareChoiceWith?: string;
}

/** One use of data, which the visitor can switch off as a whole. */
export interface Purpose {
  readonly label: LocalizedText;
  /** The benefit for the visitor, in one sentence. */
  readonly benefit: LocalizedText;
  /** The data categories that may be used for it. */
  readonly dataCategories: readonly DataCategory[];
}

/** Whichever of both is reached first. Absent: what is the default of the kind. */
export interface Retention {
  /** Days; a whole number from 1 to 395 (thirteen months). */
  readonly days?: number;
  /** Most events kept; a whole number from 1 to 500. */
  readonly count?: number;
}

/** What an experience does to its slot. */
export type Action =
  | 'replace'
  | 'before'
  | 'after'
  | 'rank'
  | 'suppress'
  | 'layout'
  | 'message'
  | 'shortcuts';

/** Shows a variant in a slot while its condition holds. */
export interface Experience {
  /** Unique; stable over releases: caps and assignments hang on it. */
  readonly id: string;
  readonly slot: string;
  /** Default `replace`. */
  readonly action?: Action;
  /** The name of a variant template in the slot (for `layout`: the attribute's value). */
  readonly variant?: string;
  /** Holds for the visitors it is meant for; absent means everybody. */
  readonly when?: Condition;
  /** Names of audiences, all of which must hold too. */
  readonly audience?: string | readonly string[];
  /** Where it may read facts from other parts of the site, the visitor must have widened them. Default: all parts. */
  readonly section?: string;
  /** A key of `purposes`. Default: the first one. */
  readonly purpose?: string;
  /** What the visitor gains, in one sentence: shown with every 'why'. */
  readonly benefit: LocalizedText;
  /** What must have happened on the page; any one of several. Default `load`. */
  readonly trigger?: Trigger | readonly Trigger[];
  /** The highest eligible wins; ties fall to the order of the config. Default 0. */
  readonly priority?: number;
  readonly schedule?: Schedule;
  readonly cap?: FrequencyCap;
  /** Experiences of one group share a cap and a back-off. */
  readonly group?: string;
  /** What it advertises; silent for that long after one of these was bought. */
  readonly promotes?: Promotes;
  /** True for what may be shown while a service case is open. Default false. */
  readonly duringCare?: boolean;
  readonly experiment?: Experiment;
  /** By what `rank` orders and `suppress` looks for. Default `category`. */
  readonly by?: 'category' | 'brand' | 'tier' | 'item';
  /** A link of this variant differs from the generic one; the visitor is told that a click shows it. */
  readonly disclosesOnClick?: boolean;
}

/** A trigger's name, or the name with its threshold. */
export type Trigger =
  | TriggerName
  | { readonly on: 'scroll'; readonly depth: number }
  | { readonly on: 'time' | 'idle'; readonly seconds: number };
/** What may happen on a page. */
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

/** The time in which it may be shown; open at an end that is absent. */
export interface Schedule {
  /** ISO 8601 date or date-time; inclusive. */
  readonly from?: string;
  /** ISO 8601 date or date-time; exclusive. */
  readonly until?: string;
}

/** How often something may be seen; what is absent does not bound it. */
export interface FrequencyCap {
  readonly visit?: number;
  readonly day?: number;
  readonly lifetime?: number;
  /** Hours to stay silent after it was seen. */
  readonly coolDownHours?: number;
}

/** What is not offered to those who have it. */
export interface Promotes {
  readonly categories?: readonly string[];
  readonly items?: readonly string[];
  /** Days of silence after a purchase of one of them. Default 90. */
  readonly silentDays?: number;
}

/** Shows different visitors different variants, by chance, and each visitor always the same. */
export interface Experiment {
  /** Seed of the assignment. Default: the experience's id. */
  readonly key?: string;
  /** Variants by name, `null` for generic; the first is the control. */
  readonly variants: readonly (string | null)[];
  /** One weight per variant, adding up to 1. Default equal. */
  readonly weights?: readonly number[];
  /** Share of visitors taking part, 0 to 1. Default 1. */
  readonly coverage?: number;
  /** `[name, from, to]` with 0 ≤ from < to ≤ 1; ranges of one name that do not overlap exclude each other. */
  readonly namespace?: readonly [name: string, from: number, to: number];
}

/** What the shop knows of its goods, and the rules cannot. */
export interface Catalog {
  /** What the shop calls its categories, brands and features, for the visitor; keys are slugs. Default: the slug. */
  readonly names?: { readonly [slug: string]: LocalizedText };
  /** Two prices in the site's currency: below the first is `value`, from the second on `premium`, else `mid`. */
  readonly tiers?: readonly [mid: number, premium: number];
  /** The same for one category; outweighs `tiers`. */
  readonly categoryTiers?: { readonly [category: string]: readonly [mid: number, premium: number] };
  /** What goes with what: category to categories. */
  readonly complements?: { readonly [category: string]: readonly string[] };
  /** Usual days between purchases, by category, for what is used up. */
  readonly replenish?: { readonly [category: string]: number };
  /** Days after which an interest counts half. Default 14. */
  readonly halfLifeDays?: number;
  /** Minutes after which a filled cart counts as abandoned. Default 60. */
  readonly abandonMinutes?: number;
}

/** One question, which the visitor may answer or not, in the panel. */
export interface Question {
  /** Read by conditions as `stated.<id>`. */
  readonly id: string;
  readonly label: LocalizedText;
  /** What the visitor gains by answering. */
  readonly benefit: LocalizedText;
  readonly options: readonly { readonly value: string; readonly label: LocalizedText }[];
  /** Several answers at once. Default false. */
  readonly many?: boolean;
}

/** One attribute that the page supplies about this visit. */
export interface HostAttribute {
  readonly type: 'string' | 'number' | 'boolean' | 'list';
  /** The value while the page says nothing. */
  readonly default: string | number | boolean | readonly string[];
  /** What it is, in words for the visitor. */
  readonly label: LocalizedText;
}

/** What must never be recorded; it can be added to, and not taken from. */
export interface Sensitive {
  /** Category ids of this shop that are never recorded nor used, beside the built-in list. */
  readonly categories?: readonly string[];
  /** Words that mark an item as sensitive, beside the built-in list. */
  readonly words?: readonly string[];
}

/** How the widget appears. */
export interface WidgetOptions {
  /** Corner of the floating button, in the direction of writing. Default `bottom-start`. `none`: the page has its own link. */
  readonly button?: 'bottom-start' | 'bottom-end' | 'none';
  /** Default true. False: the prompt is never shown by itself. */
  readonly prompt?: boolean;
  /** Sentences that replace the built-in ones, by language and key. */
  readonly words?: { readonly [language: string]: { readonly [key: string]: string } };
}
