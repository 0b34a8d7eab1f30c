/** The schema of a config. The parser checks it, and the JSON Schema is generated from it. */
import { MAX_EXPERIENCES } from '../conditions/limits.ts';
import type * as T from './config.ts';
import { coded, either, list, number, object, record, type Schema, words } from './schema-dsl.ts';

const NAME: Schema<string> = ['string', '[^]*\\S[^]*', 'a text'];
const TEXT = either<T.LocalizedText>(NAME, record(NAME, 1));
const BENEFIT = coded('missing-benefit', TEXT);
const FLAG: Schema<boolean> = ['boolean'];
const CONDITION: Schema<NonNullable<T.Experience['when']>> = ['condition'];
const DATE: Schema<string> = [
  'string',
  '\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d[\\d:.]*(Z|[+-]\\d\\d:?\\d\\d)?)?',
  'an ISO 8601 date',
];
const SHARE = number(0, 1);
const COUNT = number(1, 1e6, 1);
const POSITIVE = number(1e-3, 1e6);
const TIERS: Schema<readonly [number, number]> = ['array', [number(0, 1e12)], 2, 2];
const NAMES = list(NAME);
const DATA_CATEGORIES = list(words<T.DataCategory>('browsing|searching|cart|purchases|service|usage|stated'));

const CAP = object<T.FrequencyCap>(
  {},
  { visit: COUNT, day: COUNT, lifetime: COUNT, coolDownHours: POSITIVE },
);
const RETENTION = object<T.Retention>({}, { days: number(1, 395, 1), count: number(1, 500, 1) });
const TRIGGER = either<T.Trigger>(
  words('load|visible|idle|exit|scroll|time|return|cart|purchase|hours|navigation'),
  object<{ on: 'scroll' | 'time' | 'idle'; depth?: number; seconds?: number }>(
    { on: words('scroll|time|idle') },
    { depth: SHARE, seconds: POSITIVE },
  ),
);

const EXPERIENCE = object<T.Experience>(
  { id: NAME, slot: NAME, benefit: BENEFIT },
  {
    action: coded<T.Action>(
      'unknown-action',
      words('replace|before|after|rank|suppress|layout|message|shortcuts'),
    ),
    variant: NAME,
    when: CONDITION,
    audience: either(NAME, NAMES),
    section: NAME,
    purpose: NAME,
    // `slice` loses the types of the alternatives; the first entry of the tuple is its name.
    trigger: either(...(TRIGGER.slice(1) as []), list(TRIGGER)),
    priority: number(-1e6, 1e6),
    schedule: object<T.Schedule>({}, { from: DATE, until: DATE }),
    cap: CAP,
    group: NAME,
    promotes: object<T.Promotes>({}, { categories: NAMES, items: NAMES, silentDays: POSITIVE }),
    duringCare: FLAG,
    experiment: object<T.Experiment>(
      { variants: list(either<string | null>(NAME, ['null']), 2) },
      {
        key: NAME,
        weights: list(SHARE, 2),
        coverage: SHARE,
        namespace: ['array', [NAME, SHARE], 3, 3],
      },
    ),
    by: words('category|brand|tier|item'),
    disclosesOnClick: FLAG,
  },
);

/** The whole config. */
export const CONFIG_SCHEMA: Schema<T.Config> = object<T.Config>(
  {
    version: number(1, 1) as Schema<1>,
    site: object<T.Site>(
      {
        name: TEXT,
        controller: TEXT,
        policy: ['string', '(https?:/)?(?![a-z]+:)[^\\s\\\\:]\\S*', 'a path or an http(s) address'],
        benefit: BENEFIT,
      },
      {
        currency: ['string', '[A-Z]{3}', 'a code such as EUR'],
        audience: words('general|minors'),
        regulated: FLAG,
        sections: record(NAMES),
        shareConsentWith: ['string', '\\.?[\\w.-]+', 'a domain'],
      },
    ),
    purposes: record(
      object<T.Purpose>({ label: TEXT, benefit: BENEFIT, dataCategories: DATA_CATEGORIES }, {}),
      1,
    ),
    experiences: list(EXPERIENCE, 0, MAX_EXPERIENCES),
  },
  {
    audiences: record(CONDITION),
    groups: record(list(either<string | number>(NAME, number(-1e15, 1e15)))),
    caps: object<NonNullable<T.Config['caps']>>({}, { all: CAP, groups: record(CAP) }),
    holdout: SHARE,
    retention: object<NonNullable<T.Config['retention']>>(
      {},
      {
        browsing: RETENTION,
        searching: RETENTION,
        cart: RETENTION,
        purchases: RETENTION,
        service: RETENTION,
        usage: RETENTION,
        stated: RETENTION,
      },
    ),
    catalog: object<T.Catalog>(
      {},
      {
        categories: record(TEXT),
        brands: record(TEXT),
        names: record(TEXT),
        itemId: NAME,
        tiers: TIERS,
        categoryTiers: record(TIERS),
        complements: record(NAMES),
        replenish: record(POSITIVE),
        halfLifeDays: POSITIVE,
        abandonMinutes: POSITIVE,
      },
    ),
    collect: object<T.Collect>(
      {},
      {
        layer: NAME,
        events: record(
          words('view_item|view_item_list|search|add_to_cart|remove_from_cart|begin_checkout|purchase'),
        ),
        categoryLevel: number(1, 9, 1),
      },
    ),
    questions: list(
      object<T.Question>(
        {
          id: NAME,
          label: TEXT,
          benefit: BENEFIT,
          options: list(object<T.Question['options'][number]>({ value: NAME, label: TEXT }, {})),
        },
        { many: FLAG },
      ),
    ),
    host: record(
      object<T.HostAttribute>(
        {
          type: words('string|number|boolean|list'),
          default: either(['string', '[^]*'], number(-1e15, 1e15), FLAG, list(NAME, 0)),
          label: TEXT,
        },
        {},
      ),
    ),
    sensitive: object<T.Sensitive>({}, { categories: NAMES, words: NAMES }),
    widget: object<T.WidgetOptions>(
      {},
      {
        button: words('bottom-start|bottom-end|none'),
        prompt: FLAG,
        words: record(record(NAME)),
      },
    ),
    inspect: FLAG,
  },
);
