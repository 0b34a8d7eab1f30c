/** Values of facts as the text that the merchant reads and types. */
import type { FactValue } from '@tactful/rules';

/** A value as text; `typed` reads it back to the same value. */
export const shown = (value: FactValue): string =>
  Array.isArray(value) ? value.join(', ') : value === Number.POSITIVE_INFINITY ? 'never' : String(value);

/**
 * The value that a text says, of the type that `like` has.
 *
 * @returns Nothing where it says none, as a word for a number.
 */
export const typed = (text: string, like: FactValue): FactValue | undefined => {
  const said = text.trim();
  if (Array.isArray(like))
    return said
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean);
  if (typeof like === 'boolean') return said === 'true' || (said === 'false' ? false : undefined);
  if (typeof like === 'string') return said;
  if (said === 'never') return Number.POSITIVE_INFINITY;
  return said === '' || Number.isNaN(Number(said)) ? undefined : Number(said);
};
