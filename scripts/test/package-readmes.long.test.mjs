/** The TypeScript samples in the README of each package compile. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { PUBLIC_PACKAGES } from '../release/public-packages.mjs';

const ROOT = join(import.meta.dirname, '../..');
const PACKAGES = PUBLIC_PACKAGES.map(({ folder, manifest }) => ({ folder, name: manifest.name }));
const CONFIG = readFileSync(join(ROOT, 'packages/cli/testing/fixtures/clean.json'), 'utf8');

/** Samples by the name of a virtual file next to the README. @type {Map<string, string>} */
const samples = new Map(
  PACKAGES.flatMap(({ folder }) => {
    const readme = readFileSync(join(folder, 'README.md'), 'utf8');
    return [...readme.matchAll(/```(tsx?)\n([\s\S]*?)```/g)].map(([, kind, text = ''], index) => {
      // Samples are modules, even those without an import.
      return /** @type {const} */ ([
        join(ROOT, 'packages/preact', `readme-${basename(folder)}-${index}.${kind}`),
        `${text}\nexport {};\n`,
      ]);
    });
  }),
);

const compile = () => {
  /** @type {ts.CompilerOptions} */
  const options = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    resolveJsonModule: true,
    erasableSyntaxOnly: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: ['node'],
    typeRoots: [join(ROOT, 'node_modules/@types')],
    customConditions: ['source'],
    jsx: ts.JsxEmit.ReactJSX,
    jsxImportSource: 'preact',
    paths: {
      ...Object.fromEntries(PACKAGES.map(({ folder, name }) => [name, [join(folder, 'src/index.ts')]])),
      // Only one package has each.
      '@openfeature/web-sdk': [join(ROOT, 'packages/openfeature/node_modules/@openfeature/web-sdk')],
      '@angular/core': [join(ROOT, 'packages/angular/node_modules/@angular/core')],
      vue: [join(ROOT, 'packages/vue/node_modules/vue')],
    },
  };
  const real = ts.createCompilerHost(options);
  /** @param {string} path */
  const virtual = (path) => samples.get(path) ?? (path.endsWith('/tactful.json') ? CONFIG : undefined);
  const program = ts.createProgram([...samples.keys()], options, {
    ...real,
    fileExists: (path) => virtual(path) !== undefined || real.fileExists(path),
    readFile: (path) => virtual(path) ?? real.readFile(path),
    getSourceFile: (path, language) => {
      const text = virtual(path);
      return text === undefined
        ? real.getSourceFile(path, language)
        : ts.createSourceFile(path, text, language);
    },
  });
  return [...samples.keys()].flatMap((path) => {
    const file = program.getSourceFile(path);
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
      ({ messageText }) =>
        `${path.slice(ROOT.length)}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    );
  });
};

test('every package has a README with a title, an installation command and a sample', () => {
  expect(PACKAGES.length).toBeGreaterThanOrEqual(10);
  for (const { folder, name } of PACKAGES) {
    const readme = readFileSync(join(folder, 'README.md'), 'utf8');
    expect(readme, name).toMatch(new RegExp(`^# ${name}\n`));
    expect(/npm install .*/.exec(readme)?.[0].split(' '), name).toContain(name);
    expect(readme, name).toMatch(/```(tsx?|html)\n/);
  }
});

test('every TypeScript sample compiles', () => {
  expect(samples.size).toBeGreaterThanOrEqual(8);
  expect(compile()).toEqual([]);
}, 300_000);
