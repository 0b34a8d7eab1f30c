/** Measures a recommender over test cases. */
import type { TestCase } from './cases.ts';
import { createRandom } from './random.ts';
import { type Recommender, topItems } from './recommender.ts';

/** The measures of one recommender. All run from 0 to 1. */
export interface Measures {
  readonly name: string;
  readonly cases: number;
  /** The share of cases with at least one target among the items shown. */
  readonly hitRate: number;
  /** The mean of 1/place of the first target. */
  readonly reciprocalRank: number;
  /** The mean share of the targets that are shown. */
  readonly recall: number;
  /** The share of all items that are shown in at least one case. */
  readonly coverage: number;
  /** The mean share of items that two cases do not have in common. */
  readonly diversity: number;
}

/** How to measure. */
export interface MeasureOptions {
  /** How many items are shown. */
  readonly shown: number;
  /** All items, most popular first. */
  readonly popular: readonly number[];
  /** How many items the shop has. */
  readonly items: number;
  /** True: what the customer bought before is not shown again. */
  readonly onlyNew: boolean;
  /** The only items that may be shown. Absent: all. */
  readonly pool?: ReadonlySet<number>;
}

const PAIRS = 2000;

const diversityOf = (lists: readonly (readonly number[])[]): number => {
  if (lists.length < 2) return 0;
  const random = createRandom(1);
  const pick = (): readonly number[] => lists[Math.floor(random() * lists.length)] ?? [];
  let sum = 0;
  for (let pair = 0; pair < PAIRS; pair++) {
    const [a, b] = [pick(), new Set(pick())];
    sum += 1 - a.filter((item) => b.has(item)).length / Math.max(1, a.length);
  }
  return sum / PAIRS;
};

const showFor = (
  recommender: Recommender,
  test: TestCase,
  { shown, popular, onlyNew, pool }: MeasureOptions,
): readonly number[] => {
  const without = new Set(onlyNew ? [...test.given, ...test.history] : test.given);
  const scores = recommender.score(test);
  if (!pool) return topItems(scores, without, { popular, count: shown });
  const inPool = new Map([...scores].filter(([item]) => pool.has(item)));
  const popularInPool = popular.filter((item) => pool.has(item));
  return topItems(inPool, without, { popular: popularInPool, count: shown });
};

/** Measures a recommender. */
export const measure = (
  recommender: Recommender,
  cases: readonly TestCase[],
  options: MeasureOptions,
): Measures => {
  const covered = new Set<number>();
  const lists: (readonly number[])[] = [];
  let [hits, ranks, recall] = [0, 0, 0];
  for (const test of cases) {
    const list = showFor(recommender, test, options);
    lists.push(list);
    for (const item of list) covered.add(item);
    const first = list.findIndex((item) => test.targets.includes(item));
    if (first >= 0) hits++;
    if (first >= 0) ranks += 1 / (first + 1);
    recall += list.filter((item) => test.targets.includes(item)).length / test.targets.length;
  }
  const count = Math.max(1, cases.length);
  return {
    name: recommender.name,
    cases: cases.length,
    hitRate: hits / count,
    reciprocalRank: ranks / count,
    recall: recall / count,
    coverage: covered.size / Math.max(1, options.items),
    diversity: diversityOf(lists),
  };
};

/** The measures with the highest hit rate: of a baseline with several settings, the best counts. */
export const bestOf = (measures: readonly Measures[]): Measures | undefined =>
  [...measures].sort((a, b) => b.hitRate - a.hitRate)[0];
