/** Collects the values that the tests of a fact compare it with. */
import type { Json } from '../conditions/condition.ts';
import { type Groups, isObject } from '../conditions/evaluation-context.ts';
import type { TextLiterals } from './text-samples.ts';

/** The values in the tests of a number or a text. */
export interface Literals extends TextLiterals {
  readonly numbers: Set<number>;
  readonly words: Set<string>;
  readonly foldedWords: string[][];
  readonly patterns: { readonly source: string; readonly flags: '' | 'i' }[];
  readonly versions: Set<string>;
  /** Texts in tests of the alphabetical order. */
  readonly textBounds: Set<string>;
}

const isText = (value: Json): value is string => typeof value === 'string';

/** The entries of a group that exists, in one of its two forms. */
const groupEntries = (operand: Json, groups: Groups): Json => {
  // The condition has been validated: the operand is a name.
  const group = Object.hasOwn(groups, operand as string) ? (groups[operand as string] as Json) : [];
  // An object with the list is the other form.
  return isObject(group) ? (group.values as Json) : group;
};

/** Collects from the operand of one operator, or from a bare value, for which the operator is `$eq`. */
const collectOperand = (into: Literals, operator: string, operand: Json, groups: Groups): void => {
  if (operator === '$not') collectTests(into, operand, groups);
  else if (/^\$(?:not)?ingroup$/i.test(operator))
    collectOperand(into, '$in', groupEntries(operand, groups), groups);
  else if (/^\$n?ini$/.test(operator)) {
    // The condition has been validated: the operand is a list.
    const items = operand as readonly Json[];
    into.foldedWords.push(items.filter(isText));
    for (const item of items) if (typeof item === 'number') into.numbers.add(item);
  } else if (Array.isArray(operand)) for (const item of operand) collectOperand(into, '$eq', item, groups);
  else if (typeof operand === 'number') into.numbers.add(operand);
  else if (isText(operand)) collectText(into, operator, operand);
};

const collectText = (into: Literals, operator: string, operand: string): void => {
  if (operator === '$regex') into.patterns.push({ source: operand, flags: '' });
  else if (operator === '$regexi') into.patterns.push({ source: operand, flags: 'i' });
  else if (operator.startsWith('$v')) into.versions.add(operand);
  else if (/^\$[lg]te?$/.test(operator)) into.textBounds.add(operand);
  else into.words.add(operand);
};

const collectTests = (into: Literals, tests: Json, groups: Groups): void => {
  if (!isObject(tests)) collectOperand(into, '$eq', tests, groups);
  else for (const [name, operand] of Object.entries(tests)) collectOperand(into, name, operand, groups);
};

/** Collects the values in the tests of a number or a text, each once. */
export const literalsOf = (tests: readonly Json[], groups: Groups): Literals => {
  const literals: Literals = {
    numbers: new Set(),
    words: new Set(),
    foldedWords: [],
    patterns: [],
    versions: new Set(),
    textBounds: new Set(),
  };
  for (const one of tests) collectTests(literals, one, groups);
  const once = <T>(values: readonly T[]): T[] => [
    ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
  ];
  return { ...literals, foldedWords: once(literals.foldedWords), patterns: once(literals.patterns) };
};
