/**
 * The purpose of each kilobyte and each millisecond: the size of each part of the served files, and how long it uses the main
 * thread of the demo's front page, for each kind of visitor.
 *
 * The size of a part is what its removal saves, scaled so that the parts add up to their file. The time of a part is that of its
 * functions, with what the browser does synchronously for them; loading and first evaluation belong to the file as a whole.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mappedFiles, savedWithout, sizeOf } from '../../scripts/sizes/mapped-files.mjs';
import { SERVED_FROM } from '../../scripts/sizes/served-files.mjs';
import { formatSize, table } from '../report/format.mjs';
import { median } from '../report/statistics.mjs';
import { inDemo } from './demo.mjs';
import { GROUPS, partOf } from './part-list.mjs';
import { openVisitor, VISITORS } from './visitors.mjs';

/** @typedef {import('../../scripts/sizes/mapped-files.mjs').MappedFile} MappedFile */
/** @typedef {{ url: string, line: number, column: number, ms: number }} TimedFunction */

const LOADING = 'loading and first evaluation';

/** The mapped files by name. Throws if they are not those that are served. @returns {Promise<Map<string, MappedFile>>} */
async function readFiles() {
  /** @type {Map<string, MappedFile>} */
  const files = new Map();
  for await (const file of mappedFiles(GROUPS.flatMap((group) => group.files))) {
    if (readFileSync(join(SERVED_FROM, file.name), 'utf8').trim() !== file.code.trim())
      throw Error(`${file.name} is not built from the present source. Run "npm run build".`);
    files.set(file.name, file);
  }
  return files;
}

/** The bytes of each part of a file. @param {import('./part-list.mjs').Group} group @param {MappedFile} file */
function bytesByPart(group, file) {
  /** @type {Map<string, import('../../scripts/sizes/mapped-files.mjs').Pieces>} */
  const pieces = new Map();
  for (const [module, own] of file.pieces) {
    const { name } = partOf(group, module);
    pieces.set(name, [...(pieces.get(name) ?? []), ...own]);
  }
  const saved = new Map([...pieces].map(([name, own]) => [name, savedWithout(file, own)]));
  const sum = [...saved.values()].reduce((total, bytes) => total + bytes, 0);
  return new Map([...saved].map(([name, bytes]) => [name, (bytes / sum) * sizeOf(file)]));
}

/** The time of each part of all files in one load, in ms. @param {readonly TimedFunction[]} functions @param {Map<string, MappedFile>} files */
function timeByPart(functions, files) {
  /** @type {Record<string, number>} */
  const times = {};
  for (const { url, line, column, ms } of functions) {
    const file = files.get(new URL(url).pathname.slice(1));
    const group = GROUPS.find((each) => file && each.files.includes(file.name));
    if (!file || !group) continue;
    // The code of a file outside of all functions begins at its first character.
    const isWhole = line < 0 || (line === 0 && column <= 0);
    const name = isWhole ? LOADING : partOf(group, file.moduleAt(line, column)).name;
    const key = `${group.moment}: ${name}`;
    times[key] = (times[key] ?? 0) + ms;
  }
  return times;
}

/** @param {Map<string, MappedFile>} files */
const measureBytes = (files) =>
  GROUPS.map((group) => {
    /** @type {Record<string, number>} */
    const parts = {};
    for (const name of group.files) {
      const file = files.get(name);
      if (!file) throw Error(`${name} is not built.`);
      for (const [own, bytes] of bytesByPart(group, file)) parts[own] = (parts[own] ?? 0) + bytes;
    }
    return parts;
  });

/** Of several loads, the median time of each part. @param {readonly Record<string, number>[]} loads */
const mediansOf = (loads) => {
  const keys = new Set(loads.flatMap((load) => Object.keys(load)));
  return Object.fromEntries([...keys].map((key) => [key, median(loads.map((load) => load[key] ?? 0))]));
};

const formatMs = (/** @type {number | undefined} */ ms = 0) => (ms >= 0.05 ? ms.toFixed(1) : '');

/** @type {import('../report/benchmark.mjs').Benchmark} */
export const parts = {
  name: 'parts',
  title: 'Bytes and main thread by part',
  async measure({ loads = 8 }) {
    const files = await readFiles();
    /** @type {Record<string, Record<string, number>>} */
    const times = {};
    await inDemo(async (browser, url) => {
      for (const visitor of VISITORS) {
        const side = await openVisitor(browser, { url, visitor });
        const measured = [];
        for (let load = 0; load < loads; load++)
          measured.push(timeByPart((await side.load()).functions, files));
        times[visitor] = mediansOf(measured);
        await side.close();
      }
    });
    return { loads, bytes: measureBytes(files), times };
  },
  render({ loads, bytes, times }) {
    const timesOf = (/** @type {string} */ key) => VISITORS.map((visitor) => formatMs(times[visitor]?.[key]));
    const blocks = GROUPS.map(({ moment, files, parts: own }, at) => {
      const whole = Object.values(bytes[at]).reduce((sum, each) => sum + Number(each), 0);
      const rows = own.flatMap(({ name, loss }) =>
        name in bytes[at]
          ? [[name, formatSize(bytes[at][name]), ...timesOf(`${moment}: ${name}`), loss]]
          : [],
      );
      const loading = timesOf(`${moment}: ${LOADING}`);
      if (loading.some(Boolean)) rows.push([LOADING, '', ...loading, '']);
      const names = files.map((name) => `\`${name}\``).join(', ');
      return `**${names}**, ${formatSize(whole)}: ${moment}\n\n${table(['part', 'size', ...VISITORS.map((visitor) => `${visitor}, ms`), 'without it, a visitor would lose'], rows)}`;
    });
    return `Sizes after Brotli; what the removal of a part saves, scaled so that the parts add up to the file. Medians of ${loads} loads of the demo's front
page, processor 4× slower, of the main thread's time within functions of the part, with what the browser does for them at once. The
browser counts computing styles and layout to the part that needs them first, although the next frame would need them as well.

${blocks.join('\n\n')}`;
  },
};
