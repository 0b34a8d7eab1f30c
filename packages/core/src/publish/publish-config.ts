/** Publishes a config: resolves and computes everything that pages would otherwise do at each start. */
import type { Config, PublishedConfig, PublishedExperience } from '@tactful/rules';
import {
  canFireOnLoad,
  factTriggersOf,
  groupsIn,
  PUBLISHED_FORMAT,
  publishExperience,
} from '@tactful/rules/internal';
import { digest } from '../events/slug.ts';
import { collectNames } from './collect-names.ts';
import { recordingRulesOf } from './recording-rules.ts';

/** The groups that conditions refer to. Slots stay, because visitors read the names also of those that have no experience any more. */
const usedGroups = (groups: NonNullable<Config['groups']>, experiences: readonly PublishedExperience[]) => {
  const used = new Set(experiences.flatMap(({ conditions }) => conditions.flatMap(groupsIn)));
  return Object.fromEntries(Object.entries(groups).filter(([name]) => used.has(name)));
};

/**
 * Publishes a valid config. `tactful build` writes the result; for a hand-written config, pages compute it after
 * validation.
 */
export const publishConfig = (config: Config): PublishedConfig => {
  const { $schema, audiences, groups, experiences: written, ...others } = config;
  const experiences = written.map((experience) => publishExperience(experience, config));
  const content = {
    ...others,
    ...(groups && { groups: usedGroups(groups, experiences) }),
    experiences,
    factTriggers: [...new Set(experiences.flatMap(factTriggersOf))],
    slotsToHold: [...new Set(experiences.filter(canFireOnLoad).map(({ slot }) => slot))],
    record: recordingRulesOf(config, experiences),
    names: collectNames(config),
  };
  return { published: PUBLISHED_FORMAT, fingerprint: digest(JSON.stringify(content)), ...content };
};
