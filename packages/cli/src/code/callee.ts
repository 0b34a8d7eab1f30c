/** Recognizes calls of a Tactful object: `tactful.track(…)`, `window.tactful?.consent.accept(…)`, `currentTactful()?.decide(…)`. */
import type { FileNames } from './file-names.ts';
import { childOf, type Node, nameOf, propertyOf, textIn, unwrap } from './node.ts';

/** Returns the names of a chain of properties and calls, as `shop()` and `track`; empty if a part has no name. */
export const pathOf = (node: Node | undefined): readonly string[] => {
  const expression = unwrap(node);
  if (expression?.type === 'Identifier') return [nameOf(expression) ?? ''];
  if (expression?.type === 'ThisExpression') return ['this'];
  if (expression?.type === 'CallExpression') {
    const path = pathOf(childOf(expression, 'callee'));
    return path.length ? [...path.slice(0, -1), `${path.at(-1)}()`] : [];
  }
  // `(window.tactful = window.tactful || []).push(…)`
  if (expression?.type === 'AssignmentExpression' || expression?.type === 'LogicalExpression')
    return pathOf(childOf(expression, 'left'));
  if (expression?.type !== 'MemberExpression') return [];
  const property = childOf(expression, 'property');
  const name = propertyOf(expression, 'computed') ? textIn(property) : nameOf(property);
  const object = pathOf(childOf(expression, 'object'));
  return name === undefined || !object.length ? [] : [...object, name];
};

/** Where frameworks keep the value of a reference. */
const OF_REFERENCE = new Set(['value', 'current']);

/** A call of a Tactful object. */
export interface TactfulCall {
  /** As `['consent', 'accept']`. */
  readonly method: readonly string[];
  /** True if the name is that of the object itself, and not of a function that returns it. */
  readonly isObject: boolean;
}

/** Returns what is called of a Tactful object; `undefined` if the call is of something else. */
export const tactfulCall = (path: readonly string[], names: FileNames): TactfulCall | undefined => {
  const at = path.findIndex(
    (name, index) => /tactful(\(\))?$/i.test(name) || (index === 0 && names.isCreated(name)),
  );
  const object = path[at];
  if (object === undefined) return undefined;
  const method = path.slice(at + 1).filter((name) => !OF_REFERENCE.has(name));
  const isNamed = /^[$_]?tactful$/i.test(object) && !names.hasFixture;
  return { method, isObject: isNamed || names.isCreated(object) };
};
