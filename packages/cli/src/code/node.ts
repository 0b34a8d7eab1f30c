/** Reads a syntax tree in the form of ESTree, which the parsers of scripts and of Svelte return. */

/** A node. Its other properties depend on its type; read them with the functions of this file. */
export interface Node {
  readonly type: string;
  /** The offset in the file. */
  readonly start: number;
}

/** True if the value is a node. */
export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof Object(value).type === 'string';

/** Returns a property of a node; `undefined` if it has none. */
export const propertyOf = (node: Node | undefined, key: string): unknown => node && Reflect.get(node, key);

/** Returns the node below a property. */
export const childOf = (node: Node | undefined, key: string): Node | undefined => {
  const value = propertyOf(node, key);
  return isNode(value) ? value : undefined;
};

/** Returns the nodes below a property that is a list. */
export const childrenOf = (node: Node | undefined, key: string): readonly Node[] => {
  const value = propertyOf(node, key);
  return Array.isArray(value) ? value.filter(isNode) : [];
};

/** Properties that lead back, or to what is no code. */
const NOT_FOLLOWED: ReadonlySet<string> = new Set([
  ...['parent', 'loc', 'metadata', 'comments', 'leadingComments', 'innerComments', 'trailingComments'],
]);

/** Returns the nodes directly below a node, in order. */
export const nodesIn = (node: Node): readonly Node[] =>
  Object.entries(node).flatMap(([key, value]: readonly [string, unknown]) =>
    NOT_FOLLOWED.has(key) ? [] : [value].flat().filter(isNode),
  );

/** Calls `visit` with a node and every node below it, in order. */
export const walk = (node: Node, visit: (node: Node) => void): void => {
  visit(node);
  for (const child of nodesIn(node)) walk(child, visit);
};

/** Nodes that types add around an expression: `'hero' as const`, `tactful!`, `tactful?.track()`. */
const WRAPPERS = new Set([
  'ChainExpression',
  'ParenthesizedExpression',
  'TSAsExpression',
  'TSNonNullExpression',
  'TSSatisfiesExpression',
]);

/** Returns the expression without the nodes that types add. */
export const unwrap = (node: Node | undefined): Node | undefined =>
  node && WRAPPERS.has(node.type) ? unwrap(childOf(node, 'expression')) : node;

/** Returns the name of an identifier, or of a private one. */
export const nameOf = (node: Node | undefined): string | undefined => {
  const name = propertyOf(node, 'name');
  return typeof name === 'string' ? name : undefined;
};

/** Returns the text of a string, or of a template without expressions. */
export const textIn = (node: Node | undefined): string | undefined => {
  const expression = unwrap(node);
  if (expression?.type === 'TemplateLiteral') {
    const parts = childrenOf(expression, 'quasis');
    return parts.length === 1 ? Object(propertyOf(parts[0], 'value')).cooked : undefined;
  }
  const value = expression?.type === 'Literal' ? propertyOf(expression, 'value') : undefined;
  return typeof value === 'string' ? value : undefined;
};

/** A property of an object in code. */
export interface ObjectEntry {
  readonly key: string;
  readonly at: number;
  readonly value: Node | undefined;
}

/** Returns the properties of an object that have a name in the code. */
export const entriesOf = (node: Node | undefined): readonly ObjectEntry[] => {
  const object = unwrap(node);
  if (object?.type !== 'ObjectExpression') return [];
  return childrenOf(object, 'properties').flatMap((property) => {
    const name = childOf(property, 'key');
    if (property.type !== 'Property' || propertyOf(property, 'computed') || !name) return [];
    const key = nameOf(name) ?? String(propertyOf(name, 'value'));
    return [{ key, at: name.start, value: childOf(property, 'value') }];
  });
};

/** True if an expression is an object all of whose properties have a name in the code. */
export const hasOnlyNames = (node: Node | undefined): boolean => {
  const object = unwrap(node);
  const count = childrenOf(object, 'properties').length;
  return object?.type === 'ObjectExpression' && entriesOf(object).length === count;
};
