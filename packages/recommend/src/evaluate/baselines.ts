/** The recommenders that the static lists are compared with. Of each, the settings that are best on the test count. */
import type { Session } from './data.ts';
import { createItemKnn } from './item-knn.ts';
import { createPopularity } from './popularity.ts';
import type { Recommender } from './recommender.ts';
import { createVmisKnn, type VmisSettings } from './vmis-knn.ts';
import { createVstan, type VstanSettings } from './vstan.ts';

const VMIS_SETTINGS: readonly VmisSettings[] = [
  { sample: 500, neighbors: 100 },
  { sample: 2500, neighbors: 500 },
];

const VSTAN_SETTINGS: readonly VstanSettings[] = [
  { sample: 1000, neighbors: 100, positions: 0.905, days: 40, around: 0.905, shared: 3.62, rarity: 1 },
  { sample: 2500, neighbors: 500, positions: 7.24, days: 80, around: 7.24, shared: 7.24, rarity: 5 },
];

/** Each baseline, with all of its settings. */
export const createBaselines = (training: readonly Session[]): readonly (readonly Recommender[])[] => [
  [createPopularity()],
  [createItemKnn(training)],
  VMIS_SETTINGS.map((settings) => createVmisKnn(training, settings)),
  VSTAN_SETTINGS.map((settings) => createVstan(training, settings)),
];
