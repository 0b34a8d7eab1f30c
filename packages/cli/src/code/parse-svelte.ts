/** Parses components of Svelte 5, by the compiler of the app. */
import type { LoadCompiler } from './app-compiler.ts';
import { type Attribute, type CodeElement, type ParsedCode, SPREAD } from './element.ts';
import { childOf, childrenOf, isNode, type Node, nameOf, nodesIn, propertyOf, textIn } from './node.ts';
import { CodeSyntaxError } from './parse-script.ts';

/** The part of `svelte/compiler` that is used. */
interface Compiler {
  parse(text: string, options: { readonly modern: true }): unknown;
}

const ELEMENTS = new Set(['RegularElement', 'Component', 'SvelteElement', 'SvelteComponent']);

const attributeOf = (node: Node): readonly Attribute[] => {
  if (node.type === 'SpreadAttribute')
    return [{ name: SPREAD, value: undefined, expression: childOf(node, 'expression'), at: node.start }];
  const name = nameOf(node);
  if (node.type !== 'Attribute' || name === undefined) return [];
  // A text, an expression, or a list of both.
  const [part, ...more] = [propertyOf(node, 'value')].flat().filter(isNode);
  const expression = part?.type === 'ExpressionTag' ? childOf(part, 'expression') : undefined;
  const text = part?.type === 'Text' ? String(propertyOf(part, 'data')) : textIn(expression);
  return [{ name, value: more.length ? undefined : text, expression, at: node.start }];
};

/** Returns the outermost elements below a node: also in the branches of blocks. */
const elementsIn = (node: Node): readonly CodeElement[] => {
  if (ELEMENTS.has(node.type)) {
    const inside = childOf(node, 'fragment');
    return [
      {
        name: nameOf(node) ?? '',
        at: node.start,
        attributes: childrenOf(node, 'attributes').flatMap(attributeOf),
        children: inside ? elementsIn(inside) : [],
      },
    ];
  }
  return nodesIn(node).flatMap(elementsIn);
};

/** Parses a component. */
export const parseSvelte = (text: string, load: LoadCompiler): ParsedCode => {
  try {
    // The interface above describes what is used of it.
    const tree = (load('svelte/compiler') as Compiler).parse(text, { modern: true });
    // The root has the scripts, and the expressions of the markup.
    return isNode(tree) ? { scripts: [tree], elements: elementsIn(tree) } : { scripts: [], elements: [] };
  } catch (error) {
    const { message, position } = Object(error);
    if (!Array.isArray(position)) throw error;
    throw new CodeSyntaxError(String(message).split('\n')[0] ?? '', Number(position[0]));
  }
};
