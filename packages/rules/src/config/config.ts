/** The config, the merchant's JSON file. The reference of config keys is generated from the comments of its types. */
import type { Condition } from '../conditions/condition.ts';
import type { Catalog, Collect, HostAttribute, Question } from './catalog.ts';
import type { DataCategory } from './data-category.ts';
import type { Experience, FrequencyCap } from './experience.ts';
import type { LocalizedText } from './localized-text.ts';

export type * from './catalog.ts';
export { DATA_CATEGORIES, type DataCategory } from './data-category.ts';
export type * from './experience.ts';
export type * from './localized-text.ts';

/** The config: one JSON file, the same for every visitor. */
export interface Config {
  /** The address of the JSON Schema, for editors. Pages do not read it. Default: none. */
  readonly $schema?: string;
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
  /** Names of the slots for visitors, by the name of the slot in the page. Default: none. */
  readonly slots?: { readonly [slot: string]: Slot };
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
  /** Signed links from receipts, mails and service agents, whose events the visitor may add. Default: none. */
  readonly capsules?: Capsules;
  /** Appearance and texts of the widget. */
  readonly widget?: WidgetOptions;
  /** If true, `?tactful=inspect` in the address of a page opens the inspector, for every visitor. Default: `false`. */
  readonly inspect?: boolean;
}

/** A slot, as visitors know it. */
export interface Slot {
  /** The name of the place: `Front page`. The panel shows it. */
  readonly name: LocalizedText;
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
  /** One sentence that states which data is remembered, where, and for which benefit. The prompt shows it before the buttons. */
  readonly benefit: LocalizedText;
  /** ISO 4217 code for prices without a currency. Default: none. */
  readonly currency?: string;
  /** With `minors`, there is no prompt, nothing is stored, and every slot shows its standard content. Default: `general`. */
  readonly audience?: 'general' | 'minors';
  /** If true, items of unknown category are not recorded. Default: `false`. */
  readonly regulated?: boolean;
  /** Sections of the site, each with its path prefixes. The longest matching prefix wins. Default: one section, `site`. */
  readonly sections?: { readonly [section: string]: readonly string[] };
  /** How a router names pages in their addresses, if not by the path alone. Default: by the path. */
  readonly router?: Router;
  /** A domain whose sub-domains share the consent record, such as `.example.com`. Default: none. */
  readonly shareConsentWith?: string;
}

/** The parts of an address, besides its path, that name a page. Each part follows the path, as if it were one of its levels. */
export interface Router {
  /** If true, a path after `#` counts: `/#/boots` is the page `/boots`. Default: `false`. */
  readonly hash?: boolean;
  /** Query parameters that count, in this order: with `page`, `/?page=boots` is the page `/boots`. Default: none. */
  readonly parameters?: readonly string[];
}

/** A use of data, with its own switch. */
export interface Purpose {
  /** The name of the purpose in the panel. */
  readonly label: LocalizedText;
  /** The purpose as it continues a list after `Used for:`, such as `showing your favorite categories first`. Default: the label. */
  readonly use?: LocalizedText;
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

/** Additions to the built-in list of sensitive matters. The built-in list cannot be shortened. */
export interface Sensitive {
  /** Category ids of this shop that are never recorded or used. Default: none. */
  readonly categories?: readonly string[];
  /** Words that mark an item as sensitive. Default: none. */
  readonly words?: readonly string[];
}

/** Signed links. */
export interface Capsules {
  /** The public keys that links may be signed with, by name: as `tactful capsule keygen` prints them. */
  readonly keys: { readonly [name: string]: string };
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
