/** Semantic checks of audiences and experiences: facts, names, data categories and sensitive terms. */
import type { Condition } from '../conditions/condition.ts';
import { createUsage } from '../conditions/evaluation-context.ts';
import { factsIn } from '../conditions/facts-in.ts';
import { MAX_CONFIG_TESTS } from '../conditions/limits.ts';
import { factsOfAction } from './actions.ts';
import type { Config, DataCategory, Experience } from './config.ts';
import { categoriesIn, type FactCatalog, type FactDescription } from './fact-catalog.ts';
import type { IssueLog } from './issue-log.ts';
import type { ConfigPath } from './issues.ts';
import { unknown } from './messages.ts';
import { neededCategories } from './needed-data.ts';
import { toArray } from './to-array.ts';
import { validateCondition } from './validate-condition.ts';
import { validateExperience } from './validate-experience.ts';
import type { SensitiveCheck } from './validate-names.ts';

/** A config that fits the schema, and what it is checked with. */
export interface RuleScope {
  readonly config: Config;
  readonly catalog: FactCatalog;
  readonly log: IssueLog;
  readonly refuse: SensitiveCheck;
}

/** The data categories that a condition reads, each with the first fact that is derived from it. */
type UsedCategories = ReadonlyMap<DataCategory, string>;

/** Creates the function that reports the issues of a condition, and returns the data categories that it reads. */
const createConditionCheck = ({ config, catalog, log, refuse }: RuleScope) => {
  const { report, isLeftOut, leaveOut } = log;
  // By fact, so that each is described once; a config may read one thousands of times.
  const descriptions = new Map<string, FactDescription | undefined>();
  const patterns = createUsage();
  return (condition: Condition, path: ConfigPath): UsedCategories => {
    const used = new Map<DataCategory, string>();
    const typeAt = (fact: string, at: ConfigPath) => {
      if (!descriptions.has(fact)) descriptions.set(fact, catalog.describe(fact));
      const description = descriptions.get(fact);
      if (!description) report(at, unknown('unknown-fact', 'fact', fact, catalog.nearest?.(fact)));
      for (const category of description?.dataCategories ?? [])
        if (!used.has(category)) used.set(category, fact);
      return description?.type === 'list' ? 'array' : description?.type;
    };
    const isGroupLeftOut = (name: string) => isLeftOut('groups', name);
    validateCondition(
      { groups: config.groups ?? {}, patterns, isGroupLeftOut, typeAt, report, leaveOut },
      condition,
      path,
    );
    refuse(condition, path);
    return used;
  };
};

/** Reports data categories that an experience reads and its purpose does not use. */
const validatePurpose = (
  experience: Experience,
  path: ConfigPath,
  used: readonly UsedCategories[],
  { config, catalog, log }: RuleScope,
): void => {
  const { purpose, action } = experience;
  // The schema requires at least one purpose.
  const name = purpose ?? (Object.keys(config.purposes)[0] as string);
  const allowed = config.purposes[name]?.dataCategories;
  const reported = new Set<DataCategory>();
  for (const [category, fact] of used.flatMap((one) => [...one])) {
    // A purpose that does not exist is reported as such.
    if (!allowed || allowed.includes(category) || reported.has(category)) continue;
    reported.add(category);
    const message = `the purpose "${name}" does not use ${category} data, which the fact "${fact}" is derived from; add the category to the purpose, or choose another purpose`;
    log.report([...path, 'purpose'], { code: 'purpose-data', message });
  }
  const missing = neededCategories(factsOfAction(experience), config.purposes, categoriesIn(catalog)).filter(
    (category) => allowed && !allowed.includes(category) && !reported.has(category),
  );
  if (!missing.length) return;
  const message = `the purpose "${name}" does not use ${missing.join(', ')} data, which the action "${action}" reads, so the experience is never shown; add the data categories to the purpose, or choose another purpose`;
  // The experience stays in the config, so that its stop reason can be read on the page.
  log.report([...path, 'purpose'], { code: 'purpose-data', message }, 'warning');
};

/** Creates the function that reports an experience with which the config has too many tests. */
const createSizeCheck = ({ config, log }: RuleScope) => {
  const sizes = new Map<string, number>();
  const sizeOf = (name: string): number => {
    const size = sizes.get(name) ?? factsIn(config.audiences?.[name]).length;
    sizes.set(name, size);
    return size;
  };
  let tests = 0;
  return ({ audience, when }: Experience, path: ConfigPath): void => {
    tests += factsIn(when).length;
    for (const name of toArray<string>(audience)) tests += sizeOf(name);
    if (tests <= MAX_CONFIG_TESTS) return;
    const message = `with this experience, the config has more than ${MAX_CONFIG_TESTS} tests; those of an audience count for each experience that has it. Use smaller audiences, or fewer experiences`;
    log.report(path, { code: 'condition-size', message });
  };
};

/** Reports the issues of audiences and experiences. An audience with an issue takes those along that need it. */
export const validateRules = (input: object, scope: RuleScope): void => {
  const { log, refuse } = scope;
  const check = createConditionCheck(scope);
  const checkSize = createSizeCheck(scope);
  // Both have passed the schema, apart from the entries that are left out.
  const { audiences = {}, experiences = [] } = input as Config;
  const usedBy = new Map<string, UsedCategories>();
  // The schema has checked that it is an object.
  for (const [name, condition, path] of log.entriesOf('audiences', audiences))
    usedBy.set(name, check(condition as Condition, path));

  const ids = new Set<string>();
  for (const [, part, path] of log.entriesOf('experiences', experiences)) {
    // It has passed the schema.
    const experience = part as Experience;
    const { id, audience, promotes, when = {} } = experience;
    if (ids.has(id)) {
      const message = `an earlier experience has the id "${id}" too; choose another one`;
      log.report([...path, 'id'], { code: 'duplicate-id', message });
    }
    ids.add(id);
    validateExperience(experience, path, scope.config, log);
    checkSize(experience, path);
    refuse(promotes, [...path, 'promotes']);
    const used = toArray<string>(audience).flatMap((name) => usedBy.get(name) ?? []);
    validatePurpose(experience, path, [check(when, [...path, 'when']), ...used], scope);
  }
};
