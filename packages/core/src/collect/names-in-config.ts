/** Visits every name in a config that makes a value recordable. The page and the command line use this one list. */
import type { Config, Json } from '@tactful/rules';

/** The fields of an event whose values come from the page or the visitor. */
export const NAMED_FIELDS = [
  'item',
  'category',
  'brand',
  'currency',
  'term',
  'feature',
  'outcome',
  'question',
  'answers',
] as const;
export type NamedField = (typeof NAMED_FIELDS)[number];

/** Facts whose values are values of a field. Those of affinities are, too. */
const FIELD_OF_FACT: { readonly [fact: string]: NamedField } = {
  'features.top': 'feature',
  'service.outcome': 'outcome',
};
/** The fields that `catalog.names` concerns: it does not state which. */
const FIELDS_WITH_NAMES = ['item', 'feature'];

/** Receives the names of a field, and the path in the config at which they are. A field may be unknown. */
export type VisitNames = (field: string, names: readonly string[], path: string) => void;

/** The texts in the tests of a fact, and the members of the groups that they refer to. */
const textsIn = (test: Json | undefined, groups: NonNullable<Config['groups']>): readonly string[] => {
  if (typeof test === 'string')
    return [test, ...(Object.hasOwn(groups, test) ? (groups[test] ?? []) : []).map(String)];
  return test && typeof test === 'object' ? Object.values(test).flatMap((part) => textsIn(part, groups)) : [];
};

/** Visits what conditions name: in the paths of their facts, as `viewed.category.coats.7d`, and in their tests. */
const createConditionVisitor = ({ groups = {} }: Config, visit: VisitNames) => {
  const visitCondition = (node: Json | undefined, path: string): void => {
    if (!node || typeof node !== 'object') return;
    for (const [key, part] of Object.entries(node)) {
      const at = Array.isArray(node) ? `${path}[${key}]` : `${path}.${key}`;
      if (Array.isArray(node) || key[0] === '$') {
        visitCondition(part, at);
        continue;
      }
      const [head, about = '', id] = key.split('.');
      if (id) visit(about === 'used' ? 'feature' : about, [id], at);
      const field = head === 'affinity' && !id ? about : FIELD_OF_FACT[key];
      if (field) visit(field, textsIn(part, groups), at);
    }
  };
  return visitCondition;
};

const visitCatalog = ({ catalog = {} }: Config, visit: VisitNames): void => {
  const visitKeys = (field: string, key: keyof typeof catalog): void => {
    for (const id of Object.keys(catalog[key] ?? {})) visit(field, [id], `catalog.${key}.${id}`);
  };
  visitKeys('brand', 'brands');
  for (const key of ['categories', 'categoryTiers', 'complements', 'replenish'] as const)
    visitKeys('category', key);
  for (const [id, others] of Object.entries(catalog.complements ?? {}))
    visit('category', others, `catalog.complements.${id}`);
  visitKeys('currency', 'currencyTiers');
  for (const field of FIELDS_WITH_NAMES) visitKeys(field, 'names');
};

/**
 * Visits every name in a config: of categories, brands, currencies, items, search terms, features, outcomes, questions and their
 * options. A name with several paths is visited at each of them, those in the catalog first.
 */
export const visitNames = (config: Config, visit: VisitNames): void => {
  const { experiences, audiences = {}, questions = [] } = config;
  const visitCondition = createConditionVisitor(config, visit);
  visitCatalog(config, visit);
  for (const [name, condition] of Object.entries(audiences)) visitCondition(condition, `audiences.${name}`);
  for (const [index, { when, promotes }] of experiences.entries()) {
    const path = `experiences[${index}]`;
    visitCondition(when, `${path}.when`);
    visit('category', promotes?.categories ?? [], `${path}.promotes.categories`);
    visit('item', promotes?.items ?? [], `${path}.promotes.items`);
  }
  for (const [index, { id, options }] of questions.entries()) {
    const path = `questions[${index}]`;
    visit('question', [id], `${path}.id`);
    // The options of a question that is called like a dimension count in its affinity.
    for (const [at, { value }] of options.entries())
      for (const field of ['answers', id]) visit(field, [value], `${path}.options[${at}].value`);
  }
};
