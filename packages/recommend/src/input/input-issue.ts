/** Issues of input files, each with its file and line. */

/** One issue of an input file. */
export interface InputIssue {
  readonly file: string;
  /** The line, from 1; absent if the issue concerns the whole file. */
  readonly line?: number;
  /** The problem, and what to do. */
  readonly message: string;
}

/** An error that lists all issues that were found, for the caller to print. */
export class InputError extends Error {
  readonly issues: readonly InputIssue[];

  constructor(issues: readonly InputIssue[]) {
    super(formatIssues(issues));
    this.name = 'InputError';
    this.issues = issues;
  }
}

/** One line per issue, as `orders.csv:17 …`. */
export const formatIssues = (issues: readonly InputIssue[]): string =>
  issues
    .map(({ file, line, message }) => `${file}${line === undefined ? ':' : `:${line}`} ${message}`)
    .join('\n');
