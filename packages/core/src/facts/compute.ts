/** The value and the data categories of a fact, by its path. */
import type { DataCategory } from '@tactful/rules';
import { categoriesIn, findFact } from './catalog.ts';
import { type FactResult, result } from './definition.ts';
import type { EventIndex } from './event-index.ts';

/** Computes the value of a fact; '' if there is no such fact. */
export const computeFact = (path: string, index: EventIndex): FactResult =>
  findFact(path)?.compute(index, path.split('.')) ?? result('');

/** The data categories of the events that a fact is computed from; empty for facts of the page and the host. */
export const categoriesOf = (path: string): readonly DataCategory[] => {
  const definition = findFact(path);
  return definition ? categoriesIn(definition) : [];
};
