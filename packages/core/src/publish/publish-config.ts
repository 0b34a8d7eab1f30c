/** Publishes a config: resolves and computes everything that pages would otherwise do at each start. */
import type { Config, PublishedConfig } from '@tactful/rules';
import { canFireOnLoad, factTriggersOf, PUBLISHED_FORMAT, publishExperience } from '@tactful/rules/internal';
import { digest } from '../events/slug.ts';
import { collectNames } from './collect-names.ts';
import { recordingRulesOf } from './recording-rules.ts';

/**
 * Publishes a valid config. `tactful build` writes the result; for a hand-written config, pages compute it after
 * validation.
 */
export const publishConfig = (config: Config): PublishedConfig => {
  const { $schema, audiences, experiences: written, ...others } = config;
  const experiences = written.map((experience) => publishExperience(experience, config));
  const content = {
    ...others,
    experiences,
    factTriggers: [...new Set(experiences.flatMap(factTriggersOf))],
    slotsToHold: [...new Set(experiences.filter(canFireOnLoad).map(({ slot }) => slot))],
    record: recordingRulesOf(config, experiences),
    names: collectNames(config),
  };
  return { published: PUBLISHED_FORMAT, fingerprint: digest(JSON.stringify(content)), ...content };
};
