/** Parses JavaScript and TypeScript, with JSX where the file may contain it. */
import { type ParserPlugin, parse } from '@babel/parser';
import { isNode, type Node } from './node.ts';

/** A text that is no code, with the place of the first error. */
export class CodeSyntaxError extends Error {
  /** The offset in the file. */
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

/** The languages of a script, by the ending of its file or by `<script lang>`. */
const PLUGINS: { readonly [language: string]: readonly ParserPlugin[] } = {
  js: ['jsx'],
  ts: ['typescript'],
  tsx: ['typescript', 'jsx'],
};

const languageOf = (ending: string): string =>
  ending === 'tsx' ? 'tsx' : /^[cm]?ts$|^typescript$/.test(ending) ? 'ts' : 'js';

/** Removes what the parser adds to its message. */
const describe = (error: unknown): string =>
  String(Object(error).message)
    .replace(/ \(\d+:\d+\)$/, '')
    .split('\n')[0] ?? '';

/**
 * Parses a script.
 *
 * @param script - The text, and the offset at which it begins in its file.
 * @returns The tree, with the offsets of the file.
 * @throws {@link CodeSyntaxError} if it cannot be parsed.
 */
export const parseScript = (
  { text, offset = 0 }: { readonly text: string; readonly offset?: number },
  ending: string,
): Node => {
  try {
    // Blanks in front keep the offsets.
    const file: unknown = parse(' '.repeat(offset) + text, {
      sourceType: 'unambiguous',
      // Errors that leave a tree, such as a name that is declared twice, are for other tools.
      errorRecovery: true,
      allowReturnOutsideFunction: true,
      allowAwaitOutsideFunction: true,
      allowUndeclaredExports: true,
      plugins: ['estree', 'decorators-legacy', ...(PLUGINS[languageOf(ending)] ?? [])],
    }).program;
    if (isNode(file)) return file;
    throw new Error('no tree');
  } catch (error) {
    throw new CodeSyntaxError(describe(error), Number(Object(error).pos ?? offset));
  }
};

/** Parses an expression or statements of a template. Returns `undefined` for the syntax of a framework. */
export const parseInTemplate = (text: string, offset: number): Node | undefined => {
  // An object literal alone would be a block.
  for (const [before, after] of [
    ['(', ')'],
    ['', ''],
  ] as const) {
    try {
      return parseScript({ text: `${before}${text}${after}`, offset: offset - before.length }, 'ts');
    } catch {
      // Not in this form.
    }
  }
  return undefined;
};

/** Returns the expression of a tree with nothing else. */
export const onlyExpression = (tree: Node | undefined): Node | undefined => {
  const body: unknown = tree && Reflect.get(tree, 'body');
  const [statement, ...more] = Array.isArray(body) ? body : [];
  const expression: unknown = more.length ? undefined : Object(statement).expression;
  return isNode(expression) ? expression : undefined;
};
