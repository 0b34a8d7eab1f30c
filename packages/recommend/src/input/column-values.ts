/** Reads the values of a column in SQL. */
import { identifier } from './sql-text.ts';

/** The value of a column as a type; null without the column. */
export const column = (name: string | undefined, type: string): string =>
  name === undefined ? `cast(null as ${type})` : `cast(${identifier(name)} as ${type})`;

/** A time: a date, or seconds, milliseconds or microseconds since 1970. */
export const momentOf = (name: string | undefined, isEpoch: boolean): string => {
  if (!isEpoch) return column(name, 'timestamp');
  const time = column(name, 'double');
  return `make_timestamp(cast(${time} * (case when ${time} > 1e14 then 1 when ${time} > 1e11 then 1e3 else 1e6 end) as bigint))`;
};
