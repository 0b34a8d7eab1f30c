/** Lists the tests of a condition: the attributes that it reads, and the operands they are compared with. */
import { isObject } from '../json-object.ts';

/** A test of one attribute. */
export interface AttributeTest {
  readonly attribute: string;
  /** A value, or operators with their operands. */
  readonly test: unknown;
  /** The path of the test in the file. */
  readonly path: string;
}

const LISTS = ['$and', '$or', '$nor'];

/** Returns the tests of a condition, in the order of the file. */
export const testsIn = (condition: unknown, path: string): readonly AttributeTest[] =>
  Object.entries(isObject(condition) ? condition : {}).flatMap(([key, value]) => {
    const at = `${path}.${key}`;
    if (LISTS.includes(key) && Array.isArray(value))
      return value.flatMap((part, index) => testsIn(part, `${at}[${index}]`));
    if (key === '$not') return testsIn(value, at);
    return key.startsWith('$') ? [] : [{ attribute: key, test: value, path: at }];
  });

/** Returns a condition whose attributes have other names. */
export const renameAttributes = (condition: unknown, rename: (attribute: string) => string): unknown =>
  isObject(condition)
    ? Object.fromEntries(
        Object.entries(condition).map(([key, value]) => {
          if (LISTS.includes(key) && Array.isArray(value))
            return [key, value.map((part) => renameAttributes(part, rename))];
          if (key === '$not') return [key, renameAttributes(value, rename)];
          return [key.startsWith('$') ? key : rename(key), value];
        }),
      )
    : condition;
