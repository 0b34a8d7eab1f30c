/** The decider that gives its reasons at once. */

import { compileSafeRegex } from '../conditions/regex-safety.ts';
import type { Config } from '../config/config.ts';
import type { FactCatalog } from '../config/fact-catalog.ts';
import { explainAll } from '../explain/explain.ts';
import { createDeciderWith } from './decider.ts';
import type { Decider } from './types.ts';

/** Makes the decider of a config. One that has not been parsed is safe, too: patterns that could take long never match. */
export const createDecider = (config: Config, catalog: FactCatalog): Decider =>
  createDeciderWith(
    config,
    (path) => catalog.describe(path)?.dataCategories ?? [],
    explainAll,
    compileSafeRegex,
  );
