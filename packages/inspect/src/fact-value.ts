/** Converts values of facts to texts and back. */
import type { FactValue } from '@tactful/rules';

/** A value as text; `parseFact` reads it back to the same value. */
export const formatFact = (value: FactValue): string =>
  Array.isArray(value) ? value.join(', ') : value === Number.POSITIVE_INFINITY ? 'never' : String(value);

/**
 * Parses a text as a value of the type that `like` has.
 *
 * @returns `undefined` if the text is not such a value, for example a word for a number.
 */
export const parseFact = (text: string, like: FactValue): FactValue | undefined => {
  const trimmed = text.trim();
  if (Array.isArray(like))
    return trimmed
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean);
  if (typeof like === 'boolean') return trimmed === 'true' || (trimmed === 'false' ? false : undefined);
  if (typeof like === 'string') return trimmed;
  if (trimmed === 'never') return Number.POSITIVE_INFINITY;
  return trimmed === '' || Number.isNaN(Number(trimmed)) ? undefined : Number(trimmed);
};
