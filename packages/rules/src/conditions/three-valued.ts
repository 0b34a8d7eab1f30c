/** Three-valued logic (Kleene). */

/** A verdict; `undefined` is unknown. */
export type Verdict = boolean | undefined;

/** Unknown for an unknown verdict. */
export const negate = (verdict: Verdict): Verdict => (verdict === undefined ? undefined : !verdict);

/** Returns the verdict of a part. */
type VerdictOf<T, Context> = (part: T, context: Context) => Verdict;

/**
 * True if all parts are; one that is false is enough, whatever the unknown ones are.
 *
 * @param context - Passed on to `verdictOf`, so that evaluating needs no function for each list.
 */
export const everyVerdict = <T, Context>(
  parts: readonly T[],
  verdictOf: VerdictOf<T, Context>,
  context: Context,
): Verdict => {
  let verdict: Verdict = true;
  for (const part of parts) {
    const one = verdictOf(part, context);
    if (one === false) return false;
    if (one === undefined) verdict = undefined;
  }
  return verdict;
};

/** True if one part is. An empty list is true, as the specification has it; a config may not contain one. */
export const someVerdict = <T, Context>(
  parts: readonly T[],
  verdictOf: VerdictOf<T, Context>,
  context: Context,
): Verdict => {
  let verdict: Verdict = parts.length === 0;
  for (const part of parts) {
    const one = verdictOf(part, context);
    if (one === true) return true;
    if (one === undefined) verdict = undefined;
  }
  return verdict;
};
