/** Reads the elements of JSX in a script. */
import { type Attribute, type CodeElement, SPREAD } from './element.ts';
import { childOf, childrenOf, type Node, nameOf, nodesIn, textIn, walk } from './node.ts';

const nameOfElement = (name: Node | undefined): string => {
  if (name?.type === 'JSXMemberExpression')
    return `${nameOfElement(childOf(name, 'object'))}.${nameOfElement(childOf(name, 'property'))}`;
  return nameOf(name) ?? '';
};

const attributeOf = (node: Node): readonly Attribute[] => {
  if (node.type === 'JSXSpreadAttribute')
    return [{ name: SPREAD, value: undefined, expression: childOf(node, 'argument'), at: node.start }];
  const name = nameOf(childOf(node, 'name'));
  if (node.type !== 'JSXAttribute' || name === undefined) return [];
  const value = childOf(node, 'value');
  const expression = value?.type === 'JSXExpressionContainer' ? childOf(value, 'expression') : undefined;
  return [{ name, value: textIn(expression ?? value), expression, at: node.start }];
};

/** Returns the outermost elements below a node. */
const outermost = (node: Node): readonly CodeElement[] => {
  if (node.type === 'JSXElement') return [elementOf(node)];
  return nodesIn(node).flatMap(outermost);
};

const elementOf = (node: Node): CodeElement => {
  const opening = childOf(node, 'openingElement');
  return {
    name: nameOfElement(childOf(opening, 'name')),
    at: node.start,
    attributes: childrenOf(opening, 'attributes').flatMap(attributeOf),
    // Elements in attributes are not inside: `variants={{ coats: <h2 /> }}`. They are found on their own.
    children: childrenOf(node, 'children').flatMap(outermost),
  };
};

/** Returns every element of JSX in a script, also those inside of others. */
export const jsxElements = (script: Node): readonly CodeElement[] => {
  const elements: CodeElement[] = [];
  walk(script, (node) => {
    if (node.type === 'JSXElement') elements.push(elementOf(node));
  });
  return elements;
};
