/** The values that a config names. Other texts of a page are not stored, whatever they mean. */
import type { Config } from '@tactful/rules';
import { slug } from '../events/slug.ts';
import { createItemIdCheck } from './item-id.ts';
import { type NamedField, visitNames } from './names-in-config.ts';

/** True if the value of a field may be stored. */
export type IsNamed = (field: NamedField, value: string) => boolean;

const collectNames = (config: Config): ReadonlyMap<string, ReadonlySet<string>> => {
  const names = new Map<string, Set<string>>([['outcome', new Set(['resolved', 'unresolved'])]]);
  visitNames(config, (field, values) => {
    const known = names.get(field) ?? new Set();
    for (const value of values) known.add(slug(value));
    names.set(field, known);
  });
  return names;
};

/** Creates the check of a config. Ids of items may also have the shape that the config declares. */
const createNamedValues = (config: Config): IsNamed => {
  // Built for the first event: without consent no event is ever judged.
  let names: ReturnType<typeof collectNames> | undefined;
  const isItemId = createItemIdCheck(config);
  return (field, value) => {
    names ??= collectNames(config);
    return !!names.get(field)?.has(slug(value)) || (field === 'item' && isItemId(value));
  };
};

const checks = new WeakMap<Config, IsNamed>();

/** Returns the check of a config. Everything that judges values of one config shares one. */
export const namedValuesOf = (config: Config): IsNamed => {
  const check = checks.get(config) ?? createNamedValues(config);
  checks.set(config, check);
  return check;
};
