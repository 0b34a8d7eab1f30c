/** Measures how many items it takes to explain a recommendation. */
import { findCause, MAX_SOURCES, type PickOptions, pickItems } from '@tactful/rules/internal';
import { sample, type TestCase } from './cases.ts';
import type { Causes } from './evaluation.ts';
import type { Trained } from './train.ts';

/** Customers that are examined. */
const MAX_CASES = 200;
/** Items on the home page. */
const SHOWN = 6;

/** Explains picks from the pool of the home page by the newest purchases. Absent: there are no picks. */
export const measureCauses = (
  cases: readonly TestCase[],
  { shop, built, pools }: Trained,
): Causes | undefined => {
  const pool = pools.home.map((item) => ({
    id: String(item),
    category: shop.items[item]?.category ?? '',
    group: shop.items[item]?.group ?? '',
  }));
  const sizes = sample(cases, MAX_CASES).flatMap(({ history }) => {
    const sources = history
      .slice(-MAX_SOURCES)
      .reverse()
      .map((item) => {
        const { viewedWith = [], boughtWith = [] } = built.lists[item] ?? {};
        return { id: String(item), weight: 1, lists: [viewedWith.map(String), boughtWith.map(String)] };
      });
    const excluded = { ids: new Set(history.map(String)), groups: new Set<string>() };
    const options: PickOptions = { pool, count: SHOWN, excluded };
    return pickItems(sources, options).map(({ id }) => findCause(id, sources, options).length);
  });
  if (!sizes.length) return undefined;
  return {
    picks: sizes.length,
    single: sizes.filter((size) => size === 1).length / sizes.length,
    mean: sizes.reduce((sum, size) => sum + size, 0) / sizes.length,
  };
};
