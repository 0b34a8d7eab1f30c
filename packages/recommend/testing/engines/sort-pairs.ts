/** The output of other engines, as the digest reads it. */

/** Lines of `source,target,weight,customers`, in the order of the digest. */
export const sortPairs = (text: string): string =>
  text
    .trim()
    .split('\n')
    .map((line) =>
      line
        .trim()
        .split(/[|,\t]/)
        .map(Number),
    )
    .sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d)
    .map((row) => `${row.join(',')}\n`)
    .join('');
