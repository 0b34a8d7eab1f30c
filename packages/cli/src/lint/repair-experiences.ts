/**
 * Replaces the parts of experiences whose shape is wrong: the parser compares names, ids and conditions only in experiences
 * of the right shape. One run of the linter then reports those, too. The result is only checked, never used.
 */
import type { ConfigIssue } from '@tactful/core/internal';
import type { IssueCode } from '@tactful/rules';

/** The substitutes of keys that an experience needs. Other keys are left out. */
const SUBSTITUTES: { readonly [key: string]: (index: number) => string } = {
  id: (index) => `experience-${index}`,
  slot: (index) => `slot-${index}`,
  benefit: () => 'Shop',
};

/** Codes of issues that do not follow from a part that was replaced. */
const INDEPENDENT: ReadonlySet<IssueCode> = new Set([
  ...(['unknown-name', 'unknown-fact', 'unknown-operator', 'operator-type', 'duplicate-id'] as const),
  ...(['wrong-type', 'wrong-value', 'unsafe-pattern', 'condition-size', 'sensitive'] as const),
]);

/** A config for checks. */
export interface RepairedExperiences {
  readonly value: unknown;
  /** True for an issue of the value that the file has, too, and that was not reported for it. */
  isNew(issue: ConfigIssue): boolean;
}

type FaultyKeys = ReadonlyMap<number, ReadonlySet<string>>;

/** The keys with errors of each experience, by its index. */
const faultyKeys = (issues: readonly ConfigIssue[]): FaultyKeys => {
  const byIndex = new Map<number, Set<string>>();
  for (const { severity, keys } of issues) {
    const [list, index, key] = keys;
    if (severity !== 'error' || list !== 'experiences' || typeof index !== 'number') continue;
    const found = byIndex.get(index) ?? new Set();
    byIndex.set(index, found.add(`${key ?? ''}`));
  }
  return byIndex;
};

const repair = (experience: unknown, index: number, keys: ReadonlySet<string>): unknown => {
  const kept = Object.entries(Object(experience)).filter(([key]) => !keys.has(key));
  const added = Object.entries(SUBSTITUTES).filter(([key]) => keys.has(key));
  return Object.fromEntries([...kept, ...added.map(([key, create]) => [key, create(index)])]);
};

/** Returns the config with experiences of the right shape; `undefined` if none has an error. */
export const repairExperiences = (
  file: unknown,
  issues: readonly ConfigIssue[],
): RepairedExperiences | undefined => {
  const { experiences } = Object(file);
  const faulty = faultyKeys(issues);
  if (!faulty.size || !Array.isArray(experiences)) return undefined;
  const value = {
    ...Object(file),
    experiences: experiences.map((experience, index) => {
      const keys = faulty.get(index);
      return keys ? repair(experience, index, keys) : experience;
    }),
  };
  return {
    value,
    isNew: ({ code, keys: [list, index, key] }) => {
      const replaced = list === 'experiences' && typeof index === 'number' ? faulty.get(index) : undefined;
      return !!replaced && INDEPENDENT.has(code) && !replaced.has(`${key ?? ''}`);
    },
  };
};
