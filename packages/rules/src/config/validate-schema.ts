/** Validates a value against the schema and reports every difference. */

import { typeOf } from '../conditions/operators.ts';
import { expected, nearest, type ReportIssue, typeName, unknown } from './messages.ts';
import type { AnySchema } from './schema-dsl.ts';

// A description of the values that a schema allows.
const phrase = (shape: AnySchema): string =>
  shape[0] === 'string'
    ? (shape[2] ?? shape[1].replaceAll('|', ', '))
    : shape[0] === 'number'
      ? `a ${shape[3] ? 'whole ' : ''}number from ${shape[1]} to ${shape[2]}`
      : shape[0] === 'any'
        ? shape
            .slice(1)
            // After its first entry, `any` contains only schemas.
            .map((one) => phrase(one as AnySchema))
            .join(' or ')
        : typeName(shape[0] === 'condition' ? 'object' : shape[0]);

// A config uses a few patterns thousands of times.
const patterns = new Map<string, RegExp>();
const patternOf = (source: string): RegExp => {
  let pattern = patterns.get(source);
  if (!pattern) {
    pattern = RegExp(`^(?:${source})$`);
    patterns.set(source, pattern);
  }
  return pattern;
};

// Conditions are left to the compiler, which knows the facts.
const fits = (shape: AnySchema, value: unknown): boolean => {
  if (shape[0] === 'string') return patternOf(shape[1]).test(value as string);
  if (shape[0] !== 'number') return true;
  const number = value as number;
  return number >= shape[1] && number <= shape[2] && (!shape[3] || Number.isInteger(number));
};

/** Reports every part of `value` that is not of the shape. */
export const validateSchema = (shape: AnySchema, value: unknown, path: string, report: ReportIssue): void => {
  const type = typeOf(value);
  const ofType = (one: AnySchema) => one[0] === type || (one[0] === 'condition' && type === 'object');
  const fitting = shape[0] === 'any' ? (shape.slice(1) as AnySchema[]).find(ofType) : shape;
  if (!fitting || !ofType(fitting) || !fits(fitting, value)) report(path, expected(phrase(shape), value));
  // `ofType` has compared the type of the value with the schema's.
  else if (fitting[0] === 'array') checkItems(fitting, value as readonly unknown[], path, report);
  else if (fitting[0] === 'object') checkFields(fitting, value as object, path, report);
};

type Parts = { readonly [key: string]: unknown };

const own = <T>(parts: { readonly [key: string]: T }, key: string): T | undefined =>
  Object.hasOwn(parts, key) ? parts[key] : undefined;

const checkItems = (
  [, items, least, most]: AnySchema & readonly ['array', ...unknown[]],
  value: readonly unknown[],
  path: string,
  report: ReportIssue,
): void => {
  if (value.length < least || value.length > most)
    report(path, expected(`${least === most ? '' : 'at least '}${least} items`, value));
  else
    value.forEach((item, at) => {
      // A schema of a list has at least one schema of items.
      validateSchema((items[at] ?? items.at(-1)) as AnySchema, item, `${path}[${at}]`, report);
    });
};

const checkFields = (
  [, required, optional, others, least = 0]: AnySchema & readonly ['object', ...unknown[]],
  value: object,
  path: string,
  report: ReportIssue,
): void => {
  const inside = (key: string) => (path ? `${path}.${key}` : key);
  // Any object can be read by its own keys.
  const partOf = (key: string): unknown => own(value as Parts, key);
  for (const key in required)
    if (partOf(key) === undefined)
      // The key is one of `required`.
      report(inside(key), expected(phrase(required[key] as AnySchema), undefined));
  let parts = 0;
  for (const key of Object.keys(value)) {
    const part = partOf(key);
    if (part === undefined) continue;
    parts++;
    // A name that every object inherits would be found where nothing was defined.
    const shape = own(required, key) ?? own(optional, key) ?? (key in {} ? undefined : others);
    if (shape) validateSchema(shape, part, inside(key), report);
    else report(inside(key), unknown('key', key, nearest(key, Object.keys({ ...required, ...optional }))));
  }
  if (parts < least) report(path, expected('at least one name', value));
};
