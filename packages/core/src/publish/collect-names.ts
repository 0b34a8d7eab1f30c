/** Collects the values that a config names, by the field of an event that may contain them. */
import type { Config, PublishedConfig } from '@tactful/rules';
import { NAMED_FIELDS, visitNames } from '../collect/names-in-config.ts';
import { slug } from '../events/slug.ts';

const FIELDS: ReadonlySet<string> = new Set(NAMED_FIELDS);

/** The names of a config, each once, as events contain them. */
export const collectNames = (config: Config): PublishedConfig['names'] => {
  const names = new Map<string, Set<string>>([['outcome', new Set(['resolved', 'unresolved'])]]);
  visitNames(config, (field, values) => {
    if (!FIELDS.has(field)) return;
    const known = names.get(field) ?? new Set();
    for (const value of values) known.add(slug(value));
    names.set(field, known);
  });
  return Object.fromEntries([...names].map(([field, values]) => [field, [...values]]));
};
