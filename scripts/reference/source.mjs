/** Reads the sources that the reference is generated from: types with their comments, and values of modules. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import ts from 'typescript';

const ROOT = join(import.meta.dirname, '../..');

/** The exports of a TypeScript module. @param {string} path Relative to the repository. */
export async function importSource(path) {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, path)],
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'bundle',
    mainFields: ['module', 'main'],
    conditions: ['source', 'import'],
    write: false,
    logLevel: 'error',
  });
  const folder = mkdtempSync(join(tmpdir(), 'tactful-reference-'));
  const file = join(folder, 'module.mjs');
  writeFileSync(file, outputFiles[0]?.contents ?? '');
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {string} path Relative to the repository. */
const parse = (path) =>
  ts.createSourceFile(path, readFileSync(join(ROOT, path), 'utf8'), ts.ScriptTarget.Latest, true);

/** The doc comment of a node, in one line. @param {ts.Node} node */
const commentOf = (node) => {
  const docs = ts.getJSDocCommentsAndTags(node).flatMap((doc) => (ts.isJSDoc(doc) ? [doc] : []));
  return (ts.getTextOfJSDocComment(docs.at(-1)?.comment) ?? '').replace(/\s+/g, ' ').trim();
};

/**
 * The fields of every interface of a file, by interface.
 * @param {string} path
 * @returns {Record<string, Record<string, { comment: string, type: string, optional: boolean }>>}
 */
export function interfacesIn(path) {
  const source = parse(path);
  const interfaces = source.statements.filter(ts.isInterfaceDeclaration);
  return Object.fromEntries(
    interfaces.map(({ name, members }) => [
      name.text,
      Object.fromEntries(
        members.filter(ts.isPropertySignature).map((member) => [
          member.name.getText(source),
          {
            comment: commentOf(member),
            type: member.type?.getText(source) ?? '',
            optional: !!member.questionToken,
          },
        ]),
      ),
    ]),
  );
}

/**
 * The members of a union of string literals, each with the line comments above it.
 * @param {string} path
 * @param {string} name
 * @returns {Record<string, string>}
 */
export function unionIn(path, name) {
  const source = parse(path);
  const alias = source.statements.find((node) => ts.isTypeAliasDeclaration(node) && node.name.text === name);
  if (!alias || !ts.isTypeAliasDeclaration(alias) || !ts.isUnionTypeNode(alias.type)) {
    throw new Error(`${path}: the union type ${name} does not exist.`);
  }
  const literals = alias.type.types.flatMap((type) =>
    ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? [type] : [],
  );
  return Object.fromEntries(
    literals.map((type) => {
      // The comment precedes the `|` before the member.
      const before = source.text.slice(0, type.getStart(source));
      const [, comment = ''] = /((?:[ \t]*\/\/[^\n]*\n)+)\s*\|\s*$/.exec(before) ?? [];
      return [
        type.getText(source).slice(1, -1),
        comment
          .replace(/^[ \t]*\/\/ ?/gm, '')
          .replace(/\s+/g, ' ')
          .trim(),
      ];
    }),
  );
}
