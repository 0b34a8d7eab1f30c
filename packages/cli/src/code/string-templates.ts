/** Finds templates in strings: of Lit and similar libraries, and of components of Angular. */
import type { CodeElement } from './element.ts';
import { childOf, childrenOf, entriesOf, type Node, nameOf, propertyOf, unwrap, walk } from './node.ts';
import { elementsOfTemplate, UNKNOWN } from './parse-html.ts';

/** Joins the parts of a template string. A mark takes the place of each letter of its expressions. */
const elementsOfParts = (template: Node): readonly CodeElement[] => {
  const parts = childrenOf(template, 'quasis');
  const [first] = parts;
  if (!first) return [];
  let text = '';
  for (const part of parts)
    text = text.padEnd(part.start - first.start, UNKNOWN) + String(Object(propertyOf(part, 'value')).raw);
  return elementsOfTemplate(text, first.start);
};

const elementsOfString = (node: Node | undefined): readonly CodeElement[] => {
  const value = unwrap(node);
  if (value?.type === 'TemplateLiteral') return elementsOfParts(value);
  const text = value?.type === 'Literal' ? propertyOf(value, 'value') : undefined;
  // After the quote.
  return value && typeof text === 'string' ? elementsOfTemplate(text, value.start + 1) : [];
};

/** Returns the elements of the templates in a script. */
export const templatesIn = (script: Node): readonly CodeElement[] => {
  const elements: CodeElement[] = [];
  walk(script, (node) => {
    if (node.type === 'TaggedTemplateExpression' && nameOf(childOf(node, 'tag')) === 'html')
      elements.push(...elementsOfString(childOf(node, 'quasi')));
    if (node.type !== 'CallExpression' || nameOf(childOf(node, 'callee')) !== 'Component') return;
    const [options] = childrenOf(node, 'arguments');
    const template = entriesOf(options).find(({ key }) => key === 'template');
    elements.push(...elementsOfString(template?.value));
  });
  return elements;
};
