/** The values that a config names. Other texts of a page are not stored, whatever they mean. */
import type { PublishedConfig } from '@tactful/rules';
import { slug } from '../events/slug.ts';
import { createItemIdCheck } from './item-id.ts';
import type { NamedField } from './names-in-config.ts';

/** True if the value of a field may be stored. */
export type IsNamed = (field: NamedField, value: string) => boolean;

const indexNames = ({ names }: PublishedConfig): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(Object.entries(names).map(([field, values]) => [field, new Set(values)]));

/** Creates the check of a config. Ids of items may also have the shape that the config declares. */
const createNamedValues = (config: PublishedConfig): IsNamed => {
  // Built for the first event: without consent no event is ever judged.
  let names: ReturnType<typeof indexNames> | undefined;
  const isItemId = createItemIdCheck(config);
  return (field, value) => {
    names ??= indexNames(config);
    return !!names.get(field)?.has(slug(value)) || (field === 'item' && isItemId(value));
  };
};

const checks = new WeakMap<PublishedConfig, IsNamed>();

/** Returns the check of a config. Everything that judges values of one config shares one. */
export const namedValuesOf = (config: PublishedConfig): IsNamed => {
  const check = checks.get(config) ?? createNamedValues(config);
  checks.set(config, check);
  return check;
};
