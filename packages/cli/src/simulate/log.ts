/** Reads a log: JSON lines, or the file that a visitor exported. */

import { isObject } from '../json-object.ts';
import { parseTime } from './parse-time.ts';
import { readExport } from './read-export.ts';
import type { Log, LogIssue, Step, StepActions } from './step.ts';
import { checkActions, showValue } from './step-actions.ts';

/** The line of a log that is read, and the time of the step before. */
interface LineContext {
  readonly line: number;
  /** Epoch ms of the start of the log. */
  readonly start: number;
  /** Epoch ms of the step before. */
  readonly before: number;
}

/** An event may be written as the line itself: `{"at": "5s", "name": "search", "term": "scarf"}`. */
const withEventKey = (line: { readonly [key: string]: unknown }): { readonly [key: string]: unknown } => {
  if (!('name' in line)) return line;
  const { at, ...event } = line;
  return { ...(at === undefined ? {} : { at }), event };
};

const readStep = (
  input: unknown,
  { line, start, before }: LineContext,
): { readonly step?: Step; readonly issues: readonly LogIssue[] } => {
  if (!isObject(input))
    return { issues: [{ line, path: '', message: `expected an object, got ${showValue(input)}` }] };
  const { at: time, ...actions } = withEventKey(input);
  const at = parseTime(time, { start, before });
  const issues: LogIssue[] = checkActions(actions).map((issue) => ({ ...issue, line }));
  if (at === undefined)
    issues.push({ line, path: 'at', message: `expected a time, as "+5s" or "2d3h", got ${showValue(time)}` });
  else if (at < before)
    issues.push({ line, path: 'at', message: 'the time is before that of the last line' });
  if (issues.length || at === undefined) return { issues };
  // `checkActions` has checked every key and value.
  return { step: { ...(actions as StepActions), at, line }, issues };
};

const readLines = (text: string, start: number): Log => {
  const steps: Step[] = [];
  const issues: LogIssue[] = [];
  let before = start;
  for (const [index, raw] of text.split('\n').entries()) {
    const line = index + 1;
    const content = raw.trim();
    if (!content || content.startsWith('//')) continue;
    try {
      const { step, issues: found } = readStep(JSON.parse(content), { line, start, before });
      issues.push(...found);
      if (step) {
        steps.push(step);
        before = step.at;
      }
    } catch {
      issues.push({ line, path: '', message: `expected JSON, got ${showValue(content)}` });
    }
  }
  return { steps, issues, isExport: false };
};

/**
 * Reads a log. Never throws; returns all issues.
 *
 * @param start - Epoch ms from which times without a date count.
 */
export const readLog = (text: string, start: number): Log => {
  try {
    const exported = readExport(JSON.parse(text));
    if (exported) return exported;
  } catch {
    // The text is not one JSON value: each line is.
  }
  return readLines(text, start);
};
