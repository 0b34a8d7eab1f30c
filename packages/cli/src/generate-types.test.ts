import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { generateTypes } from './index.ts';

const DEMO = JSON.parse(readFileSync(join(import.meta.dirname, '../../../demo-site/tactful.json'), 'utf8'));
const GENERATED = generateTypes(
  { ...DEMO, host: { member: { type: 'boolean', default: false, label: 'Member' } } },
  'tactful.json',
);

const RIGHT = [
  "export const slot: Slot = 'hero';",
  "export const variant: Variants['hero'] = 'coats';",
  "export const arm: Variants['story'] = 'makers';",
  "export const fact: Fact = 'viewed.category.anything.7d';",
  "export const fact: Fact = 'bought.all.daysSince';",
  "export const level: Facts['level'] = 'expert';",
  "export const tier: Facts['price.tier'] = 'premium';",
  "export const share: Facts['affinity.category.coats'] = 0.5;",
  "export const due: Facts['replenish.due'] = ['coffee'];",
  'export const host: Host = { member: true };',
];

const WRONG = [
  "export const slot: Slot = 'hreo';",
  "export const variant: Variants['hero'] = 'socks';",
  "export const fact: Fact = 'viewed.category.anything.8d';",
  "export const fact: Fact = 'visits.cuont';",
  "export const level: Facts['level'] = 'guru';",
  "export const count: Facts['viewed.all.7d'] = 'many';",
  "export const due: Facts['replenish.due'] = ['boots'];",
  'export const host: Host = { member: 1 };',
];

/** Returns the compiler errors of each use. All uses are compiled together, because the compiler loads its library each time. */
const compile = (): ReadonlyMap<string, readonly string[]> => {
  const uses = [...RIGHT, ...WRONG];
  const head = "import type { Fact, Facts, Host, Slot, Variants } from './tactful.ts';";
  const files = new Map([
    ['/tactful.ts', GENERATED],
    ...uses.map((use, at) => [`/use-${at}.ts`, `${head}\n${use}`] as const),
  ]);
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    types: [],
    lib: ['lib.es5.d.ts'],
    allowImportingTsExtensions: true,
    target: ts.ScriptTarget.ESNext,
  };
  const real = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...real,
    fileExists: (path) => files.has(path) || real.fileExists(path),
    readFile: (path) => files.get(path) ?? real.readFile(path),
    getSourceFile: (path, how) => {
      const text = files.get(path);
      return text === undefined ? real.getSourceFile(path, how) : ts.createSourceFile(path, text, how);
    },
  };
  const program = ts.createProgram([...files.keys()], options, host);
  const diagnostics = ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ file, messageText }) => [file?.fileName, ts.flattenDiagnosticMessageText(messageText, ' ')] as const,
    );
  const of = (path: string) => diagnostics.flatMap(([file, text]) => (file === path ? text : []));
  return new Map([
    ['', diagnostics.flatMap(([file, text]) => (file?.startsWith('/use-') ? [] : text))],
    ...uses.map((use, at) => [use, of(`/use-${at}.ts`)] as const),
  ]);
};

const errors = compile();

test('the generated types compile', () => {
  expect(errors.get('')).toEqual([]);
});

test.each(RIGHT)('%s compiles', (use) => {
  expect(errors.get(use)).toEqual([]);
});

test.each(WRONG)('%s does not compile', (use) => {
  expect(errors.get(use)).toHaveLength(1);
});
