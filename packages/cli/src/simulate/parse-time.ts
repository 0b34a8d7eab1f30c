/** Parses the times of a log, as `+5s`, `2d3h` or dates, and formats elapsed time. */
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@tactful/rules/internal';

const UNIT_MS: { readonly [unit: string]: number } = {
  w: 7 * DAY_MS,
  d: DAY_MS,
  h: HOUR_MS,
  m: MINUTE_MS,
  s: 1e3,
  ms: 1,
};

/** Returns the milliseconds of `2d3h`, `90s` or `1.5h`; absent if the text is not a duration. */
export const parseDuration = (text: string): number | undefined => {
  if (!/^(\d+(\.\d+)?(ms|[wdhms])\s*)+$/.test(text)) return undefined;
  return [...text.matchAll(/(\d+(?:\.\d+)?)(ms|[wdhms])/g)].reduce(
    (sum, [, amount, unit = '']) => sum + Number(amount) * (UNIT_MS[unit] ?? 0),
    0,
  );
};

/** Numbers from here on are dates (in 1973 and later), smaller ones are milliseconds after the start. */
const FIRST_DATE_MS = 1e11;

/** The times to which a time in a log is relative, in epoch ms. */
export interface TimeOrigin {
  readonly start: number;
  /** The time of the step before. */
  readonly before: number;
}

/**
 * Returns the epoch ms of a time in a log: `+5s` after the step before, `2d3h` or milliseconds after the start, an ISO
 * date, or epoch ms. Without a time it is that of the step before. Absent if the value is none of these.
 */
export const parseTime = (time: unknown, { start, before }: TimeOrigin): number | undefined => {
  if (time === undefined) return before;
  if (typeof time === 'number') {
    if (time >= FIRST_DATE_MS) return time;
    return time >= 0 ? start + time : undefined;
  }
  if (typeof time !== 'string') return undefined;
  const text = time.trim();
  const afterLast = text.startsWith('+') ? parseDuration(text.slice(1)) : undefined;
  if (afterLast !== undefined) return before + afterLast;
  const afterStart = parseDuration(text);
  if (afterStart !== undefined) return start + afterStart;
  const date = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : date;
};

/** Formats the time since the start, as `2 d 03:05:07`. */
export const formatElapsed = (ms: number): string => {
  const seconds = Math.floor(ms / 1000);
  const twoDigits = (count: number): string => String(count).padStart(2, '0');
  const clock = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60].map(twoDigits);
  const days = Math.floor(seconds / 86_400);
  return `${days ? `${days} d ` : ''}${clock.join(':')}`;
};
