/** Writes the tables into docs/benchmarks.md and the README, between comments with the name of the benchmark. */
import { readFileSync, writeFileSync } from 'node:fs';
import { replaceBlock } from '../../scripts/document-block.mjs';

const ROOT = new URL('../../', import.meta.url);

/** @typedef {import('./benchmark.mjs').Benchmark} Benchmark */
/** @typedef {{ readonly [name: string]: import('./benchmark.mjs').Figures }} FiguresByName */

/** @param {readonly Benchmark[]} benchmarks @param {FiguresByName} figures */
const renderDocuments = (benchmarks, figures) => {
  const measured = benchmarks.filter(({ name }) => figures[name]);
  const read = (/** @type {string} */ file) => readFileSync(new URL(file, ROOT), 'utf8');
  const page = measured.reduce((text, { name, render }) => {
    const { machine, ...own } = figures[name] ?? {};
    return replaceBlock(text, `bench: ${name}`, `\n${render(own)}\n\nMachine: ${machine}.\n`);
  }, read('docs/benchmarks.md'));
  const bullets = measured.flatMap(({ name, summarize }) => summarize?.(figures[name] ?? {}) ?? []);
  const readme = replaceBlock(
    read('README.md'),
    'bench: summary',
    bullets.map((text) => `- ${text}`).join('\n'),
  );
  return { 'docs/benchmarks.md': page, 'README.md': readme };
};

/** Writes both documents. @param {readonly Benchmark[]} benchmarks @param {FiguresByName} figures */
export const writeDocuments = (benchmarks, figures) => {
  for (const [file, text] of Object.entries(renderDocuments(benchmarks, figures)))
    writeFileSync(new URL(file, ROOT), text);
};

/**
 * @param {readonly Benchmark[]} benchmarks
 * @param {FiguresByName} figures
 * @returns {readonly string[]} The documents whose tables are not those of the figures.
 */
export const checkDocuments = (benchmarks, figures) =>
  Object.entries(renderDocuments(benchmarks, figures)).flatMap(([file, text]) =>
    readFileSync(new URL(file, ROOT), 'utf8') === text ? [] : file,
  );
