/** The issues of a config: their codes, their paths, and how they are reported. */

/** `error`: the part is left out. `warning`: the part is used, and should be changed. */
export type IssueSeverity = 'error' | 'warning';

/** The kinds of issues. A closed list, documented in the reference. */
export type IssueCode =
  // The input is not plain JSON, or its text is longer than 5 MB.
  | 'not-json'
  // A key that the config needs is missing.
  | 'missing-key'
  // The config has no key of this name.
  | 'unknown-key'
  // The key has a new name. The old name still works.
  | 'deprecated-key'
  // The value has another type.
  | 'wrong-type'
  // The value has the right type, but it is not allowed: it is out of range, or has another form.
  | 'wrong-value'
  // The benefit for the visitor is missing or empty.
  | 'missing-benefit'
  // The experience has an action that does not exist.
  | 'unknown-action'
  // An experience or a condition refers to a purpose, audience, group or section that the config does not define.
  | 'unknown-name'
  // A condition reads a fact that does not exist.
  | 'unknown-fact'
  // A condition uses an operator that does not exist, or that does not belong there.
  | 'unknown-operator'
  // The operator does not test facts of this type.
  | 'operator-type'
  // The pattern is not a regular expression, or it could take too long.
  | 'unsafe-pattern'
  // The patterns of a page could take too long together. Some were not run, and their experiences are not shown.
  | 'pattern-steps'
  // A published config, or one of its experiences, was changed, or belongs to another version.
  | 'not-published'
  // A hand-written config is longer than a page validates. The command line validates and publishes it.
  | 'config-size'
  // The condition is nested too deeply, or has too many parts.
  | 'condition-size'
  // Two experiences have the same id.
  | 'duplicate-id'
  // Numbers or dates contradict each other: weights, the range of a namespace, the ends of a schedule.
  | 'contradiction'
  // A condition or an action reads data that the purpose of its experience does not use. The experience is not shown.
  | 'purpose-data'
  // A name, an option or a condition contains a sensitive term.
  | 'sensitive';

/** A place in the config: keys of objects and indexes of lists, from the outermost. Empty for the whole config. */
export type ConfigPath = readonly (string | number)[];

/** One issue. Print it as `${path}: ${message}`. */
export interface Issue {
  readonly severity: IssueSeverity;
  /** As `experiences[3].when.$or[1]`; empty for the whole. */
  readonly path: string;
  /** As `expected a number, got "3"`. */
  readonly message: string;
}

/** One issue of a config. */
export interface ConfigIssue extends Issue {
  /** The kind of issue, for programs. */
  readonly code: IssueCode;
  /** The keys and indexes of `path`. Keys of facts contain dots, so `path` alone does not separate them. */
  readonly keys: ConfigPath;
}

/** An issue without its place. */
export interface Problem {
  readonly code: IssueCode;
  readonly message: string;
}

/** Reports a problem at a path; an error unless stated otherwise. */
export type ReportIssue = (path: ConfigPath, problem: Problem, severity?: IssueSeverity) => void;

/** A path as developers write it: `experiences[3].when.$or[1]`. */
export const formatPath = (path: ConfigPath): string =>
  path.map((key, at) => (typeof key === 'number' ? `[${key}]` : at ? `.${key}` : key)).join('');
