/** The experiments: baskets, home page and next item. */

import { readIndex } from '../index-file/index-file.ts';
import { createBaselines } from './baselines.ts';
import {
  basketCases,
  type GivenOrder,
  homeCases,
  neverBought,
  nextItemCases,
  sample,
  type TestCase,
} from './cases.ts';
import type { SplitSessions } from './data.ts';
import type { Experiment } from './evaluation.ts';
import { bestOf, type MeasureOptions, type Measures, measure } from './metrics.ts';
import { createPageLists } from './page-lists.ts';
import { countItems, mostPopular } from './popularity.ts';
import { type Recommender, SHOWN } from './recommender.ts';
import { createStaticLists, type GivenAs } from './static-lists.ts';
import type { Trained } from './train.ts';

/** How to compare. */
export interface CompareOptions {
  readonly trained: Trained;
  readonly given: GivenOrder;
  readonly maxCases: number;
  readonly onStep: (step: string) => void;
}

/** How many items the home page shows. */
const HOME_SHOWN = 6;

interface Comparison {
  readonly title: string;
  readonly cases: readonly TestCase[];
  readonly recommenders: readonly (readonly Recommender[])[];
  readonly options: MeasureOptions;
}

const runExperiment = (
  { title, cases, recommenders, options }: Comparison,
  { maxCases, onStep }: CompareOptions,
): Experiment => {
  const some = sample(cases, maxCases);
  const measures = recommenders.flatMap((settings): readonly Measures[] => {
    onStep(`${title}: ${settings[0]?.name}`);
    const best = bestOf(settings.map((recommender) => measure(recommender, some, options)));
    return best ? [best] : [];
  });
  return { title, shown: options.shown, measures };
};

/** How many of the items that the pool of the home page contains a page carries. */
const POOL_SIZES = [50, 100, 200];

/** The home page of returning customers: of all items, and with pages that carry a pool. */
const compareHome = (home: Comparison, pool: readonly number[], compare: CompareOptions): Experiment => {
  const page = createPageLists(compare.trained);
  const free = runExperiment({ ...home, recommenders: [...home.recommenders, [page]] }, compare);
  const pooled = POOL_SIZES.filter((size) => size <= pool.length).flatMap((size) => {
    const recommenders = [[{ ...page, name: `${page.name}, pool of ${size}` }]];
    const options = { ...home.options, pool: new Set(pool.slice(0, size)) };
    return runExperiment({ ...home, recommenders, options }, compare).measures;
  });
  return { ...free, measures: [...free.measures, ...pooled] };
};

/** The lists as the file of the index contains them. */
const ofIndex = ({ index }: Trained, givenAs: GivenAs): Recommender => {
  const { viewedWith, boughtWith } = readIndex(index.file);
  const lists = viewedWith.map((viewed, item) => ({
    viewedWith: viewed,
    boughtWith: boughtWith[item] ?? [],
  }));
  return createStaticLists(lists, { givenAs, useHistory: false, name: 'static lists of the index' });
};

/** The lists if no threshold left out pairs, as the other recommenders have none. */
const withoutThreshold = ({ unlimited }: Trained, givenAs: GivenAs): Recommender =>
  createStaticLists(unlimited, { givenAs, useHistory: false, name: 'static lists without threshold' });

/** Baskets, and the home page of returning customers. */
export const compareOrders = (split: SplitSessions, compare: CompareOptions): readonly Experiment[] => {
  if (!split.test.length) return [];
  const { trained } = compare;
  const counts = countItems(split.training);
  const isKnown = (item: number): boolean => counts.has(item);
  const popular = mostPopular(counts);
  const lists = (useHistory: boolean): Recommender =>
    createStaticLists(trained.built.lists, { givenAs: 'cart', useHistory });
  const baselines = createBaselines(split.training);
  const recommenders = [
    ...baselines,
    [lists(false)],
    [lists(true)],
    [withoutThreshold(trained, 'cart')],
    [ofIndex(trained, 'cart')],
  ];
  const all = { shown: SHOWN, popular, items: counts.size, onlyNew: false };
  const baskets = basketCases(split, compare.given, isKnown);
  const home = {
    title: 'Home page of returning customers: items that are new to them',
    cases: homeCases(split, isKnown),
    recommenders: [...baselines, [lists(true)]],
    options: { ...all, shown: HOME_SHOWN, onlyNew: true },
  };
  return [
    runExperiment({ title: 'Baskets: any other item', cases: baskets, recommenders, options: all }, compare),
    runExperiment(
      {
        title: 'Baskets: items that the customer never bought before',
        cases: neverBought(baskets),
        recommenders,
        options: { ...all, onlyNew: true },
      },
      compare,
    ),
    compareHome(home, trained.pools.home, compare),
  ];
};

/** The next new item of a session of views. */
export const compareClicks = (split: SplitSessions, compare: CompareOptions): readonly Experiment[] => {
  if (!split.test.length) return [];
  const counts = countItems(split.training);
  const lists = createStaticLists(compare.trained.built.lists, { givenAs: 'view', useHistory: false });
  const comparison = {
    title: 'Sessions: the next new item',
    cases: nextItemCases(split, (item) => counts.has(item)),
    recommenders: [
      ...createBaselines(split.training),
      [lists],
      [withoutThreshold(compare.trained, 'view')],
      [ofIndex(compare.trained, 'view')],
    ],
    options: { shown: SHOWN, popular: mostPopular(counts), items: counts.size, onlyNew: false },
  };
  return [runExperiment(comparison, compare)];
};
