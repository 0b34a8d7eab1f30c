/** The decider that gives its reasons at once. */
import type { Config } from './config.ts';
import type { Decider } from './decide.ts';
import { createDeciderWith } from './decider.ts';
import { explainAll } from './explain.ts';
import type { FactCatalog } from './facts.ts';
import { safePattern } from './pattern.ts';

/** Makes the decider of a config. One that has not been parsed is safe, too: patterns that could take long never match. */
export const createDecider = (config: Config, catalog: FactCatalog): Decider =>
  createDeciderWith(config, (path) => catalog.describe(path)?.kinds ?? [], explainAll, safePattern);
