/** Finds the name that was probably meant by a misspelled one. */

/** Names that are compared in one search, at most. */
const MAX_NAMES = 1_000;

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
  let compared = 0;
  if (name.length < 99)
    for (const candidate of names) {
      if (++compared > MAX_NAMES) break;
      if (Math.abs(candidate.length - name.length) >= least) continue;
      const edits = distance(name, candidate);
      if (edits < least) [best, least] = [candidate, edits];
    }
  return best;
};
