/** The recommender that pages run: the newest items of a customer, with the lists that product pages carry. */
import {
  itemNumber,
  MAX_SOURCES,
  type RecommendationSource,
  scoreItems,
  slug,
  sourceWeight,
} from '@tactful/rules/internal';
import { carriedLists } from '../lists/carried-lists.ts';
import type { Shop } from '../lists/shop.ts';
import type { Recommender } from './recommender.ts';
import type { Trained } from './train.ts';

/** The name in the tables. */
export const PAGE_LISTS = 'static lists as on the page';

/** Returns the numbers of all items as pages compute them. */
export const pageNumbers = ({ items }: Shop): readonly number[] =>
  items.map(({ id }) => itemNumber(slug(id)));

/** Returns the sources of a customer, whose purchases are given, oldest first. */
export const createPageSources = ({
  shop,
  built,
}: Pick<Trained, 'shop' | 'built'>): ((history: readonly number[]) => readonly RecommendationSource[]) => {
  const numbers = pageNumbers(shop);
  const carried = carriedLists(shop, built).map(({ viewedWith, boughtWith }) =>
    [viewedWith, boughtWith].map((items) => items.map((item) => numbers[item] ?? 0)),
  );
  return (history) =>
    history
      .slice(-MAX_SOURCES)
      .reverse()
      .map((item, steps) => ({
        id: String(item),
        contact: 'purchase',
        weight: sourceWeight('purchase', steps),
        lists: carried[item] ?? [],
      }));
};

/** Creates the recommender. */
export const createPageLists = (trained: Pick<Trained, 'shop' | 'built'>): Recommender => {
  const sourcesOf = createPageSources(trained);
  const items = new Map(pageNumbers(trained.shop).map((number, item) => [number, item]));
  return {
    name: PAGE_LISTS,
    score: ({ history }) =>
      new Map(
        [...scoreItems(sourcesOf(history), () => true)].map(([number, score]) => [
          items.get(number) ?? -1,
          score,
        ]),
      ),
  };
};
