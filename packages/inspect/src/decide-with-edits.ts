/** Decides with the edits of the merchant, with a decider of its own. Nothing is recorded. */
import type {
  Decision,
  FactValue,
  PublishedConfig,
  PublishedExperience,
  Reason,
  StopReason,
} from '@tactful/rules';
import {
  categoriesIn,
  createDecider,
  createDecisionExplainer,
  type DecisionContext,
  explainAll,
} from '@tactful/rules/internal';
import type { InspectorContext } from './api.ts';
import type { Edits } from './edits.ts';

/** The outcome of one experience. */
export interface Verdict {
  readonly experience: PublishedExperience;
  /** Absent for the winner. */
  readonly stop?: StopReason;
  /** The variant that is placed; absent where the action places none. */
  readonly variant?: string | undefined;
  /** Why the condition of the winner is true, or why a condition that stopped an experience is false. Else empty. */
  readonly reasons: readonly Reason[];
}

export interface EditedDecisions {
  readonly slots: readonly { readonly slot: string; readonly verdicts: readonly Verdict[] }[];
  /** Every fact that the config reads, in alphabetical order. */
  readonly facts: readonly { readonly path: string; readonly value: FactValue }[];
}

/** The experience as a visitor in that arm gets it. In a control arm, no arm has content. */
const inArm = (experience: PublishedExperience, arm: number | undefined): PublishedExperience => {
  if (arm === undefined || !experience.experiment) return experience;
  const { experiment, ...plain } = experience;
  const variant = experiment.variants[arm];
  return variant
    ? { ...plain, variant }
    : { ...plain, experiment: { key: '', variants: [null], ranges: [[0, 1]] } };
};

/** The context of the page with the edits applied. */
const editedContext = (real: DecisionContext, edits: Edits): DecisionContext => {
  const tailored = edits.consent ? edits.consent === 'tailored' : real.tailored;
  // Accepting allows everything; switches of a visitor who accepted before stay as they are.
  const fresh = tailored && !real.tailored;
  return {
    ...real,
    now: edits.now ?? real.now,
    tailored,
    read: (path) => edits.facts.get(path) ?? real.read(path),
    isPurposeAllowed: (purpose) => fresh || real.isPurposeAllowed(purpose),
    isCategoryAllowed: (category, slot) => fresh || real.isCategoryAllowed(category, slot),
  };
};

const verdictsOf = (
  { slot, winner, stopped }: Decision,
  config: PublishedConfig,
  read: DecisionContext['read'],
): Verdict[] => {
  const stops = new Map(stopped.map(({ experience, reason }) => [experience.id, reason]));
  const reasonsAgainst = (experience: PublishedExperience): readonly Reason[] =>
    explainAll(experience.conditions, read, config.groups ?? {});
  return config.experiences
    .filter((experience) => experience.slot === slot)
    .map((experience): Verdict => {
      const stop = stops.get(experience.id);
      if (stop) return { experience, stop, reasons: stop === 'condition' ? reasonsAgainst(experience) : [] };
      return { experience, variant: winner?.variant, reasons: winner?.reasons ?? [] };
    });
};

/** Returns every decision with these edits applied. */
export const decideWithEdits = (
  { tactful, catalog, context }: InspectorContext,
  edits: Edits,
): EditedDecisions => {
  const { experiences, ...rest } = tactful.config;
  const config: PublishedConfig = {
    ...rest,
    experiences: experiences.map((experience) => inArm(experience, edits.arms.get(experience.id))),
  };
  const decider = createDecider(config, categoriesIn(catalog));
  const explain = createDecisionExplainer(config);
  const edited = editedContext(context, edits);
  const slots = decider.slots.map((slot) => ({
    slot,
    verdicts: verdictsOf(explain(decider.decide(slot, edited)), tactful.config, edited.read),
  }));
  const facts = [...decider.facts]
    .sort()
    .map((path) => ({ path, value: edits.facts.get(path) ?? tactful.fact(path) }));
  return { slots, facts };
};
