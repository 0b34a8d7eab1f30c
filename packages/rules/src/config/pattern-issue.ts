/** The issue of a config whose patterns could take too long together. It is found on the page, not by the parser. */
import type { ConfigIssue } from './issues.ts';

/** Reported once, when the first pattern is not run. */
export const PATTERN_ISSUE: ConfigIssue = {
  severity: 'error',
  code: 'pattern-steps',
  path: '',
  keys: [],
  message:
    'the patterns could take too long on this page, so some were not run; use fewer, start them with ^, and repeat less',
};
