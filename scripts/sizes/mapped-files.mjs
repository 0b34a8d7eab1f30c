/** Builds the files that shops serve once more, with source maps: which bytes come from which module. */
import { SourceMap } from 'node:module';
import { basename, relative, resolve } from 'node:path';
import { rollup } from 'rollup';
import configs from '../../rollup.config.mjs';
import { minify } from '../bundle/minify.mjs';
import { brotliSize } from './served-files.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const SERVED = resolve(ROOT, 'packages/script/dist');
/** True for the output of files that shops serve; types have the same folder. @param {import('rollup').OutputOptions} output */
const isServed = ({ file, dir, entryFileNames }) =>
  `${file ?? dir}/`.includes('packages/script/dist/') && !`${entryFileNames}`.endsWith('.d.ts');

/** Stretches of a file, from start, inclusive, to end, exclusive. @typedef {[start: number, end: number][]} Pieces */

/**
 * @typedef {object} MappedFile
 * @property {string} name
 * @property {string} code Minified, as it is served.
 * @property {Map<string, Pieces>} pieces The bytes of each module, by its path from the root of the workspace.
 * @property {(line: number, column: number) => string} moduleAt The module of a position; lines and columns count from 0.
 */

/** The code without a comment that names a map: the served files have none. @param {string} code */
const withoutComment = (code) => code.replace(/\n\/\/# sourceMappingURL=.*\n?$/, '\n');

/** Returns the module of a position in a file. @param {SourceMap} map @param {string} folder */
const modulesOf = (map, folder) => (/** @type {number} */ line, /** @type {number} */ column) => {
  const entry = map.findEntry(line, column);
  return 'originalSource' in entry ? relative(ROOT, resolve(folder, entry.originalSource)) : '(other)';
};

/** Collects the pieces of a minified file by module. @param {string} code @param {MappedFile['moduleAt']} moduleAt */
function piecesByModule(code, moduleAt) {
  /** @type {Map<string, Pieces>} */
  const pieces = new Map();
  let [offset, line] = [0, 0];
  for (const text of code.split('\n')) {
    for (let column = 0; column <= text.length; column += 1) {
      const source = moduleAt(line, column);
      const list = pieces.get(source) ?? [];
      const last = list.at(-1);
      const at = offset + column;
      if (last && last[1] === at) last[1] = at + 1;
      else list.push([at, at + 1]);
      pieces.set(source, list);
    }
    offset += text.length + 1;
    line += 1;
  }
  return pieces;
}

/** @param {string} code @param {Pieces} pieces In the order of the code. */
function without(code, pieces) {
  let rest = '';
  let end = 0;
  for (const [from, to] of pieces) {
    rest += code.slice(end, from);
    end = to;
  }
  return rest + code.slice(end);
}

/** The size of a file after Brotli. @param {MappedFile} file */
export const sizeOf = ({ code }) => brotliSize(Buffer.from(code));

/** How much smaller a file is without some of its pieces, after Brotli. @param {MappedFile} file @param {Pieces} pieces */
export const savedWithout = (file, pieces) => {
  const ordered = [...pieces].sort(([one], [other]) => one - other);
  return sizeOf(file) - brotliSize(Buffer.from(without(file.code, ordered)));
};

/**
 * Builds served files with their maps.
 *
 * @param {readonly string[]} [wanted] Names of files. Default: all.
 * @returns {AsyncGenerator<MappedFile>}
 */
export async function* mappedFiles(wanted = []) {
  const isWanted = (/** @type {string} */ name) => wanted.length === 0 || wanted.includes(name);
  for (const { output, ...options } of configs) {
    if (!output || Array.isArray(output) || !isServed(output)) continue;
    const { plugins = [], file, ...rest } = /** @type {import('rollup').OutputOptions} */ (output);
    if (file && !isWanted(basename(file))) continue;
    const bundle = await rollup({ ...options, logLevel: 'silent' });
    const mapped = [minify({ sourceMap: true }), ...[plugins].flat().slice(1)];
    const { output: chunks } = await bundle.generate({ ...rest, file, plugins: mapped, sourcemap: true });
    for (const chunk of chunks) {
      if (chunk.type !== 'chunk' || !isWanted(chunk.fileName)) continue;
      if (!chunk.map) throw Error(`${chunk.fileName}: its build has no source map`);
      const code = withoutComment(chunk.code);
      const moduleAt = modulesOf(new SourceMap(JSON.parse(chunk.map.toString())), rest.dir ?? SERVED);
      yield { name: chunk.fileName, code, pieces: piecesByModule(code, moduleAt), moduleAt };
    }
  }
}
