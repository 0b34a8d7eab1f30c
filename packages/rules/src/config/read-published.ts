/** Reads a published config, without the validator: takes what has the published shape, and leaves out the rest. */
import { ACTIONS } from './actions.ts';
import { fitsShape } from './fits-shape.ts';
import type { ConfigIssue, ConfigPath } from './issues.ts';
import { formatPath } from './issues.ts';
import {
  NOT_PUBLISHED,
  PUBLISHED_FORMAT,
  type PublishedConfig,
  type PublishedExperience,
} from './published.ts';
import { EXPERIENCE_SHAPE, RULES_SHAPE } from './published-shape.ts';

/** A published config, and what is left out of it. */
export interface ReadConfig {
  /** Absent if the config cannot be used: it belongs to another version, or was changed outside of its experiences. */
  readonly config: PublishedConfig | undefined;
  readonly issues: readonly ConfigIssue[];
}

/** The issue of a config, or of an experience, that does not have the published shape. */
export const notPublished = (...keys: ConfigPath): ConfigIssue => ({
  severity: 'error',
  code: 'not-published',
  path: formatPath(keys),
  keys,
  message: NOT_PUBLISHED,
});

const isExperience = (value: unknown): value is PublishedExperience =>
  fitsShape(value, EXPERIENCE_SHAPE) &&
  // It has the shape of an experience, as the line above has checked.
  Object.hasOwn(ACTIONS, (value as PublishedExperience).action);

/** Reads a config that is marked as published. Never throws. */
export const readPublished = (input: unknown): ReadConfig => {
  // Unchecked until its shape is.
  const config = Object(input) as PublishedConfig;
  if (config.published !== PUBLISHED_FORMAT || !fitsShape(config, RULES_SHAPE))
    return { config: undefined, issues: [notPublished()] };
  const issues: ConfigIssue[] = [];
  const experiences = config.experiences.filter((experience, at) => {
    const isUsable = isExperience(experience);
    if (!isUsable) issues.push(notPublished('experiences', at));
    return isUsable;
  });
  return { config: { ...config, experiences }, issues };
};
