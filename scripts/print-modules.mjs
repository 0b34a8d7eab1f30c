/**
 * Prints how many bytes each module takes in the files that shops serve: minified, and after Brotli, as the difference that
 * its removal makes. Modules share context, so these differences add up to less than the file.
 *
 * Parameters: names of files, as `tactful-engine.js`. Default: all files.
 */
import { SourceMap } from 'node:module';
import { basename, relative, resolve } from 'node:path';
import { rollup } from 'rollup';
import configs from '../rollup.config.mjs';
import { minify } from './minify.mjs';
import { brotliSize } from './served-files.mjs';

const ROOT = resolve(import.meta.dirname, '..');
const isServed = (/** @type {string} */ path) => path.includes('packages/script/dist/');

/** Sums the pieces of a minified file by the module that they come from. */
function piecesByModule(
  /** @type {string} */ code,
  /** @type {SourceMap} */ map,
  /** @type {string} */ folder,
) {
  /** @type {Map<string, [start: number, end: number][]>} */
  const pieces = new Map();
  let [offset, line] = [0, 0];
  for (const text of code.split('\n')) {
    for (let column = 0; column <= text.length; column += 1) {
      const entry = map.findEntry(line, column);
      const source =
        'originalSource' in entry ? relative(ROOT, resolve(folder, entry.originalSource)) : '(other)';
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

/** The code without some pieces. */
function without(/** @type {string} */ code, /** @type {[start: number, end: number][]} */ pieces) {
  let rest = '';
  let end = 0;
  for (const [from, to] of pieces) {
    rest += code.slice(end, from);
    end = to;
  }
  return rest + code.slice(end);
}

const wanted = process.argv.slice(2);
for (const { output, ...options } of configs) {
  const { plugins = [], file, ...rest } = /** @type {import('rollup').OutputOptions & {}} */ (output);
  if (Array.isArray(output) || !isServed(file ?? `${rest.dir}/`)) continue;
  if (file && wanted.length > 0 && !wanted.includes(basename(file))) continue;
  const bundle = await rollup({ ...options, logLevel: 'silent' });
  const mapped = [minify({ sourceMap: true }), ...[plugins].flat().slice(1)];
  const { output: chunks } = await bundle.generate({ ...rest, file, plugins: mapped, sourcemap: true });
  for (const chunk of chunks) {
    if (chunk.type !== 'chunk' || (wanted.length > 0 && !wanted.includes(chunk.fileName))) continue;
    const { code, map, fileName } = chunk;
    if (!map) throw Error(`${fileName}: its build has no source map`);
    const total = brotliSize(Buffer.from(code));
    console.log(`\n${fileName}: ${code.length} B, brotli ${total} B`);
    const rows = [
      ...piecesByModule(
        code,
        new SourceMap(JSON.parse(map.toString())),
        rest.dir ?? resolve(ROOT, 'packages/script/dist'),
      ),
    ].map(([module, pieces]) => ({
      module,
      raw: pieces.reduce((sum, [from, to]) => sum + to - from, 0),
      brotli: total - brotliSize(Buffer.from(without(code, pieces))),
    }));
    for (const { module, raw, brotli } of rows.sort((a, b) => b.brotli - a.brotli))
      console.log(`${`${raw}`.padStart(7)} ${`${brotli}`.padStart(6)}  ${module}`);
  }
}
