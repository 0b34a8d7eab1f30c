/** Parses components of Vue, by the compiler of the app. */
import type { LoadCompiler } from './app-compiler.ts';
import { type Attribute, type CodeElement, type ParsedCode, SPREAD } from './element.ts';
import { isNode, type Node, textIn } from './node.ts';
import { CodeSyntaxError, onlyExpression, parseInTemplate, parseScript } from './parse-script.ts';

/** The parts of the tree of `vue/compiler-sfc` that are used. */
interface Located {
  readonly content: string;
  readonly loc: { readonly start: { readonly offset: number } };
}
interface Block extends Located {
  readonly lang?: string;
}
interface VueProperty {
  /** 6: an attribute. 7: a directive. */
  readonly type: number;
  readonly name: string;
  readonly value?: { readonly content: string };
  /** Not static: `#[name]`. */
  readonly arg?: Located & { readonly isStatic?: boolean };
  readonly exp?: Located;
  readonly loc: Located['loc'];
}
interface VueNode {
  /** 1: an element. 5: an interpolation. */
  readonly type: number;
  readonly tag?: string;
  readonly props?: readonly VueProperty[];
  readonly children?: readonly VueNode[];
  /** A text has a string. */
  readonly content?: Located | string;
  readonly loc: Located['loc'];
}
interface Compiler {
  parse(text: string): {
    readonly descriptor: {
      readonly script: Block | null;
      readonly scriptSetup: Block | null;
      readonly template: { readonly ast?: VueNode } | null;
    };
    readonly errors: readonly { readonly message: string; readonly loc?: Located['loc'] }[];
  };
}

const ATTRIBUTE = 6;

const expressionOf = (located: Located | undefined): Node | undefined =>
  located && parseInTemplate(located.content, located.loc.start.offset);

const attributeOf = ({ type, name, value, arg, exp, loc }: VueProperty): Attribute => {
  const at = loc.start.offset;
  if (type === ATTRIBUTE) return { name, value: value?.content ?? '', expression: undefined, at };
  const expression = onlyExpression(expressionOf(exp));
  const argument = arg?.isStatic ? arg.content : undefined;
  if (name === 'slot')
    return { name: 'v-slot', value: arg ? argument : 'default', expression: undefined, at };
  const bound = name === 'bind' ? (argument ?? SPREAD) : undefined;
  return { name: bound ?? `v-${name}`, value: textIn(expression), expression, at };
};

const elementsIn = ({ tag, props = [], children = [], loc }: VueNode): readonly CodeElement[] => {
  const inside = children.flatMap(elementsIn);
  if (tag === undefined) return inside;
  return [{ name: tag, at: loc.start.offset, attributes: props.map(attributeOf), children: inside }];
};

/** The expressions of directives and interpolations. */
const expressionsIn = ({ props = [], children = [], content }: VueNode): readonly Node[] =>
  [
    expressionOf(typeof content === 'object' ? content : undefined),
    ...props.map(({ exp }) => expressionOf(exp)),
    ...children.flatMap(expressionsIn),
  ].filter(isNode);

/** Parses a component. */
export const parseVue = (text: string, load: LoadCompiler): ParsedCode => {
  // The interfaces above describe what is used of it.
  const { descriptor, errors } = (load('vue/compiler-sfc') as Compiler).parse(text);
  const [error] = errors;
  if (error) throw new CodeSyntaxError(error.message, error.loc?.start.offset ?? 0);
  const { script, scriptSetup, template } = descriptor;
  const scripts = [script, scriptSetup].flatMap((block) =>
    block ? [parseScript({ text: block.content, offset: block.loc.start.offset }, block.lang ?? 'js')] : [],
  );
  const ast = template?.ast;
  return {
    scripts: ast ? [...scripts, ...expressionsIn(ast)] : scripts,
    elements: ast ? elementsIn(ast) : [],
  };
};
