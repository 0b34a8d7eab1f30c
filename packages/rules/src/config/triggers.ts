/** The triggers of experiences that depend on facts, and those that can fire when a page loads. */
import type { Experience, Trigger, TriggerName } from './config.ts';
import { toArray } from './to-array.ts';

/** A trigger that fires when a fact reaches a threshold. */
export interface FactTrigger {
  readonly name: TriggerName;
  /** Path of the fact. */
  readonly fact: string;
  /** Lowest value with which it fires; `true` counts as 1. */
  readonly threshold: number;
}

/** The triggers that depend on a fact. They are checked when the page is shown and when facts change. */
export const FACT_TRIGGERS: readonly FactTrigger[] = [
  { name: 'return', fact: 'visits.count', threshold: 2 },
  { name: 'cart', fact: 'cart.abandoned', threshold: 1 },
  { name: 'purchase', fact: 'bought.all.visit', threshold: 1 },
  { name: 'hours', fact: 'visits.usualHour', threshold: 1 },
];

/** The thresholds of triggers that the config names without one. */
export const DEFAULT_THRESHOLDS = { seconds: 30, depth: 0.5 } as const;

/** The name of a trigger, with or without a threshold of its own. */
export const triggerName = (trigger: Trigger): TriggerName =>
  typeof trigger === 'string' ? trigger : trigger.on;

/** The names of an experience's triggers. */
export const triggerNames = ({ trigger = 'load' }: Pick<Experience, 'trigger'>): readonly TriggerName[] =>
  toArray<Trigger>(trigger).map(triggerName);

/** The fact-based triggers among an experience's triggers. */
export const factTriggersOf = (experience: Pick<Experience, 'trigger'>): readonly FactTrigger[] => {
  const names = triggerNames(experience);
  return FACT_TRIGGERS.filter(({ name }) => names.includes(name));
};

/** True if an experience can be shown as soon as the page loads, without an act of the visitor. */
export const canFireOnLoad = (experience: Pick<Experience, 'trigger'>): boolean =>
  triggerNames(experience).includes('load') || factTriggersOf(experience).length > 0;
