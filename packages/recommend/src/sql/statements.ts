/**
 * The statements that every engine runs. They contain integers only, casts where engines differ, and a total order in each
 * window, so that all engines and all ways to distribute the rows return the same rows.
 */
import {
  CANDIDATES,
  DISTANCE_DECAY,
  MAX_AGE_DAYS,
  MAX_SESSION_ITEMS,
  RECENCY_DAYS,
  SESSION_EXPONENT,
  WINDOW,
} from './model.ts';

/** The table of events: one row for each item of a session. `age` is in days; `customer_id` is null if not known. */
const EVENT_COLUMNS = 'session_id bigint, customer_id bigint, item_id integer, pos integer, age integer';

/** A table of weights: the name of its key, and the weights from key 0. */
interface WeightTable {
  readonly name: 'dw' | 'lw' | 'rw';
  readonly key: 'd' | 'l' | 'age';
  readonly weights: readonly number[];
}

const table = (
  name: WeightTable['name'],
  key: WeightTable['key'],
  { upTo, weightOf }: { readonly upTo: number; readonly weightOf: (key: number) => number },
): WeightTable => ({
  name,
  key,
  weights: Array.from({ length: upTo + 1 }, (_, at) => Math.round(1000 * weightOf(at))),
});

/** Weights by distance, by length of the session and by age, as integers. */
export const WEIGHT_TABLES: readonly WeightTable[] = [
  table('dw', 'd', { upTo: WINDOW, weightOf: (d) => DISTANCE_DECAY ** Math.max(0, d - 1) }),
  table('lw', 'l', { upTo: MAX_SESSION_ITEMS, weightOf: (l) => Math.max(1, l) ** -SESSION_EXPONENT }),
  table('rw', 'age', {
    upTo: MAX_AGE_DAYS,
    weightOf: (age) => Math.max(0.001, Math.exp(-age / RECENCY_DAYS)),
  }),
];

/** Creates the table of events and the tables of weights. */
export const createTables = (): readonly string[] => [
  `create table ev (${EVENT_COLUMNS})`,
  ...WEIGHT_TABLES.flatMap(({ name, key, weights }) => [
    `create table ${name} (${key} integer, w bigint)`,
    `insert into ${name} values ${weights.map((weight, at) => `(${at}, ${weight})`).join(', ')}`,
  ]),
];

/**
 * Stage 1, on each shard: the weight of each pair of items, and how many customers support it. Rows must be placed by
 * customer, so that no customer is counted on two shards.
 */
export const PAIRS_OF_SHARD = `select a.item_id as src, b.item_id as dst,
  cast(sum(dw.w * lw.w * rw.w * (case when b.pos > a.pos then 2 else 1 end)) as bigint) as w,
  count(distinct a.customer_id) as k
from ev a
join ev b on a.session_id = b.session_id and a.item_id <> b.item_id
join (select session_id, count(*) as l from ev group by session_id) s on s.session_id = a.session_id
join dw on dw.d = abs(a.pos - b.pos)
join lw on lw.l = s.l
join rw on rw.age = a.age
group by a.item_id, b.item_id`;

/** How often each item occurs on a shard, with its customers, and weighted by age. */
export const ITEMS_OF_SHARD = `select ev.item_id as item_id, count(*) as n, count(distinct ev.customer_id) as k,
  cast(sum(rw.w) as bigint) as r
from ev
join rw on rw.age = ev.age
group by ev.item_id`;

/** Stage 2, over the rows of all shards in `pairs_part`: the best pairs of each item that enough customers support. */
export const bestPairs = (minCustomers: number): string => `select src, dst, w, k
from (
  select src, dst, w, k, row_number() over (partition by src order by w desc, dst) as place
  from (
    select src, dst, cast(sum(w) as bigint) as w, cast(sum(k) as bigint) as k
    from pairs_part
    group by src, dst
  ) sums
  where k >= ${minCustomers}
) placed
where place <= ${CANDIDATES}
order by src, place`;

/** The items of all shards, from `items_part`. */
export const ITEM_SUMS = `select item_id, cast(sum(n) as bigint) as n, cast(sum(k) as bigint) as k, cast(sum(r) as bigint) as r
from items_part
group by item_id
order by item_id`;
