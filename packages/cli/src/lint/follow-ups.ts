/** Recognizes warnings that only follow from an experience with an error: the parser leaves it out. */
import type { Config } from '@tactful/core';
import type { RuleIssue } from './issue.ts';

/** The names that a left-out experience refers to, as far as they can be read. */
const namesIn = (experience: unknown) => {
  const { audience, slot, variant, experiment } = Object(experience);
  const variants: readonly unknown[] = [variant, Object(experiment).variants].flat();
  return {
    audiences: [audience].flat().map((name) => `audiences.${name}`),
    variants: variants.filter((name): name is string => typeof name === 'string'),
    /** Absent if it has an error itself. */
    slot: typeof slot === 'string' ? slot : undefined,
  };
};

/**
 * Returns a function that recognizes follow-ups: an audience or a variant is not unused if an experience with an error
 * uses it, and such an experience may name the values that others order by.
 */
export const createFollowUpCheck = (file: unknown, config: Config): ((issue: RuleIssue) => boolean) => {
  const { experiences } = Object(file);
  const kept = new Set<unknown>(config.experiences);
  const entries: readonly unknown[] = Array.isArray(experiences) ? experiences : [];
  const leftOut = entries.filter((entry) => !kept.has(entry)).map(namesIn);
  return ({ rule, path }) =>
    leftOut.some(({ audiences, variants, slot }) => {
      if (rule === 'unnamed-values') return true;
      if (rule === 'dead-audience') return audiences.includes(path);
      const uses = (variant: string) =>
        slot === undefined ? path.endsWith(`.${variant}`) : path === `${slot}.${variant}`;
      return rule === 'unused-variant' && variants.some(uses);
    });
};
