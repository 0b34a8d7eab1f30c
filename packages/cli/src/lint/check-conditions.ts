/** Rule `constant-condition`: parts of conditions that are always true, or never. */
import type { Config } from '@tactful/core';
import { factCatalog } from '@tactful/core/internal';
import type { Condition } from '@tactful/rules';
import { type AnalysisScope, findConstantParts } from '@tactful/rules/internal';
import { type RuleIssue, warningIssue } from './issue.ts';

/** Returns the issues of conditions that must all be true, with paths below `base`. */
type Analyze = (conditions: readonly Condition[], base: string) => readonly RuleIssue[];

const analyzeWith =
  (scope: AnalysisScope): Analyze =>
  (conditions, base) =>
    findConstantParts(conditions, scope).map(({ path, message }) =>
      warningIssue('constant-condition', path ? `${base}.${path}` : base, message),
    );

/** Checks the conditions of audiences, of experiences, and of experiences together with their audiences. */
export const checkConditions = (config: Config): readonly RuleIssue[] => {
  const catalog = factCatalog(config);
  const analyze = analyzeWith({
    groups: config.groups ?? {},
    typeOf: (fact) => catalog.describe(fact)?.type,
  });
  const ofAudience = new Map(
    Object.entries(config.audiences ?? {}).map(([name, condition]) => [
      name,
      analyze([condition], `audiences.${name}`),
    ]),
  );
  const ofExperiences = config.experiences.flatMap(({ when, audience = [] }, index) => {
    const path = `experiences[${index}]`;
    const own = when ? analyze([when], `${path}.when`) : [];
    const names = [audience].flat();
    // The issues of a part alone would be reported again for the whole.
    if (own.length || !names.length || names.some((name) => ofAudience.get(name)?.length)) return own;
    const conditions = [...names.map((name) => config.audiences?.[name]), when].filter(
      (condition) => condition !== undefined,
    );
    return analyze(conditions, path).map((issue) => ({ ...issue, path: `${path}.audience` }));
  });
  return [...[...ofAudience.values()].flat(), ...ofExperiences];
};
