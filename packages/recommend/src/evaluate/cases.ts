/** The test cases of an evaluation. */
import type { Session, SplitSessions } from './data.ts';
import { createRandom, shuffle } from './random.ts';

/** One test case: what a recommender knows, and what the visitor did next. */
export interface TestCase {
  /** Epoch ms. */
  readonly at: number;
  /** Items of the session so far, oldest first. */
  readonly given: readonly number[];
  /** Items that the customer bought before, oldest first. */
  readonly history: readonly number[];
  /** Items that count as hits. */
  readonly targets: readonly number[];
}

/** Which items of a basket are given. */
export type GivenOrder = 'random' | 'first';

/** At most this many items of a basket are given. */
const MAX_GIVEN = 5;

const SEED = 20261129;

/** Orders with the items that the same customer bought before. An unknown customer has no history. */
const withHistory = ({
  training,
  test,
}: SplitSessions): readonly { readonly order: Session; readonly history: readonly number[] }[] => {
  const histories = new Map<string, Map<number, true>>();
  const add = ({ customer, items }: Session): void => {
    if (customer === '') return;
    const history = histories.get(customer) ?? new Map<number, true>();
    histories.set(customer, history);
    for (const item of items) {
      // The newest purchase of an item counts for its place.
      history.delete(item);
      history.set(item, true);
    }
  };
  for (const order of training) add(order);
  return test.map((order) => {
    const history = [...(histories.get(order.customer)?.keys() ?? [])];
    add(order);
    return { order, history };
  });
};

/** Some items of each basket are given, the others are targets. `isKnown`: the item occurs in the training data. */
export const basketCases = (
  split: SplitSessions,
  given: GivenOrder,
  isKnown: (item: number) => boolean,
): readonly TestCase[] => {
  const random = createRandom(SEED);
  return withHistory(split).flatMap(({ order, history }) => {
    const known = order.items.filter(isKnown);
    const items = given === 'random' ? shuffle(known, random) : known;
    const count = Math.min(MAX_GIVEN, items.length - 1);
    if (count < 1) return [];
    return [{ at: order.at, given: items.slice(0, count), history, targets: items.slice(count) }];
  });
};

/** Leaves targets that the customer bought before out, and cases without other targets. */
export const neverBought = (cases: readonly TestCase[]): readonly TestCase[] =>
  cases.flatMap((test) => {
    const targets = test.targets.filter((item) => !test.history.includes(item));
    return targets.length ? [{ ...test, targets }] : [];
  });

/** Returning customers on the home page: nothing of the order is given, and only items that are new to them count. */
export const homeCases = (split: SplitSessions, isKnown: (item: number) => boolean): readonly TestCase[] =>
  neverBought(
    withHistory(split)
      .filter(({ history }) => history.length)
      .map(({ order, history }) => ({
        at: order.at,
        given: [],
        history,
        targets: order.items.filter(isKnown),
      })),
  );

/** The next item of a session that the visitor has not viewed in it. */
export const nextItemCases = (
  { test }: SplitSessions,
  isKnown: (item: number) => boolean,
): readonly TestCase[] =>
  test.flatMap(({ at, items }) => {
    const known = items.filter(isKnown);
    return known
      .slice(1)
      .map((target, index) => ({ at, given: known.slice(0, index + 1), history: [], targets: [target] }));
  });

/** At most `count` cases, the same in each run. */
export const sample = (cases: readonly TestCase[], count: number): readonly TestCase[] =>
  cases.length <= count ? cases : shuffle(cases, createRandom(SEED)).slice(0, count);
