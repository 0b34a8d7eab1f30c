/** The fact catalog: all fact definitions, found by path. Facts of one subject are defined in one file. */
import type { DataCategory } from '@tactful/rules';
import { ownProperty } from '@tactful/rules/internal';
import { CATEGORY_OF } from '../events/event.ts';
import { AFFINITY_FACTS } from './affinity.ts';
import { CART_FACTS } from './cart.ts';
import { COUNT_FACTS, WINDOWS } from './counts.ts';
import type { FactDefinition, FactDefinitions } from './definition.ts';
import { PAGE_FACTS } from './page.ts';
import { REPLENISHMENT_FACTS } from './replenishment.ts';
import { SERVICE_FACTS } from './service.ts';
import { STATED_FACTS } from './stated.ts';
import { USAGE_FACTS } from './usage.ts';
import { VISIT_FACTS } from './visits.ts';

/** Every fact by the pattern of its path. `facts/reference.ts` documents each of them. */
export const FACTS: FactDefinitions = {
  ...VISIT_FACTS,
  ...COUNT_FACTS,
  ...AFFINITY_FACTS,
  ...CART_FACTS,
  ...SERVICE_FACTS,
  ...USAGE_FACTS,
  ...STATED_FACTS,
  ...REPLENISHMENT_FACTS,
  ...PAGE_FACTS,
};

/** The patterns that a path may match: the first two parts are fixed, the others may be `*`. */
const patternsOf = ([head = '', name = '', ...rest]: readonly string[]): readonly string[] => [
  [head, name, ...rest.map(() => '*')].join('.'),
  [head, '*', ...rest].join('.'),
];

/** The definition of a fact; `undefined` if there is no such fact. */
export const findFact = (path: string): FactDefinition | undefined => {
  const parts = path.split('.');
  const pattern = parts.length === 1 ? path : patternsOf(parts).find((one) => Object.hasOwn(FACTS, one));
  const definition = ownProperty(FACTS, pattern ?? '');
  if (!definition || parts.includes('')) return undefined;
  return definition.hasWindow && !WINDOWS.includes(parts.at(-1) ?? '') ? undefined : definition;
};

/** The data categories of the events that a fact is computed from. */
export const categoriesIn = ({ events }: FactDefinition): readonly DataCategory[] => [
  ...new Set(events.map((name) => CATEGORY_OF[name])),
];
