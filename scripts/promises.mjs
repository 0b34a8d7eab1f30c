/**
 * Generates docs/promises.md: every requirement, obligation and fault with the tests that prove it.
 *
 * A test proves a promise if its title contains the id (`V3`, `obligation 18`, `S9`), or if promises.json names its file.
 * `--check` writes nothing, and fails if a title contains an unknown id, if a promise has neither a test nor a reason
 * why not, or if the page is out of date.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { proseOf } from './check/prose.mjs';

const ROOT = join(import.meta.dirname, '..');
const PAGE = join(ROOT, 'docs/promises.md');

/** @typedef {{ text: string, see?: string[], files?: string[], gap?: string }} Promised */
/** @typedef {{ title: string, intro: string | null, prefix: string, promises: Record<string, Promised> }} Group */

/** @type {Group[]} */
const GROUPS = JSON.parse(readFileSync(join(import.meta.dirname, 'promises/promises.json'), 'utf8'));

/** Every promise by the id that test titles use. @type {Map<string, Promised>} */
const PROMISES = new Map(
  GROUPS.flatMap(({ prefix, promises }) =>
    Object.entries(promises).map(([id, promised]) => /** @type {const} */ ([`${prefix}${id}`, promised])),
  ),
);

/** The ids in a title. @param {string} title */
export function idsIn(title) {
  const obligations = [...title.matchAll(/\bobligations? (\d+(?:(?:, | and )\d+)*)/gi)].flatMap(
    ([, numbers = '']) => (numbers.match(/\d+/g) ?? []).map((number) => `obligation ${number}`),
  );
  return [...obligations, ...(title.match(/\b[VTPS]\d{1,2}\b/g) ?? [])];
}

const testFiles = () =>
  execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard', 'packages', 'e2e', 'scripts/test'],
    {
      cwd: ROOT,
      encoding: 'utf8',
    },
  )
    .split('\0')
    .filter((path) => /\.(?:test|spec)\.(?:tsx?|mjs)$/.test(path) && existsSync(join(ROOT, path)))
    // The test of this script contains ids as examples.
    .filter((path) => basename(path) !== 'promises.test.mjs');

/** Files whose test titles contain an id, by id. @returns {Map<string, Set<string>>} */
function filesById() {
  /** @type {Map<string, Set<string>>} */
  const files = new Map();
  for (const path of testFiles()) {
    const titles = proseOf(path, readFileSync(join(ROOT, path), 'utf8')).filter(
      ({ kind }) => kind === 'title',
    );
    for (const id of titles.flatMap(({ text }) => idsIn(text))) {
      files.set(id, (files.get(id) ?? new Set()).add(path));
    }
  }
  return files;
}

const found = filesById();

/** The test files of a promise: by title, by name, and those of the promises that it refers to. @param {string} id @returns {string[]} */
const filesOf = (id) => {
  const { see = [], files = [] } = PROMISES.get(id) ?? { text: '' };
  return [...new Set([...(found.get(id) ?? []), ...files, ...see.flatMap(filesOf)])].sort();
};

const problems = [
  ...[...found].flatMap(([id, files]) =>
    PROMISES.has(id) ? [] : [`${[...files].join(', ')}: a test title contains the unknown id "${id}".`],
  ),
  ...[...PROMISES].flatMap(([id, { see = [], files = [], gap }]) => [
    ...see.filter((other) => !PROMISES.has(other)).map((other) => `${id}: "${other}" does not exist.`),
    ...files.filter((path) => !existsSync(join(ROOT, path))).map((path) => `${id}: ${path} does not exist.`),
    ...(filesOf(id).length === 0 && !gap ? [`${id}: no test, and no reason in promises.json.`] : []),
  ]),
];

/** A row of the table. @param {string} id @param {string} text @param {Promised} promised */
const row = (id, text, { gap }) => {
  const links = filesOf(id).map((path) => `[${basename(path)}](../${path})`);
  const status = gap ? [`**Not covered yet:** ${gap}`] : [];
  return `| ${id} | ${text} | ${[...status, links.join(', ')].filter(Boolean).join(' ')} |`;
};

const sections = GROUPS.map(({ title, intro, prefix, promises }) => {
  const rows = Object.entries(promises).map(([id, promised]) =>
    row(`${prefix}${id}`, promised.text, promised),
  );
  return [
    `## ${title}`,
    ...(intro ? [intro] : []),
    ['| id | promise | tests |', '| --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n');
});
const gaps = [...PROMISES.values()].filter(({ gap }) => gap).length;
const page = `# Promises

<!-- Generated from scripts/promises/promises.json and the titles of the tests by scripts/promises.mjs. Do not edit. -->

Every requirement, obligation and fault with the tests that prove it. The title of such a test contains the id. ${PROMISES.size} promises, of which ${gaps} are not completely covered yet.

${sections.join('\n\n')}
`;

if (process.argv[1] === import.meta.filename) {
  const isCurrent = existsSync(PAGE) && readFileSync(PAGE, 'utf8') === page;
  if (!process.argv.includes('--check')) writeFileSync(PAGE, page);
  else if (!isCurrent) problems.push('docs/promises.md is out of date; run node scripts/promises.mjs.');
  for (const problem of problems) console.log(problem);
  console.log(
    problems.length === 0 ? `${PROMISES.size} promises, ${gaps} with gaps.` : `${problems.length} problems.`,
  );
  process.exitCode = problems.length === 0 ? 0 : 1;
}
