/**
 * Checks that packages import only the packages they may import, that no imports form a cycle, and that files use only
 * the capabilities they may use. `node scripts/check/imports.mjs` checks the sources, `--built` the served files.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import {
  ALLOWED_IMPORTS,
  ALLOWED_IN_BUILD,
  CAPABILITIES,
  CAPABILITIES_IN_BUILD,
  TYPES_ONLY,
} from './capabilities.mjs';
import { readSource } from './read-source.mjs';

/** @typedef {ReadonlyMap<string, string>} Files Texts by path, as `core/src/index.ts`. */

/** @param {string} path */
const packageOf = (path) => path.split('/')[0] ?? '';

/** @param {string} pattern @param {string} path */
function matches(pattern, path) {
  const source = pattern
    .replace(/[.+]/g, '\\$&')
    .replace(/\*\*|\*/g, (star) => (star === '**' ? '.*' : '[^/]*'));
  return new RegExp(`^${source}$`).test(path);
}

/** The problem with one import, if any. @param {string} path @param {import('./read-source.mjs').Import} imported */
function importProblem(path, { from, typeOnly, line }) {
  const own = packageOf(path);
  const location = `packages/${path}:${line}`;
  if (from.startsWith('.')) {
    const target = posix.join(posix.dirname(path), from);
    return target.startsWith(`${own}/src/`)
      ? undefined
      : `${location}: imports ${from}, which is outside of its package`;
  }
  const [, other] = /^@tactful\/([^/]+)/.exec(from) ?? [];
  if (other === undefined || other === own) return undefined;
  const allowed = ALLOWED_IMPORTS[own] ?? [];
  if (!allowed.includes(other)) {
    return `${location}: imports ${from}; ${own} may import ${allowed.join(', ') || 'no package'}`;
  }
  const isForTypes = TYPES_ONLY.some((rule) => rule.package === own && rule.imports === other);
  return isForTypes && !typeOnly
    ? `${location}: imports ${from}; ${own} may import its types only`
    : undefined;
}

/** @param {import('./capabilities.mjs').Capability} capability @param {import('./read-source.mjs').NameUse} use */
const isUsedBy = ({ names = [], globals = [] }, { name, isGlobal }) =>
  names.includes(name) || (isGlobal && globals.includes(name));

/** @param {string} path @param {ReturnType<typeof readSource>} content */
function capabilityProblems(path, { imports, names }) {
  const forbidden = CAPABILITIES.filter(({ files }) => !files.some((pattern) => matches(pattern, path)));
  return forbidden.flatMap((rule) => {
    const allowed = rule.files.length ? `only ${rule.files.join(', ')} may` : 'no file may';
    const uses = names.filter((use) => isUsedBy(rule, use));
    const packages = imports.filter(({ from }) =>
      (rule.imports ?? []).some((name) => from === name || from.startsWith(`${name}/`)),
    );
    return [
      ...uses.map(
        ({ name, line }) => `packages/${path}:${line}: uses ${name} (${rule.capability}); ${allowed}`,
      ),
      ...packages.map(
        ({ from, line }) => `packages/${path}:${line}: imports ${from} (${rule.capability}); ${allowed}`,
      ),
    ];
  });
}

/**
 * Imports of types count, too: files that need each other cannot be understood one by one.
 *
 * @param {ReadonlyMap<string, readonly string[]>} graph
 * @returns {string[]}
 */
function cycles(graph) {
  /** @type {string[]} */
  const found = [];
  /** @type {Set<string>} */
  const done = new Set();
  const visit = (/** @type {string} */ path, /** @type {string[]} */ trail) => {
    const start = trail.indexOf(path);
    if (start >= 0) found.push(`cycle: ${[...trail.slice(start), path].join(' → ')}`);
    if (start >= 0 || done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
}

/**
 * Checks the sources of all packages.
 *
 * @param {Files} files
 * @returns {string[]} One line per problem.
 */
export function checkSources(files) {
  const contents = new Map([...files].map(([path, text]) => [path, readSource(path, text)]));
  const graph = new Map(
    [...contents].map(([path, { imports }]) => [
      path,
      imports
        .filter(({ from }) => from.startsWith('.'))
        .map(({ from }) => posix.join(posix.dirname(path), from)),
    ]),
  );
  const unknown = [...new Set([...files.keys()].map(packageOf))].filter((name) => !(name in ALLOWED_IMPORTS));
  return [
    ...unknown.map((name) => `packages/${name}: is not listed in scripts/check/capabilities.mjs`),
    ...[...contents].flatMap(([path, content]) => [
      ...content.imports.flatMap((imported) => importProblem(path, imported) ?? []),
      ...capabilityProblems(path, content),
    ]),
    ...cycles(graph),
  ];
}

/**
 * Finds capabilities of files that do not exist: the next file of that name would inherit them.
 *
 * @param {Files} files The sources of all packages.
 * @returns {string[]}
 */
export const unusedCapabilities = (files) =>
  CAPABILITIES.flatMap(({ capability, files: patterns }) =>
    patterns
      .filter(
        (pattern) => !pattern.endsWith('**') && ![...files.keys()].some((path) => matches(pattern, path)),
      )
      .map(
        (pattern) =>
          `scripts/check/capabilities.mjs: allows ${capability} in ${pattern}, which does not exist`,
      ),
  );

/**
 * Checks the served files.
 *
 * @param {Files} files Texts by file name.
 * @returns {string[]} One line per name that occurs too often.
 */
export function checkBuilt(files) {
  const checked = CAPABILITIES.filter(({ capability }) => CAPABILITIES_IN_BUILD.includes(capability));
  return [...files].flatMap(([path, text]) => {
    /** @type {Map<string, number>} */
    const counts = new Map();
    for (const use of readSource(path, text).names) {
      if (!checked.some((rule) => isUsedBy(rule, use))) continue;
      counts.set(use.name, (counts.get(use.name) ?? 0) + 1);
    }
    return [...counts].flatMap(([name, count]) => {
      const most = ALLOWED_IN_BUILD.find((rule) => rule.file === path && rule.name === name)?.times ?? 0;
      return count > most ? [`${path}: uses ${name} ${count} times; at most ${most}`] : [];
    });
  });
}

const PACKAGES = join(import.meta.dirname, '../..', 'packages');

/** @param {string} folder @param {RegExp} name */
const filesIn = (folder, name) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => name.test(path))
        .map((path) => path.replaceAll('\\', '/'))
    : [];

function sources() {
  const paths = readdirSync(PACKAGES).flatMap((name) =>
    filesIn(join(PACKAGES, name, 'src'), /^(?!.*\.test\.).*\.tsx?$/).map((path) => `${name}/src/${path}`),
  );
  return new Map(paths.map((path) => [path, readFileSync(join(PACKAGES, path), 'utf8')]));
}

function servedFiles() {
  const folder = join(PACKAGES, 'script/dist');
  return new Map(
    filesIn(folder, /^tactful.*\.js$/).map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
}

if (process.argv[1] === import.meta.filename) {
  const built = process.argv.includes('--built');
  const files = built ? servedFiles() : sources();
  const problems = built ? checkBuilt(files) : [...checkSources(files), ...unusedCapabilities(files)];
  for (const problem of problems) console.error(problem);
  console.log(`${files.size} files, ${problems.length} problems`);
  process.exitCode = problems.length ? 1 : 0;
}
