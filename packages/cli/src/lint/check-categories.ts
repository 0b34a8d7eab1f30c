/** Rules `unjudged-category` and `unlisted-category`: the categories and brands of the config, its pages and feeds. */
import type { Config } from '@tactful/core';
import { namedInConfig } from '../catalog/named-in-config.ts';
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

const NOUN: { readonly [K in ValueKind]: string } = { categories: 'category', brands: 'brand' };

/** Returns the judgment of the first sensitive name; otherwise of the first one that can be judged. */
const judgeNames = (names: readonly string[]): Judgment => {
  const judgments = names.map(judgeShelfName);
  return (
    judgments.find(({ verdict }) => verdict === 'sensitive') ??
    judgments.find(({ verdict }) => verdict === 'plain') ?? { verdict: 'unknown' }
  );
};

/** Returns why a category or brand needs a decision, and what to do; absent for a plain one. */
const problemOf = (kind: ValueKind, id: string, names: readonly string[]): string | undefined => {
  const judgment = judgeNames(names);
  const subject = `${NOUN[kind]} ${JSON.stringify(id)}`;
  if (judgment.verdict === 'plain') return undefined;
  if (judgment.verdict === 'unknown')
    // Names of brands often have no words.
    return kind === 'brands'
      ? undefined
      : `the ${subject} cannot be judged by its name. Add a name with words to catalog.categories, or add ${JSON.stringify(id)} to sensitive.categories`;
  const reason = `${describeSpecialCategory(judgment.category)}, because of "${judgment.term}"`;
  return `the ${subject} reveals ${reason}. Add ${JSON.stringify(id)} to sensitive.categories, so that it is never recorded. If the name has another meaning, explain it in the file of reviewed names`;
};

const isRecordable = ({ config, reviewed }: CategoryInput): ((id: string) => boolean) => {
  const setAside = new Set(config.sensitive?.categories);
  return (id) => !setAside.has(id) && !reviewed.has(id);
};

const checkFound = (
  input: CategoryInput,
  value: NamedValue,
  listed: ReadonlySet<string>,
): RuleIssue | undefined => {
  const { kind, id, name, path } = value;
  if (listed.has(`${kind}.${id}`)) return undefined;
  const problem = problemOf(kind, id, [name, path]);
  if (problem) return errorIssue('unjudged-category', '', problem);
  if (!input.config.catalog?.[kind]) return undefined;
  const message = `the ${NOUN[kind]} ${JSON.stringify(id)} is not recorded; list it in catalog.${kind}, or ignore this`;
  return warningIssue('unlisted-category', '', message);
};

/** Checks the categories and brands of a config, of its pages and of its feeds. */
export const checkCategories = (input: CategoryInput): CategoryCheck => {
  const needsDecision = isRecordable(input);
  const values = namedInConfig(input.config);
  const listed = new Set(values.map(({ kind, id }) => `${kind}.${id}`));
  const inConfig = values.flatMap(({ kind, id, path, names }): readonly RuleIssue[] => {
    const problem = needsDecision(id) ? problemOf(kind, id, names) : undefined;
    return problem ? [errorIssue('unjudged-category', path, problem)] : [];
  });
  const inFiles = new Map<string, (RuleIssue & Place)[]>();
  const reported = new Set<string>();
  for (const value of input.found.filter(({ id }) => needsDecision(id))) {
    const issue = reported.has(value.id) ? undefined : checkFound(input, value, listed);
    if (!issue) continue;
    reported.add(value.id);
    inFiles.set(value.file, [...(inFiles.get(value.file) ?? []), { ...issue, ...value.place }]);
  }
  return { inConfig, inFiles };
};
