/** The figures of the last run of each benchmark, by its name, in docs/benchmarks.json. */
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = new URL('../../docs/benchmarks.json', import.meta.url);

/** @returns {{ readonly [name: string]: import('./benchmark.mjs').Figures }} */
export const readFigures = () => JSON.parse(readFileSync(FILE, 'utf8'));

/** @param {{ readonly [name: string]: import('./benchmark.mjs').Figures }} figures */
export const writeFigures = (figures) => writeFileSync(FILE, `${JSON.stringify(figures, undefined, 2)}\n`);
