/** The words of issues. `expected X, got Y` is for types and values; the others say what happened and what to do. */
import type { IssueCode, Problem } from './issues.ts';

/** A value in few words: what a developer needs to find it again. */
const shown = (value: unknown): string =>
  value === undefined
    ? 'nothing'
    : Array.isArray(value)
      ? value.length
        ? 'a list'
        : 'an empty list'
      : value && typeof value === 'object'
        ? 'an object'
        : JSON.stringify(typeof value === 'number' && !Number.isFinite(value) ? `${value}` : value).slice(
            0,
            60,
          );

/** A type as developers read it. */
export const typeName = (type: string): string =>
  type === 'array' ? 'a list' : type === 'object' ? 'an object' : `a ${type}`;

/** `expected X, got Y`. */
export const expected = (what: string, got: unknown, code: IssueCode = 'wrong-type'): Problem => ({
  code,
  message: `expected ${what}, got ${shown(got)}`,
});

/** `unknown fact "x"; did you mean "y"?`, with the question only where something is near. */
export const unknown = (code: IssueCode, what: string, name: unknown, near: string | undefined): Problem => ({
  code,
  message: `unknown ${what} ${shown(name)}${near === undefined ? '' : `; did you mean "${near}"?`}`,
});
