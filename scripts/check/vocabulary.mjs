/** Checks that no built file outside of the command line package contains terms of its vocabulary: browsers load none. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const VOCABULARY = join(ROOT, 'packages/cli/vocabulary');

/** Phrases that occur in no code by chance. @param {string} text */
const phrasesIn = (text) =>
  text
    .split(/[\n,،]/)
    .map((term) => term.trim())
    .filter((term) => term.split(' ').length > 1 && term.length >= 12 && !/[#*!:]/.test(term));

const phrases = readdirSync(VOCABULARY, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.txt') && !/innocent|contexts|variants/.test(file))
  .flatMap((file) => phrasesIn(readFileSync(join(VOCABULARY, file), 'utf8')));

const FOLDERS = readdirSync(join(ROOT, 'packages'))
  .filter((name) => name !== 'cli')
  .map((name) => `packages/${name}/dist`);

/** A few phrases can also be texts of the widget; the vocabulary has thousands. */
const MAX_PHRASES = 5;

const files = FOLDERS.filter((folder) => existsSync(join(ROOT, folder))).flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => `${folder}/${file}`),
);

const problems = files.flatMap((file) => {
  const text = readFileSync(join(ROOT, file), 'utf8').toLowerCase();
  const found = phrases.filter((phrase) => text.includes(phrase.toLowerCase()));
  return found.length > MAX_PHRASES
    ? [`${file}: contains ${found.length} phrases of the vocabulary, such as "${found[0]}"`]
    : [];
});
if (phrases.length < 1_000)
  problems.push(`only ${phrases.length} phrases were read; is the vocabulary in ${VOCABULARY}?`);
if (files.length === 0) problems.push('no built files; run node scripts/build.mjs first.');
for (const problem of problems) console.error(problem);
console.log(`${files.length} built files, ${phrases.length} phrases, ${problems.length} problems.`);
process.exitCode = problems.length === 0 ? 0 : 1;
