/** Generates views with the skew and drift of real shops, as files with the columns of public logs. */
import { createRandom } from '../src/evaluate/random.ts';

/** A session of views. */
interface Views {
  readonly session: number;
  /** Absent: not known. */
  readonly visitor?: number;
  /** Epoch ms. */
  readonly at: number;
  readonly items: readonly number[];
}

/** How many views to generate. */
interface ViewOptions {
  readonly sessions: number;
  readonly items: number;
  readonly days: number;
  readonly seed: number;
}

const DAY_MS = 86_400_000;
const STEP_MS = 40_000;
const START = Date.UTC(2026, 0, 1);
/** Items that are viewed together. */
const SERIES = 12;
/** Popularity falls to 1/e within this many days after a series is new. */
const FADE_DAYS = 60;
/** The share of steps that stay in a series. */
const STAY = 0.75;

/** Chooses a number by weights that add up to `sums.at(-1)`. */
const choose = (sums: readonly number[], random: () => number): number => {
  const at = random() * (sums.at(-1) ?? 0);
  return Math.max(
    0,
    sums.findIndex((sum) => sum > at),
  );
};

/** Returns sessions, oldest first: popular series are viewed more, new ones most, and most steps stay in a series. */
export const generateViews = ({ sessions, items, days, seed }: ViewOptions): readonly Views[] => {
  const random = createRandom(seed);
  const below = (count: number): number => Math.floor(random() * count);
  const count = Math.floor(items / SERIES);
  const series = Array.from({ length: count }, (_, at) => ({
    bornOn: below(days + FADE_DAYS) - FADE_DAYS,
    popularity: (1 + at) ** -0.8,
  }));
  const sumsOn = (day: number): readonly number[] => {
    let sum = 0;
    return series.map(({ bornOn, popularity }) => {
      const age = day - bornOn;
      sum += age < 0 ? 0 : popularity * (0.15 + Math.exp(-age / FADE_DAYS));
      return sum;
    });
  };
  // Which items of its series follow an item.
  const next = Array.from({ length: items }, () => Array.from({ length: 5 }, () => below(SERIES)));
  const itemIn = (own: number): number => own * SERIES + Math.floor(random() ** 2 * SERIES);
  return Array.from({ length: sessions }, (_, session) => {
    const day = (session / sessions) * days;
    const sums = sumsOn(day);
    const views = [itemIn(choose(sums, random))];
    const length = 1 + Math.floor(-Math.log(1 - random()) * 3.2);
    while (views.length < length) {
      const last = views.at(-1) ?? 0;
      const own = Math.floor(last / SERIES);
      const following = next[last]?.[Math.floor(random() ** 1.5 * 5)] ?? 0;
      views.push(random() < STAY ? own * SERIES + following : itemIn(choose(sums, random)));
    }
    const isKnown = random() < 0.6;
    return {
      session,
      ...(isKnown && { visitor: below(sessions / 3) }),
      at: START + Math.round(day * DAY_MS),
      items: views,
    };
  });
};

type Line = (views: Views, item: number, at: number) => string;

const csv = (head: string, views: readonly Views[], line: Line): string =>
  [
    head,
    ...views.flatMap((one) => one.items.map((item, step) => line(one, item, one.at + step * STEP_MS))),
    '',
  ].join('\n');

/** Returns the same views with the columns of four public logs. */
export const clickLogs = (
  views: readonly Views[],
): readonly { readonly file: string; readonly text: string }[] => [
  {
    file: 'sessions-in-seconds.tsv',
    text: csv(
      'SessionId\tItemId\tTime',
      views,
      ({ session }, item, at) => `${session}\t${item}\t${(at / 1000).toFixed(3)}`,
    ),
  },
  {
    file: 'sessions-in-dates.csv',
    text: csv(
      'session_id,timestamp,item_id',
      views,
      ({ session }, item, at) => `${session},${new Date(at).toISOString()},${item}`,
    ),
  },
  {
    file: 'visitors.csv',
    text: csv(
      'timestamp,visitorid,event,itemid,transactionid',
      views,
      ({ session, visitor }, item, at) => `${at},${visitor ?? `unknown-${session}`},view,${item},`,
    ),
  },
  {
    file: 'hashes.csv',
    text: csv(
      'session_id_hash,event_type,product_action,product_sku_hash,server_timestamp_epoch_ms',
      views,
      ({ session }, item, at) => `s${session},event_product,detail,i${item},${at}`,
    ),
  },
];
