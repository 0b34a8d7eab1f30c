/** The schema of a config. The parser checks it, and the JSON Schema is generated from it. */
import { MAX_EXPERIENCES } from '../conditions/limits.ts';
import type * as T from './config.ts';
import { either, list, number, object, record, type Schema, words } from './schema-dsl.ts';
import { CAP, EXPERIENCE } from './schema-experience.ts';
import { BENEFIT, CONDITION, FLAG, NAME, NAMES, POSITIVE, SHARE, TEXT } from './schema-shapes.ts';

const DATA_CATEGORIES = list(words<T.DataCategory>('browsing|searching|cart|purchases|service|usage|stated'));

const TIERS: Schema<readonly [number, number]> = ['array', [number(0, 1e12)], 2, 2];
const RETENTION = object<T.Retention>({}, { days: number(1, 395, 1), count: number(1, 500, 1) });
const CATALOG: Schema<T.Catalog> = object<T.Catalog>(
  {},
  {
    categories: record(TEXT),
    brands: record(TEXT),
    names: record(TEXT),
    itemId: NAME,
    tiers: TIERS,
    categoryTiers: record(TIERS),
    currencyTiers: record(TIERS),
    complements: record(NAMES),
    replenish: record(POSITIVE),
    halfLifeDays: POSITIVE,
    abandonMinutes: POSITIVE,
  },
);

const RETENTIONS: Schema<NonNullable<T.Config['retention']>> = object<NonNullable<T.Config['retention']>>(
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
);

const SITE: Schema<T.Site> = object<T.Site>(
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
    router: object<T.Router>({}, { hash: FLAG, parameters: NAMES }),
    shareConsentWith: ['string', '\\.?[\\w.-]+', 'a domain'],
  },
);

/** The whole config. */
export const CONFIG_SCHEMA: Schema<T.Config> = object<T.Config>(
  {
    version: number(1, 1) as Schema<1>,
    site: SITE,
    purposes: record(
      object<T.Purpose>({ label: TEXT, benefit: BENEFIT, dataCategories: DATA_CATEGORIES }, { use: TEXT }),
      1,
    ),
    experiences: list(EXPERIENCE, 0, MAX_EXPERIENCES),
  },
  {
    $schema: NAME,
    audiences: record(CONDITION),
    groups: record(list(either<string | number>(NAME, number(-1e15, 1e15)))),
    slots: record(object<T.Slot>({ name: TEXT }, {})),
    caps: object<NonNullable<T.Config['caps']>>({}, { all: CAP, groups: record(CAP) }),
    holdout: SHARE,
    retention: RETENTIONS,
    catalog: CATALOG,
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
    capsules: object<T.Capsules>(
      { keys: record(['string', '[\\w-]{43}', 'a public key of tactful capsule keygen'], 1) },
      {},
    ),
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
