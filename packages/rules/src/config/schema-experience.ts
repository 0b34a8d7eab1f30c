/** The schema of an experience. */
import type * as T from './config.ts';
import { coded, either, list, number, object, type Schema, words } from './schema-dsl.ts';
import { BENEFIT, CONDITION, COUNT, FLAG, NAME, NAMES, POSITIVE, SHARE, TEXT } from './schema-shapes.ts';

const DATE: Schema<string> = [
  'string',
  '\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d[\\d:.]*(Z|[+-]\\d\\d:?\\d\\d)?)?',
  'an ISO 8601 date',
];

/** Limits how often an experience is shown. */
export const CAP: Schema<T.FrequencyCap> = object<T.FrequencyCap>(
  {},
  { visit: COUNT, day: COUNT, lifetime: COUNT, coolDownHours: POSITIVE },
);

const TRIGGER = either<T.Trigger>(
  words('load|visible|idle|exit|scroll|time|return|cart|purchase|hours|navigation'),
  object<{ on: 'scroll' | 'time' | 'idle'; depth?: number; seconds?: number }>(
    { on: words('scroll|time|idle') },
    { depth: SHARE, seconds: POSITIVE },
  ),
);

/** An experience. */
export const EXPERIENCE: Schema<T.Experience> = object<T.Experience>(
  { id: NAME, slot: NAME, benefit: BENEFIT },
  {
    name: TEXT,
    action: coded<T.Action>(
      'unknown-action',
      words('replace|before|after|rank|suppress|layout|message|shortcuts|recommend'),
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
    recommend: object<T.Recommend>(
      {},
      {
        role: words('substitutes|complements|for-you|buy-again'),
        count: COUNT,
        perCategory: COUNT,
      },
    ),
    disclosesOnClick: FLAG,
  },
);
