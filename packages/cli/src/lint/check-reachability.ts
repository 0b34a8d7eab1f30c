/** Rules `unreachable`, `shadowed` and `dead-audience`: parts of a config that have no effect. */
import type { Config } from '@tactful/core';
import { factCatalog } from '@tactful/core/internal';
import type { Experience } from '@tactful/rules';
import { factsOfAction } from '@tactful/rules/internal';
import { findContradiction, requirementsOf, requirementsOfExperience } from './condition-analysis.ts';
import { type RuleIssue, warningIssue } from './issue.ts';
import { type Candidate, checkShadows } from './shadows.ts';

type IsList = (fact: string) => boolean;

/** Returns why nobody can get the experience, whatever its condition. @param now - Epoch ms. */
const neverActive = ({ experiment, schedule }: Experience, now: number): string | undefined => {
  if (schedule?.until && Date.parse(schedule.until) <= now) return `the schedule ended at ${schedule.until}`;
  if (experiment?.coverage === 0) return 'the coverage of the experiment is 0';
  const hasArm = experiment?.variants.some(
    (variant, index) => variant !== null && experiment.weights?.[index] !== 0,
  );
  return experiment && !hasArm ? 'the experiment has no variant with a weight' : undefined;
};

/** Returns the data categories that the action reads and no purpose uses: the action can never run. */
const missingPurpose = (config: Config, experience: Experience): string | undefined => {
  const [fact] = factsOfAction(experience);
  const read = (fact && factCatalog(config).describe(fact)?.dataCategories) || [];
  const used = Object.values(config.purposes).flatMap((purpose) => purpose.dataCategories);
  const missing = read.filter((category) => !used.includes(category));
  return missing.length ? `no purpose uses ${missing.join(', ')}, which ${fact} needs` : undefined;
};

const checkAudiences = (config: Config, isList: IsList): readonly RuleIssue[] => {
  const used = new Set(config.experiences.flatMap(({ audience = [] }) => audience));
  return Object.entries(config.audiences ?? {}).flatMap(([name, condition]) => {
    const contradiction = findContradiction(config, requirementsOf(condition), isList);
    const path = `audiences.${name}`;
    if (contradiction)
      return [warningIssue('dead-audience', `${path}.${contradiction.fact}`, contradiction.message)];
    return used.has(name) ? [] : [warningIssue('dead-audience', path, 'no experience uses this audience')];
  });
};

const checkCandidate = (
  config: Config,
  { experience, index, requirements }: Candidate,
  { now, isList }: { readonly now: number; readonly isList: IsList },
): readonly RuleIssue[] => {
  const path = `experiences[${index}]`;
  const reason = neverActive(experience, now) ?? missingPurpose(config, experience);
  if (reason) return [warningIssue('unreachable', path, reason)];
  const inCondition = findContradiction(config, requirementsOf(experience.when), isList);
  if (inCondition)
    return [warningIssue('unreachable', `${path}.when.${inCondition.fact}`, inCondition.message)];
  const withAudiences = findContradiction(config, requirements, isList);
  return withAudiences ? [warningIssue('unreachable', `${path}.audience`, withAudiences.message)] : [];
};

/** Returns an issue for each part of a config that has no effect. @param now - Epoch ms. */
export const checkReachability = (config: Config, now: number): readonly RuleIssue[] => {
  const catalog = factCatalog(config);
  const isList: IsList = (fact) => catalog.describe(fact)?.type === 'list';
  const issues: RuleIssue[] = [];
  const reachable: Candidate[] = [];
  for (const [index, experience] of config.experiences.entries()) {
    const requirements = requirementsOfExperience(config, experience);
    const candidate: Candidate = { experience, index, requirements };
    const found = checkCandidate(config, candidate, { now, isList });
    issues.push(...found);
    if (found.length === 0) reachable.push(candidate);
  }
  return [...checkAudiences(config, isList), ...issues, ...checkShadows(config, reachable)];
};
