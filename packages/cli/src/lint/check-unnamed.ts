/** Rule `unnamed-values`: an experience that orders by category, brand or feature needs some that the config names. */
import type { Config } from '@tactful/core';
import { storedFactsOfAction } from '@tactful/rules/internal';
import { namedInConfig } from '../catalog/named-in-config.ts';
import type { NamedValue } from '../catalog/named-value.ts';
import { type RuleIssue, warningIssue } from './issue.ts';

/** A property that an experience may order by. */
interface Dimension {
  readonly field: 'category' | 'brand' | 'feature';
  /** The facts by which it orders. */
  readonly facts: readonly string[];
  /** The key of the catalog that names the values, and an entry of it. */
  readonly key: 'categories' | 'brands' | 'names';
  readonly example: readonly [id: string, name: string];
}

const DIMENSIONS: readonly Dimension[] = [
  {
    field: 'category',
    facts: ['affinity.category', 'bought.category.*.all'],
    key: 'categories',
    example: ['coats', 'Coats'],
  },
  {
    field: 'brand',
    facts: ['affinity.brand', 'bought.brand.*.all'],
    key: 'brands',
    example: ['acme', 'ACME'],
  },
  { field: 'feature', facts: ['features.top'], key: 'names', example: ['size-guide', 'Size guide'] },
];

/** Checks that what experiences order by can be stored. @param found - The categories and brands of the shop. */
export const checkUnnamed = (config: Config, found: readonly NamedValue[]): readonly RuleIssue[] => {
  const named = new Set<string>(namedInConfig(config).map(({ field }) => field));
  return config.experiences.flatMap((experience, index) => {
    const facts = storedFactsOfAction(experience, config);
    const needed = DIMENSIONS.filter((dimension) => dimension.facts.some((fact) => facts.includes(fact)));
    return needed
      .filter(({ field }) => !named.has(field))
      .map(({ field, key, example }): RuleIssue => {
        const own = found.find(({ kind }) => kind === key);
        const [id, name] = own ? [own.id, own.name] : example;
        const entry = `{ ${JSON.stringify(id)}: ${JSON.stringify(name)} }`;
        const message = `this orders by ${field}, but the config names no ${field}: none is ever stored, and nothing moves. List yours in catalog.${key}, as in ${entry}`;
        return warningIssue('unnamed-values', `experiences[${index}]`, message);
      });
  });
};
