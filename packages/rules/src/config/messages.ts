/** The words of issues: `expected X, got Y` and `unknown X; did you mean Y?`. */

/** `error`: the part is left out. `warning`: the part is used as it is. */
export type IssueSeverity = 'error' | 'warning';

/** Reports an issue at a path; an error unless stated otherwise. */
export type ReportIssue = (path: string, message: string, severity?: IssueSeverity) => void;

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
export const expected = (what: string, got: unknown): string => `expected ${what}, got ${shown(got)}`;

/** `unknown fact "x"; did you mean "y"?`, with the question only where something is near. */
export const unknown = (what: string, name: unknown, near: string | undefined): string =>
  `unknown ${what} ${shown(name)}${near === undefined ? '' : `; did you mean "${near}"?`}`;

/** Least number of single-letter edits from `a` to `b`; of use for short names only. */
const distance = (a: string, b: string): number => {
  let row = [...Array(b.length + 1).keys()];
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++)
      next.push(Math.min((row[j] ?? 0) + +(a[i] !== b[j]), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    row = next;
  }
  return row[b.length] ?? 0;
};

/** The one of `names` that is nearest to `name`, if about half of its letters are right and three at most are wrong. */
export const nearest = (name: string, names: Iterable<string>): string | undefined => {
  let best: string | undefined;
  let least = Math.min(4, name.length / 2 + 1);
  if (name.length < 99)
    for (const candidate of names) {
      if (Math.abs(candidate.length - name.length) >= least) continue;
      const edits = distance(name, candidate);
      if (edits < least) [best, least] = [candidate, edits];
    }
  return best;
};
