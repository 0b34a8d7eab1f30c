/** Lists what a config records: the events that its experiences use, and the fields that they read. */
import type { Config, Experience, PublishedExperience, RecordingRule } from '@tactful/rules';
import { factTriggersOf, storedFactsOfAction } from '@tactful/rules/internal';
import { createResolve, type Resolve } from '../facts/resolve.ts';

/** Every fact whose events an experience uses; `*` stands for any id. */
const factsUsedBy = (config: Config, experience: PublishedExperience): readonly string[] => [
  ...experience.facts,
  ...experience.silencedBy,
  ...factTriggersOf(experience).map(({ fact }) => fact),
  ...storedFactsOfAction(experience, config),
];

const rulesOf = (
  config: Config,
  resolve: Resolve,
  experience: PublishedExperience,
): readonly RecordingRule[] =>
  factsUsedBy(config, experience).flatMap((path) => {
    const { events = [], fields = [], about, id } = resolve(path) ?? {};
    const subject = about && id !== undefined ? { about, id } : {};
    return events.length ? [{ events, fields, ...subject, experiences: [experience.id] }] : [];
  });

/** The rules of all experiences; equal ones are one rule. */
export const recordingRulesOf = (
  config: Config,
  experiences: readonly PublishedExperience[],
): readonly RecordingRule[] => {
  const resolve = createResolve(config);
  const merged = new Map<string, RecordingRule>();
  for (const { experiences: users, ...rule } of experiences.flatMap((one) => rulesOf(config, resolve, one))) {
    const key = JSON.stringify(rule);
    const known: readonly Experience['id'][] = merged.get(key)?.experiences ?? [];
    merged.set(key, { ...rule, experiences: [...new Set([...known, ...users])] });
  }
  return [...merged.values()];
};
