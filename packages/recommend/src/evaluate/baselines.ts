/** The recommenders that the static lists are compared with. Of each, the settings that are best on the test count. */
import type { Session } from './data.ts';
import { createItemKnn } from './item-knn.ts';
import { createPopularity } from './popularity.ts';
import type { Recommender } from './recommender.ts';
import { createVmisKnn } from './vmis-knn.ts';
import { createVstan } from './vstan.ts';

const VMIS_SETTINGS = [
  { sessions: 250, neighbors: 100 },
  { sessions: 1000, neighbors: 250 },
];

const VSTAN_SETTINGS = [
  { sessions: 250, neighbors: 100, positions: 3, days: 60, around: 3 },
  { sessions: 1000, neighbors: 250, positions: 10, days: 120, around: 10 },
];

/** Each baseline, with all of its settings. */
export const createBaselines = (training: readonly Session[]): readonly (readonly Recommender[])[] => [
  [createPopularity()],
  [createItemKnn(training)],
  VMIS_SETTINGS.map((settings) => createVmisKnn(training, settings)),
  VSTAN_SETTINGS.map((settings) => createVstan(training, settings)),
];
