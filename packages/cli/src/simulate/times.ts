/** Owns times in a log: `+5s`, `2d3h`, dates, and how they are written out. */

const UNITS: { readonly [unit: string]: number } = {
  w: 7 * 864e5,
  d: 864e5,
  h: 36e5,
  m: 6e4,
  s: 1e3,
  ms: 1,
};

/** Milliseconds of `2d3h`, `90s`, `1.5h`; absent where it is none. */
export const durationOf = (text: string): number | undefined => {
  if (!/^(\d+(\.\d+)?(ms|[wdhms])\s*)+$/.test(text)) return undefined;
  return [...text.matchAll(/(\d+(?:\.\d+)?)(ms|[wdhms])/g)].reduce(
    (sum, [, amount, unit = '']) => sum + Number(amount) * (UNITS[unit] ?? 0),
    0,
  );
};

/**
 * Epoch ms of a time in a log: `+5s` after the step before, `2d3h` or a number of milliseconds after the start, an
 * ISO date-time, or epoch ms (from 1973 on); absent where it is none of these.
 */
export const timeOf = (at: unknown, start: number, before: number): number | undefined => {
  if (at === undefined) return before;
  if (typeof at === 'number') return at >= 1e11 ? at : at >= 0 ? start + at : undefined;
  if (typeof at !== 'string') return undefined;
  const text = at.trim();
  const after = text.startsWith('+') ? durationOf(text.slice(1)) : undefined;
  if (after !== undefined) return before + after;
  const since = durationOf(text);
  if (since !== undefined) return start + since;
  const date = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : date;
};

/** `2 d 03:05:07` after the start. */
export const elapsed = (ms: number): string => {
  const seconds = Math.floor(ms / 1000);
  const two = (count: number): string => String(count).padStart(2, '0');
  const clock = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60].map(two);
  const days = Math.floor(seconds / 86_400);
  return `${days ? `${days} d ` : ''}${clock.join(':')}`;
};
