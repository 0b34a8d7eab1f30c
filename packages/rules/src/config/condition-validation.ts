/** Shared by the validation of all parts of a condition: the scope, the limits, the reports. */
import type { Json } from '../conditions/condition.ts';
import type { Groups } from '../conditions/evaluation-context.ts';
import { MAX_DEPTH, MAX_PARTS } from '../conditions/limits.ts';
import { typeOf } from '../conditions/operators.ts';
import type { PatternUsage } from '../conditions/regex-safety.ts';
import type { ConfigPath, IssueCode, ReportIssue } from './issues.ts';
import { expected, typeName } from './messages.ts';
import type { ValueType } from './operator-rules.ts';

/** The inputs of validating conditions. */
export interface ConditionScope {
  readonly groups: Groups;
  /** Returns the type of a fact; `undefined` for a fact that does not exist, which it reports. */
  readonly typeAt: (fact: string, path: ConfigPath) => ValueType | undefined;
  readonly report: ReportIssue;
  /** The patterns of the config so far. */
  readonly patterns: PatternUsage;
  /** True for a group that the config defines, but with an issue. */
  readonly isGroupLeftOut: (name: string) => boolean;
  /** Leaves out what is at a path, because of an issue that is reported elsewhere. */
  readonly leaveOut: (path: ConfigPath) => void;
}

/** A part of a condition. */
export interface Part {
  readonly value: Json;
  /** Path in the config, such as `experiences[3].when.$or[1]`. */
  readonly path: ConfigPath;
  /** Levels above. */
  readonly depth: number;
}

/** A scope, and what has been validated of the condition so far. */
export interface Validation extends ConditionScope {
  parts: number;
  /** Set when a limit is exceeded; nothing more is validated then. */
  limit?: string;
}

/** Counts a part. @returns False beyond a limit: then the part is skipped, and the limit is reported at the end. */
export const enter = (validation: Validation, depth: number): boolean => {
  if (validation.limit) return false;
  if (depth >= MAX_DEPTH) validation.limit = `${MAX_DEPTH} levels`;
  else if (++validation.parts > MAX_PARTS) validation.limit = `${MAX_PARTS} parts`;
  return !validation.limit;
};

/** Reports a value of another type. */
export const requireType = (type: string, { value, path }: Part, { report }: ConditionScope): boolean => {
  if (typeOf(value) === type) return true;
  report(path, expected(typeName(type), value));
  return false;
};

/** The part of a part with that key. */
export const inside = ({ path, depth }: Part, key: string | number, value: Json): Part => ({
  value,
  path: [...path, key],
  depth,
});

/** A list is of the right type; what is wrong is that it is empty. */
export const codeOfList = (value: Json): IssueCode => (Array.isArray(value) ? 'wrong-value' : 'wrong-type');
