/** The types of decisions: their inputs, winners and reasons. */
import type { Condition, Json } from '../conditions/condition.ts';
import type { Action, DataCategory, Trigger } from '../config/config.ts';
import type { PublishedConfig, PublishedExperience } from '../config/published.ts';
import type { StopReason } from './stop-reason.ts';

/** The value of a fact. Lists hold strings, strongest first. `Infinity` is 'never' for 'days since'. */
export type FactValue = string | number | boolean | readonly string[];

/** The exposures and dismissals of one experience. */
export interface ExposureHistory {
  /** Exposures in this visit, in the last 24 hours, and in total. */
  readonly visit: number;
  readonly day: number;
  readonly lifetime: number;
  /** Epoch ms of the last exposure; `-Infinity` if there was none. */
  readonly lastSeenAt: number;
  readonly dismissals: number;
  /** Epoch ms of the last dismissal; `-Infinity` if there was none. */
  readonly lastDismissedAt: number;
}

/** The inputs of a decision, in addition to the config. All of them are read lazily. */
export interface DecisionContext {
  /** Epoch ms. */
  readonly now: number;
  /** True if the visitor has consented and personalization is not paused. */
  readonly tailored: boolean;
  /** The random local id that experiments hash. */
  readonly assignmentId: string;
  /** The value of a fact; total for every path that the catalog knows. */
  read(path: string): FactValue;
  /** True if the visitor allows this purpose. */
  isPurposeAllowed(purpose: string): boolean;
  /** True if the visitor allows events of this data category in this slot. */
  isCategoryAllowed(category: DataCategory, slot: string): boolean;
  /** False if the visitor switched this slot to its standard content. */
  isSlotEnabled(slot: string): boolean;
  /** True in the quiet hours of the visitor: no messages are shown. Default: never. */
  readonly isQuiet?: boolean;
  /** True if the trigger has fired on this page. */
  hasFired(trigger: Trigger): boolean;
  /** The exposures and dismissals of an experience. */
  history(experience: string): ExposureHistory;
  /** True if the experience had an exposure on this page: caps do not remove it from there. Default: always false. */
  isShown?(experience: string): boolean;
}

/** A fact that determined a decision. */
export interface Reason {
  /** Path of the fact. */
  readonly fact: string;
  /** Its value when it was read. */
  readonly value: FactValue;
  /** The test that it passed or failed, as written in the config: `{ "$gte": 3 }`. */
  readonly test: Json;
}

/** The variant that a slot shows. */
export interface WinningVariant {
  readonly experience: PublishedExperience;
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

/** The decision of a slot. It is the same object until something that it depends on changes. */
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

/** A candidate that is not shown. */
export interface StoppedCandidate {
  readonly experience: PublishedExperience;
  readonly reason: StopReason;
}

/** Decides for one config, and keeps decisions until something changes. */
export interface Decider<D extends EngineDecision | Decision = Decision> {
  readonly config: PublishedConfig;
  /** Every slot that some experience names, in config order. */
  readonly slots: readonly string[];
  /** Every fact that some condition, audience, promotion or cap reads. */
  readonly facts: readonly string[];
  /** True once a pattern was not run, because the patterns of the page could have taken too long. */
  readonly isOutOfSteps: boolean;
  /** The decision for a slot; a slot that no experience names has no winner and no candidates. */
  decide(slot: string, situation: DecisionContext): D;
  /** Reports that something changed, such as facts, consent, history or triggers: all slots are decided again. */
  invalidate(): void;
  /** Reports another page, or another minute: patterns may take their time again, and all slots are decided again. */
  startPage(): void;
}
