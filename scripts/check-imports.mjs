/**
 * Checks that imports point down, without a cycle, and that every file uses only the powers it was given.
 * `node scripts/check-imports.mjs` checks the sources; `--built` checks what the shops serve.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { BELOW, POWERS, POWERS_IN_BUILD, SERVED_MAY_SAY, TYPES_ONLY } from './capabilities.mjs';
import { read } from './read-source.mjs';

/** @typedef {ReadonlyMap<string, string>} Files Texts by path, as `core/src/store.ts`. */

/** @param {string} path */
const roomOf = (path) => path.split('/')[0] ?? '';

/** @param {string} pattern @param {string} path */
function fits(pattern, path) {
  const source = pattern
    .replace(/[.+]/g, '\\$&')
    .replace(/\*\*|\*/g, (star) => (star === '**' ? '.*' : '[^/]*'));
  return new RegExp(`^${source}$`).test(path);
}

/** @param {string} path @param {import('./read-source.mjs').Import} imported */
function importFault(path, { from, typeOnly, line }) {
  const room = roomOf(path);
  const at = `packages/${path}:${line}`;
  if (from.startsWith('.')) {
    const target = posix.join(posix.dirname(path), from);
    return target.startsWith(`${room}/src/`)
      ? undefined
      : `${at}: imports ${from}, which is outside of its room`;
  }
  const [, other] = /^@tactful\/([^/]+)/.exec(from) ?? [];
  if (other === undefined || other === room) return undefined;
  const below = BELOW[room] ?? [];
  if (!below.includes(other)) {
    return `${at}: imports ${from}; ${room} may import ${below.join(', ') || 'no room'}`;
  }
  const forTypes = TYPES_ONLY.some((rule) => rule.room === room && rule.imports === other);
  return forTypes && !typeOnly ? `${at}: imports ${from}; ${room} may import its types only` : undefined;
}

/** @param {import('./capabilities.mjs').Power} power @param {import('./read-source.mjs').Saying} saying */
const isSaidIn = ({ words = [], globals = [] }, { word, free }) =>
  words.includes(word) || (free && globals.includes(word));

/** @param {string} path @param {ReturnType<typeof read>} content */
function powerFaults(path, { imports, sayings }) {
  return POWERS.filter(({ files }) => !files.some((pattern) => fits(pattern, path))).flatMap((power) => {
    const who = power.files.length ? `only ${power.files.join(', ')} may` : 'nobody may';
    const said = sayings.filter((saying) => isSaidIn(power, saying));
    const taken = imports.filter(({ from }) =>
      (power.imports ?? []).some((name) => from === name || from.startsWith(`${name}/`)),
    );
    return [
      ...said.map(({ word, line }) => `packages/${path}:${line}: says ${word} (${power.power}); ${who}`),
      ...taken.map(({ from, line }) => `packages/${path}:${line}: imports ${from} (${power.power}); ${who}`),
    ];
  });
}

/**
 * Every import counts, those of types too: what needs each other to be understood is one thing.
 * @param {ReadonlyMap<string, readonly string[]>} graph
 * @returns {string[]}
 */
function cycles(graph) {
  /** @type {string[]} */
  const issues = [];
  /** @type {Set<string>} */
  const done = new Set();
  const walk = (/** @type {string} */ path, /** @type {string[]} */ trail) => {
    const start = trail.indexOf(path);
    if (start >= 0) issues.push(`cycle: ${[...trail.slice(start), path].join(' → ')}`);
    if (start >= 0 || done.has(path)) return;
    for (const next of graph.get(path) ?? []) walk(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) walk(path, []);
  return issues;
}

/**
 * @param {Files} files The sources of all rooms.
 * @returns {string[]} One line per fault; none when the house is in order.
 */
export function checkSources(files) {
  const contents = new Map([...files].map(([path, text]) => [path, read(path, text)]));
  const graph = new Map(
    [...contents].map(([path, { imports }]) => [
      path,
      imports
        .filter(({ from }) => from.startsWith('.'))
        .map(({ from }) => posix.join(posix.dirname(path), from)),
    ]),
  );
  const unknown = [...new Set([...files.keys()].map(roomOf))].filter((room) => !(room in BELOW));
  return [
    ...unknown.map((room) => `packages/${room}: is not named in scripts/capabilities.mjs`),
    ...[...contents].flatMap(([path, content]) => [
      ...content.imports.flatMap((imported) => importFault(path, imported) ?? []),
      ...powerFaults(path, content),
    ]),
    ...cycles(graph),
  ];
}

/**
 * A power given to a file that is gone would be taken up by the next file of that name.
 *
 * @param {Files} files The sources of all rooms.
 * @returns {string[]}
 */
export const idlePowers = (files) =>
  POWERS.flatMap(({ power, files: patterns }) =>
    patterns
      .filter((pattern) => !pattern.endsWith('**') && ![...files.keys()].some((path) => fits(pattern, path)))
      .map((pattern) => `scripts/capabilities.mjs: gives ${power} to ${pattern}, which is not there`),
  );

/**
 * @param {Files} files What was built, by file name.
 * @returns {string[]} One line per word said more often than allowed.
 */
export function checkBuilt(files) {
  const watched = POWERS.filter(({ power }) => POWERS_IN_BUILD.includes(power));
  return [...files].flatMap(([path, text]) => {
    const { sayings } = read(path, text);
    /** @type {Map<string, number>} */
    const times = new Map();
    for (const saying of sayings) {
      if (!watched.some((power) => isSaidIn(power, saying))) continue;
      times.set(saying.word, (times.get(saying.word) ?? 0) + 1);
    }
    return [...times].flatMap(([word, count]) => {
      const most = SERVED_MAY_SAY.find((rule) => rule.file === path && rule.word === word)?.times ?? 0;
      return count > most ? [`${path}: says ${word} ${count} times; at most ${most}`] : [];
    });
  });
}

const PACKAGES = join(import.meta.dirname, '..', 'packages');

/** @param {string} folder @param {RegExp} name */
const filesIn = (folder, name) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => name.test(path))
        .map((path) => path.replaceAll('\\', '/'))
    : [];

function sources() {
  const paths = readdirSync(PACKAGES).flatMap((room) =>
    filesIn(join(PACKAGES, room, 'src'), /^(?!.*\.test\.).*\.tsx?$/).map((path) => `${room}/src/${path}`),
  );
  return new Map(paths.map((path) => [path, readFileSync(join(PACKAGES, path), 'utf8')]));
}

function served() {
  const folder = join(PACKAGES, 'script/dist');
  return new Map(
    filesIn(folder, /^tactful.*\.js$/).map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
}

if (process.argv[1] === import.meta.filename) {
  const built = process.argv.includes('--built');
  const files = built ? served() : sources();
  const issues = built ? checkBuilt(files) : [...checkSources(files), ...idlePowers(files)];
  for (const fault of issues) console.error(fault);
  console.log(`${files.size} files, ${issues.length} issues`);
  process.exitCode = issues.length ? 1 : 0;
}
