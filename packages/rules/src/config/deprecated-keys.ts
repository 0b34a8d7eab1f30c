/** Reads configs that use keys under their former names. */
import type { ReportIssue } from './messages.ts';

type JsonObject = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is JsonObject =>
  !!value && typeof value === 'object' && !Array.isArray(value);

/**
 * Returns `input` with `purposes.*.kinds` renamed to `dataCategories`, and reports a warning for each renamed key.
 *
 * A purpose that has both keeps `dataCategories`. An input without deprecated keys is returned as it is.
 */
export const renameDeprecatedKeys = (input: unknown, report: ReportIssue): unknown => {
  if (!isObject(input) || !isObject(input.purposes)) return input;
  let renamed = false;
  const purposes = Object.entries(input.purposes).map(([name, purpose]): [string, unknown] => {
    if (!isObject(purpose) || !Object.hasOwn(purpose, 'kinds')) return [name, purpose];
    renamed = true;
    const { kinds, ...rest } = purpose;
    report(`purposes.${name}.kinds`, '`kinds` is deprecated; rename it to `dataCategories`.', 'warning');
    return [name, { dataCategories: kinds, ...rest }];
  });
  // `fromEntries` defines own properties, also for a purpose that is called `__proto__`.
  return renamed ? { ...input, purposes: Object.fromEntries(purposes) } : input;
};
