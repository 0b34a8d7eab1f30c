/** Reads configs that use keys under their former names. */
import type { ConfigPath, ReportIssue } from './issues.ts';

type JsonObject = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is JsonObject =>
  !!value && typeof value === 'object' && !Array.isArray(value);

/** Former and present names of keys, by the object that contains them; `*` is any name. */
const RENAMED: readonly (readonly [place: readonly string[], before: string, now: string])[] = [
  [['purposes', '*'], 'kinds', 'dataCategories'],
  [['site'], 'shareChoiceWith', 'shareConsentWith'],
];

/** Replaces parts of an object. `fromEntries` defines own properties, also for one that is called `__proto__`. */
const mapParts = (parts: JsonObject, change: (part: unknown, key: string) => unknown): JsonObject =>
  Object.fromEntries(Object.entries(parts).map(([key, part]) => [key, change(part, key)]));

/** Renames a key of the objects at a place. A value without it is returned as it is. */
const renamed = (
  value: unknown,
  [place, before, now]: (typeof RENAMED)[number],
  report: ReportIssue,
  path: ConfigPath = [],
): unknown => {
  if (!isObject(value)) return value;
  const [step, ...rest] = place;
  if (step !== undefined) {
    const next = (part: unknown, key: string) =>
      step === '*' || key === step ? renamed(part, [rest, before, now], report, [...path, key]) : part;
    const changed = mapParts(value, next);
    return Object.keys(value).some((key) => changed[key] !== value[key]) ? changed : value;
  }
  if (!Object.hasOwn(value, before)) return value;
  const message = `\`${before}\` is deprecated; rename it to \`${now}\`.`;
  report([...path, before], { code: 'deprecated-key', message }, 'warning');
  const { [before]: former, ...others } = value;
  return { [now]: former, ...others };
};

/**
 * Returns `input` with deprecated keys renamed, and reports a warning for each.
 *
 * An object that has both keeps the present one. An input without deprecated keys is returned as it is.
 */
export const renameDeprecatedKeys = (input: unknown, report: ReportIssue): unknown =>
  RENAMED.reduce((value, one) => renamed(value, one, report), input);
