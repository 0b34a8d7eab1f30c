/** Rules `unjudged-category` and `unlisted-category`: the values that the config, its pages and feeds name. */
import type { Config } from '@tactful/core';
import type { NamedField } from '@tactful/core/internal';
import { nearest } from '@tactful/rules/internal';
import { type ConfigValue, namedInConfig } from '../catalog/named-in-config.ts';
import type { NamedValue, ValueKind } from '../catalog/named-value.ts';
import type { Place } from '../json-source.ts';
import { type Judgment, judgeShelfName } from '../judge/judge.ts';
import { describeSpecialCategory } from '../judge/special-categories.ts';
import { errorIssue, type RuleIssue, warningIssue } from './issue.ts';

/** The input of the check. */
export interface CategoryInput {
  readonly config: Config;
  /** The categories and brands of the pages and feeds. */
  readonly found: readonly NamedValue[];
  /** Ids that the vocabulary misunderstands: a person reviewed them. */
  readonly reviewed: ReadonlySet<string>;
}

/** The issues of the config, and those of pages and feeds by file. */
export interface CategoryCheck {
  readonly inConfig: readonly RuleIssue[];
  readonly inFiles: ReadonlyMap<string, readonly (RuleIssue & Place)[]>;
}

const FIELD: { readonly [K in ValueKind]: NamedField } = { categories: 'category', brands: 'brand' };

/** The names of fields in messages, where they differ. */
const NOUNS: { readonly [field in NamedField]?: string } = { term: 'search term', answers: 'option' };
/** The fields whose values `sensitive.categories` does not set aside, because the visitor or the shop states them. */
const STATED: readonly NamedField[] = ['question', 'answers', 'outcome'];

/** A value with the names by which it is judged. */
type Subject = Pick<ConfigValue, 'field' | 'id' | 'names'>;

/** Returns the judgment of the first sensitive name; otherwise of the first one that can be judged. */
const judgeNames = (names: readonly string[]): Judgment => {
  const judgments = names.map(judgeShelfName);
  return (
    judgments.find(({ verdict }) => verdict === 'sensitive') ??
    judgments.find(({ verdict }) => verdict === 'plain') ?? { verdict: 'unknown' }
  );
};

/** Returns why a value needs a decision, and what to do; absent for a plain one. */
const problemOf = ({ field, id, names }: Subject): string | undefined => {
  const judgment = judgeNames(names);
  const quoted = JSON.stringify(id);
  const subject = `${NOUNS[field] ?? field} ${quoted}`;
  if (judgment.verdict === 'plain') return undefined;
  if (judgment.verdict === 'unknown')
    // Names of brands, ids of items and the like often have no words.
    return field === 'category'
      ? `the ${subject} cannot be judged by its name. Add a name with words to catalog.categories, or add ${quoted} to sensitive.categories`
      : undefined;
  const reason = `${describeSpecialCategory(judgment.category)}, because of "${judgment.term}"`;
  const remedy = STATED.includes(field)
    ? 'Remove it'
    : `Add ${quoted} to sensitive.categories, so that it is never recorded`;
  return `the ${subject} reveals ${reason}. ${remedy}. If the name has another meaning, explain it in the file of reviewed names`;
};

const isRecordable = ({ config, reviewed }: CategoryInput): ((id: string) => boolean) => {
  const setAside = new Set(config.sensitive?.categories);
  return (id) => !setAside.has(id) && !reviewed.has(id);
};

const checkConfig = (
  values: readonly ConfigValue[],
  needsDecision: (id: string) => boolean,
): readonly RuleIssue[] => {
  const reported = new Set<string>();
  return values.flatMap(({ path, ...value }): readonly RuleIssue[] => {
    const problem = needsDecision(value.id) ? problemOf(value) : undefined;
    // A name in `catalog.names` is that of an item and of a feature.
    const key = JSON.stringify([value.id, path]);
    if (!problem || reported.has(key)) return [];
    reported.add(key);
    return [errorIssue('unjudged-category', path, problem)];
  });
};

/** Reports names of categories that are probably misspelled: the pages and feeds have a similar one, and not these. */
const checkSpelling = (
  values: readonly ConfigValue[],
  found: readonly NamedValue[],
): readonly RuleIssue[] => {
  const ids = new Set(found.filter(({ kind }) => kind === 'categories').map(({ id }) => id));
  return values.flatMap(({ field, id, path }): readonly RuleIssue[] => {
    const suggestion = field === 'category' && !ids.has(id) ? nearest(id, ids) : undefined;
    if (suggestion === undefined) return [];
    const message = `no page or feed has the category ${JSON.stringify(id)}; did you mean "${suggestion}"?`;
    return [warningIssue('unlisted-category', path, message)];
  });
};

const checkFound = (
  input: CategoryInput,
  { kind, id, name, path }: NamedValue,
  listed: ReadonlySet<string>,
): RuleIssue | undefined => {
  const field = FIELD[kind];
  if (listed.has(`${field}.${id}`)) return undefined;
  const problem = problemOf({ field, id, names: [name, path] });
  if (problem) return errorIssue('unjudged-category', '', problem);
  if (!input.config.catalog?.[kind]) return undefined;
  const message = `the ${field} ${JSON.stringify(id)} is not recorded; list it in catalog.${kind}, or ignore this`;
  return warningIssue('unlisted-category', '', message);
};

/** Checks the values that a config names, and the categories and brands of its pages and feeds. */
export const checkCategories = (input: CategoryInput): CategoryCheck => {
  const needsDecision = isRecordable(input);
  const values = namedInConfig(input.config);
  const listed = new Set(values.map(({ field, id }) => `${field}.${id}`));
  const inFiles = new Map<string, (RuleIssue & Place)[]>();
  const reported = new Set<string>();
  for (const value of input.found.filter(({ id }) => needsDecision(id))) {
    const issue = reported.has(value.id) ? undefined : checkFound(input, value, listed);
    if (!issue) continue;
    reported.add(value.id);
    inFiles.set(value.file, [...(inFiles.get(value.file) ?? []), { ...issue, ...value.place }]);
  }
  return {
    inConfig: [...checkConfig(values, needsDecision), ...checkSpelling(values, input.found)],
    inFiles,
  };
};
