/** Decides once more, by a decider of its own: what would be if. Nothing is recorded, and nothing written. */
import {
  type Condition,
  type Config,
  categoriesIn,
  createDecider,
  createDecisionExplainer,
  type Decision,
  type DecisionContext,
  type Experience,
  explainAll,
  type FactValue,
  type Reason,
  type StopReason,
} from '@tactful/rules';
import type { Edits } from './edits.ts';
import type { InspectorHost } from './host.ts';

/** What became of one experience. */
export interface Verdict {
  readonly experience: Experience;
  /** Absent for the winner. */
  readonly stop?: StopReason;
  /** The variant that is placed; absent where the action places none. */
  readonly variant?: string | undefined;
  /** Of the winner: why it holds; of one whose condition stopped it: why that does not. Else empty. */
  readonly reasons: readonly Reason[];
}

export interface Supposed {
  readonly slots: readonly { readonly slot: string; readonly verdicts: readonly Verdict[] }[];
  /** Every fact that the config reads, in the order of the alphabet. */
  readonly facts: readonly { readonly path: string; readonly value: FactValue }[];
}

/** The experience as it is for somebody in that arm. A generic arm is one with nothing to place in any arm. */
const inArm = (experience: Experience, arm: number | undefined): Experience => {
  if (arm === undefined || !experience.experiment) return experience;
  const { experiment, ...plain } = experience;
  const variant = experiment.variants[arm];
  return variant ? { ...plain, variant } : { ...plain, experiment: { variants: [null, null] } };
};

const conditionsOf = ({ audiences }: Config, { audience, when }: Experience): readonly Condition[] => {
  const names: readonly string[] = audience === undefined ? [] : [audience].flat();
  return [...names.map((name) => audiences?.[name]), when].filter((condition) => condition !== undefined);
};

/** What the visitor's situation becomes by the edits; everything else is asked of the real one. */
const situationBy = (real: DecisionContext, edits: Edits): DecisionContext => {
  const tailored = edits.choice ? edits.choice === 'tailored' : real.tailored;
  // Whoever says yes has everything on; what a tailored visitor switched off stays off.
  const fresh = tailored && !real.tailored;
  return {
    ...real,
    now: edits.now ?? real.now,
    tailored,
    read: (path) => edits.facts.get(path) ?? real.read(path),
    isPurposeAllowed: (purpose) => fresh || real.isPurposeAllowed(purpose),
    isCategoryAllowed: (kind, slot) => fresh || real.isCategoryAllowed(kind, slot),
  };
};

const verdictsOf = (
  { slot, winner, stopped }: Decision,
  config: Config,
  read: DecisionContext['read'],
): Verdict[] => {
  const stops = new Map(stopped.map(({ experience, reason }) => [experience.id, reason]));
  const whyNot = (experience: Experience): readonly Reason[] =>
    explainAll(conditionsOf(config, experience), read, config.groups ?? {});
  return config.experiences
    .filter((experience) => experience.slot === slot)
    .map((experience): Verdict => {
      const stop = stops.get(experience.id);
      if (stop) return { experience, stop, reasons: stop === 'condition' ? whyNot(experience) : [] };
      return { experience, variant: winner?.variant, reasons: winner?.reasons ?? [] };
    });
};

/** Every decision as it would be with these edits; without any, as it is. */
export const suppose = ({ tactful, catalog, context }: InspectorHost, edits: Edits): Supposed => {
  const { experiences, ...rest } = tactful.config;
  const config: Config = {
    ...rest,
    experiences: experiences.map((experience) => inArm(experience, edits.arms.get(experience.id))),
  };
  const decider = createDecider(config, categoriesIn(catalog));
  const explain = createDecisionExplainer(config);
  const supposed = situationBy(context, edits);
  const slots = decider.slots.map((slot) => ({
    slot,
    verdicts: verdictsOf(explain(decider.decide(slot, supposed)), tactful.config, supposed.read),
  }));
  const facts = [...decider.facts]
    .sort()
    .map((path) => ({ path, value: edits.facts.get(path) ?? tactful.fact(path) }));
  return { slots, facts };
};
