/** What a slot shall show now, and why: the one function behind deciding, explaining, previewing and debugging. */
import type { Condition, Json } from '../conditions/condition.ts';
import type { Action, Config, DataCategory, Experience, Trigger } from '../config/config.ts';

/** The value of a fact. Lists hold strings, strongest first. `Infinity` is 'never' for 'days since'. */
export type FactValue = string | number | boolean | readonly string[];

/** Why a candidate is not shown. A closed list, documented in the reference. */
export type StopReason =
  // The visitor has not consented, or personalization is paused.
  | 'not-tailored'
  // The visitor switched the purpose off.
  | 'purpose-off'
  // The visitor switched off a data category that the condition reads.
  | 'category-off'
  // The visitor switched the slot to its standard content.
  | 'slot-off'
  // The current time is outside of the schedule.
  | 'schedule'
  // No trigger has fired on this page.
  | 'trigger'
  // The condition does not hold.
  | 'condition'
  // A service case is open, and the experience has no `duringCare`.
  | 'care-open'
  // The visitor bought one of the promoted products within `silentDays`.
  | 'bought-lately'
  // The visitor dismissed it. Each dismissal doubles the cool-down.
  | 'dismissed'
  // The cool-down after an exposure has not ended.
  | 'cool-down'
  // The frequency cap of the visit is reached.
  | 'cap-visit'
  // The frequency cap of the day is reached.
  | 'cap-day'
  // The frequency cap of the lifetime is reached.
  | 'cap-lifetime'
  // The cool-down of its group has not ended.
  | 'group-cool-down'
  // A frequency cap of its group is reached.
  | 'group-cap'
  // The frequency cap over all experiences is reached.
  | 'budget'
  // The visitor is in the hold-out.
  | 'hold-out'
  // The visitor is outside of the coverage or namespace of the experiment.
  | 'not-in-experiment'
  // The assigned variant is the standard content.
  | 'control'
  // Another experience wins: it has a higher priority, or comes first in the config.
  | 'outranked';

/** What was seen of one experience so far. */
export interface ExposureHistory {
  /** Times seen in this visit, in the last 24 hours, and ever. */
  readonly visit: number;
  readonly day: number;
  readonly lifetime: number;
  /** Epoch ms of the last time seen; `-Infinity` if never. */
  readonly lastSeenAt: number;
  readonly dismissals: number;
  /** Epoch ms; `-Infinity` if never. */
  readonly lastDismissedAt: number;
}

/** All that a decision depends on beside the config. Everything is asked for lazily. */
export interface DecisionContext {
  /** Epoch ms. */
  readonly now: number;
  /** True while the choice is tailored and not paused. */
  readonly tailored: boolean;
  /** The random local id that assignments hash. */
  readonly assignmentId: string;
  /** The value of a fact; total for every path that the catalog knows. */
  read(path: string): FactValue;
  /** True while the visitor lets data be used for this purpose. */
  isPurposeAllowed(purpose: string): boolean;
  /** True while events of this kind may be used in this slot. */
  isCategoryAllowed(kind: DataCategory, slot: string): boolean;
  /** False once the visitor asked for the generic version of this slot, or said 'too personal' there. */
  isSlotEnabled(slot: string): boolean;
  /** True once it has happened on this page. */
  hasFired(trigger: Trigger): boolean;
  /** What was seen of it so far. */
  history(experience: string): ExposureHistory;
  /** True for what has been seen on this page already: it may stay there, whatever its caps. Default never. */
  isShown?(experience: string): boolean;
}

/** One fact that decided. */
export interface Reason {
  /** Path of the fact. */
  readonly fact: string;
  /** Its value when it was read. */
  readonly value: FactValue;
  /** The test it passed (or failed) as written in the config: `{ "$gte": 3 }`. */
  readonly test: Json;
}

/** The variant that a slot shows. */
export interface WinningVariant {
  readonly experience: Experience;
  /** The variant to place: the experience's own, or that of the assigned arm. */
  readonly variant: string | undefined;
  readonly action: Action;
  /** Index of the arm in an experiment; absent outside of one. */
  readonly arm?: number;
}

/** The winner of a slot with its reasons. */
export interface Winner extends WinningVariant {
  /** Sufficient and minimal; empty when the experience has no condition. Computed when first read. */
  readonly reasons: readonly Reason[];
}

/** The input of an explanation: the conditions of a winner, and the facts as they were when it was decided. */
export interface ReasonBasis {
  readonly conditions: readonly Condition[];
  readonly values: ReadonlyMap<string, FactValue>;
}

/** A winner whose reasons have not been computed. */
export interface EngineWinner extends WinningVariant {
  readonly basis: ReasonBasis;
}

/** What a slot shows. The same object until something that it depends on changes. */
export interface SlotDecision<W extends WinningVariant = WinningVariant> {
  readonly slot: string;
  /** Absent: the slot shows its standard content. */
  readonly winner?: W;
  /** Every other candidate of the slot, in config order, with the one reason that stopped it. */
  readonly stopped: readonly StoppedCandidate[];
}

/** A decision with the reasons of its winner. */
export interface Decision extends SlotDecision<Winner> {}

/** A decision without reasons, as the engine makes it. */
export interface EngineDecision extends SlotDecision<EngineWinner> {}

/** One that is not shown. */
export interface StoppedCandidate {
  readonly experience: Experience;
  readonly reason: StopReason;
}

/** Decides for one config; remembers what it has decided until something that it read changes. */
export interface Decider<D extends EngineDecision | Decision = Decision> {
  readonly config: Config;
  /** Every slot that some experience names, in config order. */
  readonly slots: readonly string[];
  /** Every fact that some condition, audience, promotion or cap reads. */
  readonly facts: readonly string[];
  /** The kinds of triggers in use, without duplicates. */
  readonly triggers: readonly Trigger[];
  /** The decision for a slot; a slot that no experience names has no winner and no candidates. */
  decide(slot: string, situation: DecisionContext): D;
  /**
   * Tells that facts changed.
   * @returns The slots whose decision may be another now.
   */
  factsChanged(paths: Iterable<string>): readonly string[];
  /** Tells that something beside facts changed (choice, history, triggers): everything is decided again. */
  invalidateDecisions(): void;
  /** Tells that anything may have changed: everything is read and decided again. */
  reset(): void;
}
