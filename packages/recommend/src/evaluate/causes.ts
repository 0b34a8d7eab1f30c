/** Measures how many items it takes to explain a recommendation. */
import { findCause, pickItems, type RecommendationSource, slug } from '@tactful/rules/internal';
import { sample, type TestCase } from './cases.ts';
import type { Causes } from './evaluation.ts';
import { createPageSources, pageNumbers } from './page-lists.ts';
import type { Trained } from './train.ts';

/** Customers that are examined. */
const MAX_CASES = 200;
/** Items on the home page. */
const SHOWN = 6;

/** Explains picks from the pool of the home page by the newest purchases. Absent: there are no picks. */
export const measureCauses = (cases: readonly TestCase[], trained: Trained): Causes | undefined => {
  const { shop, pools } = trained;
  const sourcesOf = createPageSources(trained);
  const numbers = pageNumbers(shop);
  const candidates = pools.home.map((item) => ({
    item,
    id: slug(shop.items[item]?.id),
    category: shop.items[item]?.category ?? '',
    group: shop.items[item]?.group ?? '',
  }));
  const sizes = sample(cases, MAX_CASES).flatMap(({ history }) => {
    const sources = sourcesOf(history);
    const allowed = candidates.filter(({ item }) => !history.includes(item));
    const pool = new Map(allowed.map((candidate) => [numbers[candidate.item] ?? 0, candidate]));
    const pick = (some: readonly RecommendationSource[]) =>
      pickItems(some, { pool, count: SHOWN, perCategory: SHOWN, preferred: [] });
    return pick(sources).map(({ id }) => findCause(id, { sources, pick }).length);
  });
  if (!sizes.length) return undefined;
  return {
    picks: sizes.length,
    single: sizes.filter((size) => size === 1).length / sizes.length,
    mean: sizes.reduce((sum, size) => sum + size, 0) / sizes.length,
  };
};
