/** The names in a file: imports, constants, and the variables that hold a Tactful object. */
import { childOf, childrenOf, type Node, nameOf, propertyOf, textIn, unwrap, walk } from './node.ts';

/** An imported name. */
export interface Imported {
  readonly name: string;
  /** As in the code, as `@tactful/react` or `./shop`. */
  readonly from: string;
  readonly at: number;
}

/** The names in a file. */
export interface FileNames {
  readonly imported: readonly Imported[];
  /** True if the file imports a package of Tactful, or a module that is called like it. */
  readonly isAboutTactful: boolean;
  /** True for tests with Playwright, whose `tactful` is a fixture with methods of its own. */
  readonly hasFixture: boolean;
  /** True if the variable holds a Tactful object that is created in this file. */
  isCreated(variable: string): boolean;
  /** Returns the value of a constant; `undefined` for any other expression. */
  constantOf(node: Node | undefined): Node | undefined;
  /** Returns the text of a string, or of a constant that is one. */
  textOf(node: Node | undefined): string | undefined;
}

const CREATE = /^create(Published)?Tactful$/;

const importsIn = (node: Node): readonly Imported[] => {
  const from = node.type === 'ImportDeclaration' ? textIn(childOf(node, 'source')) : undefined;
  if (from === undefined) return [];
  const names = childrenOf(node, 'specifiers').map((specifier) => ({
    name: nameOf(childOf(specifier, 'imported')) ?? nameOf(childOf(specifier, 'local')) ?? '',
    from,
    at: specifier.start,
  }));
  return names.length ? names : [{ name: '', from, at: node.start }];
};

/** Returns the names in the scripts of a file. */
export const namesInFile = (scripts: readonly Node[]): FileNames => {
  const imported: Imported[] = [];
  const created = new Set<string>();
  const values = new Map<string, Node | undefined>();
  const visitVariable = (variable: string, value: Node | undefined): void => {
    if (value?.type === 'CallExpression' && CREATE.test(nameOf(childOf(value, 'callee')) ?? ''))
      created.add(variable);
    // A name that is declared twice is none of a constant.
    values.set(variable, values.has(variable) ? undefined : value);
  };
  for (const script of scripts)
    walk(script, (node) => {
      imported.push(...importsIn(node));
      if (node.type !== 'VariableDeclaration' || propertyOf(node, 'kind') !== 'const') return;
      for (const one of childrenOf(node, 'declarations')) {
        const variable = nameOf(childOf(one, 'id'));
        if (variable !== undefined) visitVariable(variable, unwrap(childOf(one, 'init')));
      }
    });
  const constantOf = (node: Node | undefined): Node | undefined => values.get(nameOf(unwrap(node)) ?? '');
  return {
    imported,
    isAboutTactful: imported.some(({ from }) => /tactful/i.test(from)),
    hasFixture: imported.some(({ from }) => from === '@tactful/playwright'),
    isCreated: (variable) => created.has(variable),
    constantOf,
    textOf: (node) => textIn(node) ?? textIn(constantOf(node)),
  };
};
