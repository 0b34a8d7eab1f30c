/** The steps of a log. Their actions have the names of Tactful's methods. */
import type { DataCategory, PageContext, PageEvent } from '@tactful/core';
import type { Trigger } from '@tactful/rules';

/** The actions of a step. Without an action, time passes. */
export interface StepActions {
  /** A page opens. `slots`: the slots of the page; default all. */
  readonly page?: PageContext & { readonly slots?: readonly string[] };
  readonly event?: PageEvent;
  readonly trigger?: Trigger;
  /** Slots with an exposure. */
  readonly markSeen?: readonly string[];
  readonly accept?: true;
  readonly decline?: true;
  readonly setPurpose?: readonly [purpose: string, isAllowed: boolean];
  readonly setCategory?: readonly [category: DataCategory, isAllowed: boolean];
  readonly pause?: true;
  readonly resume?: true;
  readonly pauseRecording?: true;
  readonly resumeRecording?: true;
  /** The slot whose experience is dismissed. */
  readonly dismiss?: string;
  readonly tooPersonal?: string;
  readonly showStandard?: string;
  readonly enable?: string;
}

/** One step of a log. */
export interface Step extends StepActions {
  /** Epoch ms. */
  readonly at: number;
  /** The line in the log, from 1. */
  readonly line: number;
}

/** An issue of a log. */
export interface LogIssue {
  readonly line: number;
  /** The key of the line; empty for the whole line. */
  readonly path: string;
  readonly message: string;
}

/** A log. */
export interface Log {
  readonly steps: readonly Step[];
  readonly issues: readonly LogIssue[];
  /** True for an exported profile, which contains exposures itself. */
  readonly isExport: boolean;
}
