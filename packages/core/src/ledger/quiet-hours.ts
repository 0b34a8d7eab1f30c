/** Quiet hours: a setting of the visitor, stored in the ledger. Stored and imported ones are checked before they are used. */

/**
 * The hours of each day, in local time, in which no messages are shown. From 0 to 23; `to` is not included.
 *
 * Hours whose `from` is after `to` contain midnight. Equal ones are the whole day.
 */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

const isHour = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) < 24;

/** Returns a copy with known fields only; `undefined` if the input is not quiet hours. */
export const parseQuietHours = (input: unknown): QuietHours | undefined => {
  // Only names the fields: they are checked below. A primitive value has neither of them.
  const { from, to } = Object(input) as { readonly from?: unknown; readonly to?: unknown };
  return isHour(from) && isHour(to) ? { from, to } : undefined;
};
