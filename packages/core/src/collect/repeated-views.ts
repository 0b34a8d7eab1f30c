/** Recognizes a view of a page that is reported twice, by the page itself and by the observer of its address. */

/** A second report of the same page within this time is a repetition. */
const REPEAT_MS = 1000;

/** The last report of a page view. */
interface Report {
  readonly path: string | undefined;
  readonly at: number;
  /** True if it was recorded although its page had been reported before: the address may not have been read yet. */
  readonly isEarly: boolean;
}

/** Returns true for a repetition, and remembers the report. The path is that of the page description, in memory only. */
export type IsRepeatedView = (path: string | undefined, now: number) => boolean;

/** Creates the filter of a document. */
export const createViewFilter = (): IsRepeatedView => {
  let last: Report | undefined;
  return (path, now) => {
    const isSamePage = !!last && last.path === path;
    const isRecent = !!last && now - last.at < REPEAT_MS;
    // A single-page app may report a view before its new address is noticed. The report after that is of the same page.
    const isRepeated = isRecent && (isSamePage || !!last?.isEarly);
    last = { path, at: now, isEarly: isSamePage && !isRepeated };
    return isRepeated;
  };
};
