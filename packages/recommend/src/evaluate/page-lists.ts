/** The recommender that pages run: the newest items of a customer, with the lists that product pages carry. */
import { MAX_SOURCES, type RecommendationSource, scoreItems, sourceWeight } from '@tactful/rules/internal';
import { carriedLists } from '../lists/carried-lists.ts';
import type { Recommender } from './recommender.ts';
import type { Trained } from './train.ts';

/** The name in the tables. */
export const PAGE_LISTS = 'static lists as on the page';

/** Returns the sources of a customer, whose purchases are given, oldest first. */
export const createPageSources = ({
  shop,
  built,
}: Pick<Trained, 'shop' | 'built'>): ((history: readonly number[]) => readonly RecommendationSource[]) => {
  const carried = carriedLists(shop, built).map((lists) =>
    [lists.viewedWith, lists.boughtWith].map((numbers) => numbers.map(String)),
  );
  return (history) =>
    history
      .slice(-MAX_SOURCES)
      .reverse()
      .map((item, steps) => ({
        id: String(item),
        weight: sourceWeight('purchase', steps),
        lists: carried[item] ?? [],
      }));
};

/** Creates the recommender. */
export const createPageLists = (trained: Pick<Trained, 'shop' | 'built'>): Recommender => {
  const sourcesOf = createPageSources(trained);
  return {
    name: PAGE_LISTS,
    score: ({ history }) =>
      new Map([...scoreItems(sourcesOf(history))].map(([id, score]) => [Number(id), score])),
  };
};
