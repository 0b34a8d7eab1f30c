/** The values that a config names. Other texts of a page are not stored, whatever they mean. */
import type { Config, Json } from '@tactful/rules';
import { slug } from '../events/slug.ts';
import { createItemIdCheck } from './item-id.ts';

/** The fields of an event whose values come from the page or the visitor. */
export const NAMED_FIELDS = [
  'item',
  'category',
  'brand',
  'term',
  'feature',
  'outcome',
  'question',
  'answers',
] as const;
export type NamedField = (typeof NAMED_FIELDS)[number];

/** True if the value of a field may be stored. */
export type IsNamed = (field: NamedField, value: string) => boolean;

/** Facts whose values are values of a field. Those of affinities are, too. */
const FIELD_OF_FACT: { readonly [fact: string]: NamedField } = {
  'features.top': 'feature',
  'service.outcome': 'outcome',
};
/** The fields that `catalog.names` concerns: it does not state which. */
const FIELDS_WITH_NAMES = ['item', 'feature'];

/** Adds values to a field. */
type Add = (field: string, values: readonly string[]) => void;

/** The texts in the tests of a fact, and the members of the groups that they refer to. */
const textsIn = (test: Json | undefined, groups: NonNullable<Config['groups']>): readonly string[] => {
  if (typeof test === 'string')
    return [test, ...(Object.hasOwn(groups, test) ? (groups[test] ?? []) : []).map(String)];
  return test && typeof test === 'object' ? Object.values(test).flatMap((part) => textsIn(part, groups)) : [];
};

/** Adds what a condition names: in the paths of its facts, as `viewed.category.coats.7d`, and in their tests. */
const addFromCondition = (node: Json | undefined, groups: NonNullable<Config['groups']>, add: Add): void => {
  if (!node || typeof node !== 'object') return;
  for (const [key, part] of Object.entries(node)) {
    if (Array.isArray(node) || key[0] === '$') {
      addFromCondition(part, groups, add);
      continue;
    }
    const [head, about = '', id] = key.split('.');
    if (id) add(about === 'used' ? 'feature' : about, [id]);
    const field = head === 'affinity' && !id ? about : FIELD_OF_FACT[key];
    if (field) add(field, textsIn(part, groups));
  }
};

const addFromCatalog = ({ catalog = {} }: Config, add: Add): void => {
  const { categories, brands, names = {}, categoryTiers, complements = {}, replenish } = catalog;
  add('category', Object.keys({ ...categories, ...categoryTiers, ...complements, ...replenish }));
  add('category', Object.values(complements).flat());
  add('brand', Object.keys(brands ?? {}));
  for (const field of FIELDS_WITH_NAMES) add(field, Object.keys(names));
};

const addFromRules = (
  { experiences, audiences = {}, questions = [], groups = {} }: Config,
  add: Add,
): void => {
  for (const condition of Object.values(audiences)) addFromCondition(condition, groups, add);
  for (const { when, promotes } of experiences) {
    addFromCondition(when, groups, add);
    add('category', promotes?.categories ?? []);
    add('item', promotes?.items ?? []);
  }
  for (const { id, options } of questions) {
    const values = options.map(({ value }) => value);
    add('question', [id]);
    add('answers', values);
    // The options of a question that is called like a dimension count in its affinity.
    add(id, values);
  }
};

const collectNames = (config: Config): ReadonlyMap<string, ReadonlySet<string>> => {
  const names = new Map<string, Set<string>>();
  const add: Add = (field, values) => {
    const known = names.get(field) ?? new Set();
    for (const value of values) known.add(slug(value));
    names.set(field, known);
  };
  add('outcome', ['resolved', 'unresolved']);
  addFromCatalog(config, add);
  addFromRules(config, add);
  return names;
};

/** Creates the check of a config. Ids of items may also have the shape that the config declares. */
export const createNamedValues = (config: Config): IsNamed => {
  // Built for the first event: without consent no event is ever judged.
  let names: ReturnType<typeof collectNames> | undefined;
  const isItemId = createItemIdCheck(config);
  return (field, value) => {
    names ??= collectNames(config);
    return !!names.get(field)?.has(slug(value)) || (field === 'item' && isItemId(value));
  };
};
