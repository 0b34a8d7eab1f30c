/**
 * Checks that comments, test titles, messages and documents use the project's words (docs/glossary.md) and plain English.
 *
 * `node scripts/check/words.mjs [path …]`: files or folders; the whole repository without any. Exits with 1 if it finds a
 * word that is not in `words-allowed.json`. `--names` also lists declared names that contain such words.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findWords } from './find-words.mjs';
import { findNames } from './identifiers.mjs';
import { proseOf } from './prose.mjs';

const ROOT = join(import.meta.dirname, '../..');

/**
 * An exception: a word that a file uses in another meaning.
 * @typedef {{ path: string, word: string, reason: string }} Allowed `path` is a file, or a folder with `/` at its end.
 */

/** @type {Allowed[]} */
const ALLOWED = JSON.parse(readFileSync(join(import.meta.dirname, 'words-allowed.json'), 'utf8'));

/** English that visitors read: every string in these files is a message. */
const UI_SOURCES =
  /^packages\/widget\/src\/(?:locales\/en(?:-panel)?|(?:panel|explain|more)\/(?:words|messages))\.ts$/;

/** Sources whose longer strings are error messages and output. */
const MESSAGE_SOURCES = /^(?:packages\/[^/]+\/src|scripts)\/(?!.*\.test\.).*\.(?:ts|tsx|mjs)$/;

/** Lists of words, which are data. */
const WORD_DATA = /(?:^scripts\/check\/(?:word-list|identifiers)\.mjs|sensitive-terms[^/]*\.ts|\/locales\/)/;

/** Which strings of a file are messages. @param {string} path @returns {'all' | 'prose' | 'none'} */
const messagesOf = (path) => {
  if (UI_SOURCES.test(path)) return 'all';
  return MESSAGE_SOURCES.test(path) && !WORD_DATA.test(path) ? 'prose' : 'none';
};

/** Files of the repository below the given paths, new ones included. @param {string[]} paths */
const filesBelow = (paths) =>
  execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...paths], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(ROOT, path)));

/** The line of each offset. @param {string} text */
const lineAt = (text) => (/** @type {number} */ at) => text.slice(0, at).split('\n').length;

/**
 * Words of a file that the project does not use.
 * @param {string} path Relative to the repository.
 * @param {string} text
 */
export function checkFile(path, text) {
  const line = lineAt(text);
  return proseOf(path, text, { messages: messagesOf(path) }).flatMap((prose) =>
    findWords(prose.text, prose.kind).map((found) => ({
      ...found,
      path,
      line: line(prose.at + found.at),
    })),
  );
}

/** True if an entry of the list of exceptions covers a word in a file. @param {Allowed} entry @param {{ path: string, word: string }} found */
const covers = (entry, { path, word }) =>
  (entry.path.endsWith('/') ? path.startsWith(entry.path) : path === entry.path) &&
  entry.word.toLowerCase() === word.toLowerCase();

/** Prints declared names that contain words of the list. @param {string[]} paths */
function printNames(paths) {
  for (const path of filesBelow(paths)) {
    const text = readFileSync(join(ROOT, path), 'utf8');
    for (const { name, at } of findNames(path, text))
      console.log(`${path}:${lineAt(text)(at)}: name "${name}"`);
  }
}

function main(/** @type {string[]} */ paths) {
  const all = filesBelow(paths).flatMap((path) => checkFile(path, readFileSync(join(ROOT, path), 'utf8')));
  const found = all.filter((one) => !ALLOWED.some((entry) => covers(entry, one)));
  for (const { path, line, word, use, sentence } of found) {
    console.log(`${path}:${line}: "${word}" → ${use}\n    ${sentence.slice(0, 140)}`);
  }
  const unused = paths.length > 0 ? [] : ALLOWED.filter((entry) => !all.some((one) => covers(entry, one)));
  for (const { path, word } of unused) console.log(`words-allowed.json: nothing uses "${word}" in ${path}`);
  console.log(found.length === 0 ? 'No words to replace.' : `${found.length} words to replace.`);
  return found.length + unused.length === 0;
}

if (process.argv[1] === import.meta.filename) {
  const paths = process.argv.slice(2).filter((argument) => argument !== '--names');
  if (process.argv.includes('--names')) printNames(paths);
  process.exitCode = main(paths) ? 0 : 1;
}
