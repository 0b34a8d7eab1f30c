/** Validates a value against the schema and reports every difference. */

import { typeOf } from '../conditions/operators.ts';
import type { ConfigPath, IssueCode, ReportIssue } from './issues.ts';
import { expected, typeName, unknown } from './messages.ts';
import { nearest } from './nearest.ts';
import { ownProperty } from './own-property.ts';
import type { AnySchema } from './schema-dsl.ts';

// A description of the values that a schema allows.
const phrase = (shape: AnySchema): string =>
  shape[0] === 'coded'
    ? phrase(shape[2])
    : shape[0] === 'string'
      ? (shape[2] ?? shape[1].replaceAll('|', ', '))
      : shape[0] === 'number'
        ? shape[1] === shape[2]
          ? `${shape[1]}`
          : `a ${shape[3] ? 'whole ' : ''}number from ${shape[1]} to ${shape[2]}`
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

/** Compares a value of the right type with the limits of a schema. Conditions are left to their own validation, which knows the facts. */
const fits = (shape: AnySchema, value: unknown): boolean => {
  // The schema of texts.
  if (shape[0] === 'string') return patternOf(shape[1]).test(value as string);
  if (shape[0] !== 'number') return true;
  // The schema of numbers.
  const number = value as number;
  return number >= shape[1] && number <= shape[2] && (!shape[3] || Number.isInteger(number));
};

/** A schema, and how to report what differs from it. */
export interface SchemaCheck {
  readonly shape: AnySchema;
  readonly report: ReportIssue;
  /** The code of issues here and below, where the schema has one. */
  readonly code?: IssueCode | undefined;
}

/** Reports every part of `value` that is not of the shape. */
export const validateSchema = (check: SchemaCheck, value: unknown, path: ConfigPath): void => {
  const { shape, report } = check;
  if (shape[0] === 'coded') {
    validateSchema({ report, code: shape[1], shape: shape[2] }, value, path);
    return;
  }
  const type = typeOf(value);
  const ofType = (one: AnySchema) => one[0] === type || (one[0] === 'condition' && type === 'object');
  // After its first entry, `any` contains only schemas.
  const fitting = shape[0] === 'any' ? (shape.slice(1) as AnySchema[]).find(ofType) : shape;
  if (!fitting || !ofType(fitting)) report(path, expected(phrase(shape), value, check.code));
  else if (!fits(fitting, value)) report(path, expected(phrase(shape), value, check.code ?? 'wrong-value'));
  else if (fitting[0] === 'array')
    // `ofType` has compared the type of the value with the schema's.
    checkItems({ ...check, shape: fitting }, value as readonly unknown[], path);
  else if (fitting[0] === 'object')
    // As above.
    checkFields({ ...check, shape: fitting }, value as object, path);
};

interface ListCheck extends SchemaCheck {
  readonly shape: AnySchema & readonly ['array', ...unknown[]];
}

interface FieldsCheck extends SchemaCheck {
  readonly shape: AnySchema & readonly ['object', ...unknown[]];
}

type Parts = { readonly [key: string]: unknown };

const checkItems = (check: ListCheck, value: readonly unknown[], path: ConfigPath): void => {
  const [, items, least, most] = check.shape;
  if (value.length >= least && value.length <= most)
    value.forEach((item, at) => {
      // A schema of a list has at least one schema of items.
      validateSchema({ ...check, shape: (items[at] ?? items.at(-1)) as AnySchema }, item, [...path, at]);
    });
  else {
    const size = `${least === most ? '' : value.length < least ? 'at least ' : 'at most '}${value.length > most ? most : least}`;
    const message = `expected ${size} ${size.endsWith(' 1') ? 'item' : 'items'}, got ${value.length}`;
    check.report(path, { code: check.code ?? 'wrong-value', message });
  }
};

/** The code of a key that is missing: that of its schema, if it has one. */
const codeOf = (shape: AnySchema): IssueCode => (shape[0] === 'coded' ? shape[1] : 'missing-key');

const checkFields = (check: FieldsCheck, value: object, path: ConfigPath): void => {
  const [, required, optional, others, least = 0] = check.shape;
  // Any object can be read by its own keys.
  const partOf = (key: string): unknown => ownProperty(value as Parts, key);
  for (const key in required) {
    if (partOf(key) !== undefined) continue;
    // The key is one of `required`.
    const shape = required[key] as AnySchema;
    check.report([...path, key], { code: codeOf(shape), message: `missing; add ${phrase(shape)}` });
  }
  let parts = 0;
  for (const key of Object.keys(value)) {
    const part = partOf(key);
    if (part === undefined) continue;
    parts++;
    // A name that every object inherits would be found where nothing was defined.
    const shape =
      ownProperty(required, key) ?? ownProperty(optional, key) ?? (key in {} ? undefined : others);
    const inside = [...path, key];
    if (shape) validateSchema({ ...check, shape }, part, inside);
    else {
      const near = nearest(key, [...Object.keys(required), ...Object.keys(optional)]);
      check.report(inside, unknown('unknown-key', 'key', key, near));
    }
  }
  if (parts < least) check.report(path, expected('at least one name', value, 'wrong-value'));
};
