/** The types of experiences: what a slot shows, when, and how often. */
import type { Condition } from '../conditions/condition.ts';
import type { LocalizedText } from './localized-text.ts';

/** The effect of an experience on its slot. */
export type Action =
  | 'replace'
  | 'before'
  | 'after'
  | 'rank'
  | 'suppress'
  | 'layout'
  | 'message'
  | 'shortcuts'
  | 'recommend';

/** A rule: shows a variant in a slot while its condition holds. */
export interface Experience {
  /** Unique and stable over releases, because frequency caps and experiments use it. */
  readonly id: string;
  /** The name of the slot. */
  readonly slot: string;
  /** A short title of the content for visitors: `Coats on the front page`. Explanations show it. Default: none. */
  readonly name?: LocalizedText;
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
  /** How `recommend` picks items. Default: as `for-you`, as many as the row shows. */
  readonly recommend?: Recommend;
  /** Allows a variant with other links than the standard content. Explanations inform the visitor that a click shows the variant. Default: `false`. */
  readonly disclosesOnClick?: boolean;
}

/** How items are recommended. */
export interface Recommend {
  /** `substitutes`: items that are viewed with those of the visitor; `complements`: items that are bought with them; `for-you`: both, without what was viewed; `buy-again`: what was bought and is probably used up, by `catalog.replenish`. Default: `for-you`. */
  readonly role?: 'substitutes' | 'complements' | 'for-you' | 'buy-again';
  /** At most this many items are picked, and never more than the row shows. Default: as many as it shows. */
  readonly count?: number;
  /** At most this many items of one category are picked. Default: half of `count` for `complements` and `for-you`, else any number. */
  readonly perCategory?: number;
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
