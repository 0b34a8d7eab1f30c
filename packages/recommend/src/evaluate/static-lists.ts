/** The recommender that pages run: it combines the static lists of the items of a visitor. */
import { MAX_SOURCES, type RecommendationSource, scoreItems, sourceWeight } from '@tactful/rules/internal';
import type { ItemLists } from '../lists/build-lists.ts';
import type { TestCase } from './cases.ts';
import type { Recommender } from './recommender.ts';

/** How the given items came about. */
export type GivenAs = 'view' | 'cart';

/** Items that the customer bought before score this much, where they may be shown again. */
const AGAIN_SCORE = 0.8;

/** How much items of the history count next to those of the cart. */
const HISTORY_WEIGHT = 0.1;

/** How lists are combined. */
interface StaticListsOptions {
  readonly givenAs: GivenAs;
  readonly useHistory: boolean;
  /** Default: `static lists`. */
  readonly name?: string;
}

/** @param lists - Item numbers of the lists of each item. */
export const createStaticLists = (
  lists: readonly Pick<ItemLists, 'viewedWith' | 'boughtWith'>[],
  { givenAs, useHistory, name = 'static lists' }: StaticListsOptions,
): Recommender => {
  const sourceOf = (item: number, weight: number): RecommendationSource => {
    const { viewedWith = [], boughtWith = [] } = lists[item] ?? {};
    const own = givenAs === 'view' && viewedWith.length ? viewedWith : boughtWith;
    return { id: String(item), contact: givenAs, weight, lists: [own] };
  };
  const sourcesOf = ({
    given,
    history,
  }: Pick<TestCase, 'given' | 'history'>): readonly RecommendationSource[] => {
    const own = given
      .slice(-MAX_SOURCES)
      .reverse()
      .map((item, steps) => sourceOf(item, sourceWeight(givenAs, steps)));
    const past = history.slice(-40).map((item) => sourceOf(item, given.length ? HISTORY_WEIGHT : 1));
    return useHistory ? [...own, ...past] : own;
  };
  return {
    name: useHistory ? `${name} with history` : name,
    score: (known) => {
      const scores = new Map(scoreItems(sourcesOf(known), () => true));
      if (useHistory && known.given.length)
        for (const item of known.history) scores.set(item, (scores.get(item) ?? 0) + AGAIN_SCORE);
      return scores;
    },
  };
};
