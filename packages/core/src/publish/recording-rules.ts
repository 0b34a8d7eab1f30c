/** Lists what a config records: the events that its experiences use, and the fields that they read. */
import type { Config, Experience, PublishedExperience, RecordingRule } from '@tactful/rules';
import { factTriggersOf, storedFactsOfAction, storedFieldsOfAction } from '@tactful/rules/internal';
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
): readonly RecordingRule[] => {
  const experiences = [experience.id];
  const ofFacts = factsUsedBy(config, experience).flatMap((path) => {
    const { events = [], fields = [], about, id } = resolve(path) ?? {};
    const subject = about && id !== undefined ? { about, id } : {};
    return events.length ? [{ events, fields, ...subject, experiences }] : [];
  });
  const ofAction = storedFieldsOfAction(experience).map((stored) => ({
    ...stored,
    about: 'item',
    id: '*',
    experiences,
  }));
  return [...ofFacts, ...ofAction];
};

/** The rules of all experiences; equal ones are one rule. */
export const recordingRulesOf = (
  config: Config,
  experiences: readonly PublishedExperience[],
): readonly RecordingRule[] => {
  const resolve = createResolve(config);
  const merged = new Map<string, { rule: RecordingRule; users: Set<Experience['id']> }>();
  for (const one of experiences)
    for (const rule of rulesOf(config, resolve, one)) {
      const { experiences: users, ...others } = rule;
      const key = JSON.stringify(others);
      const known = merged.get(key) ?? { rule, users: new Set() };
      for (const user of users) known.users.add(user);
      merged.set(key, known);
    }
  return [...merged.values()].map(({ rule, users }) => ({ ...rule, experiences: [...users] }));
};
