/**
 * Runs benchmarks on the built files. Writes their figures to docs/benchmarks.json, and the tables made from all figures
 * to docs/benchmarks.md and the README.
 */
import { parseArgs } from 'node:util';
import { ledger } from './ledger/ledger.mjs';
import { reading } from './ledger/reading.mjs';
import { flicker } from './page/flicker.mjs';
import { mainThread } from './page/main-thread.mjs';
import { manySlots } from './page/many-slots.mjs';
import { oneRecommendation } from './page/one-recommendation.mjs';
import { parts } from './page/parts.mjs';
import { prompts } from './page/prompts.mjs';
import { responses } from './page/responses.mjs';
import { sizes } from './page/sizes.mjs';
import { start } from './page/start.mjs';
import { recommend } from './recommend/recommend.mjs';
import { checkDocuments, writeDocuments } from './report/documents.mjs';
import { readFigures, writeFigures } from './report/figures.mjs';
import { describeMachine } from './report/machine.mjs';
import { patterns } from './rules/patterns.mjs';
import { rules } from './rules/rules.mjs';

/** In the order of docs/benchmarks.md. @type {readonly import('./report/benchmark.mjs').Benchmark[]} */
const BENCHMARKS = [
  sizes,
  prompts,
  mainThread,
  parts,
  start,
  manySlots,
  oneRecommendation,
  flicker,
  responses,
  rules,
  patterns,
  reading,
  ledger,
  recommend,
];
const MOST_LOADS = 200;
const HELP = `npm run bench                        every benchmark except the long ones
npm run bench -- sizes start         these
npm run bench -- start --loads 10    fewer or more loads, rounds or kills, at most ${MOST_LOADS}
npm run bench -- --list              names and titles
npm run bench -- --check             only checks that the tables are those of the figures`;

/** The options of the command; with those that do not exist, ends the process with one line. */
function readOptions() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        loads: { type: 'string' },
        list: { type: 'boolean' },
        check: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${HELP}`);
    process.exit(1);
  }
}

const { values, positionals } = readOptions();
const unknown = positionals.filter((name) => !BENCHMARKS.some((each) => each.name === name));
const loads = values.loads === undefined ? undefined : Number(values.loads);

if (unknown.length) {
  console.error(`Unknown benchmark: ${unknown.join(', ')}. Run "npm run bench -- --list" for the names.`);
  process.exitCode = 1;
} else if (loads !== undefined && !(loads >= 1 && loads <= MOST_LOADS)) {
  console.error(`--loads is a number from 1 to ${MOST_LOADS}, got "${values.loads}".`);
  process.exitCode = 1;
} else if (values.help) console.log(HELP);
else if (values.list) for (const { name, title } of BENCHMARKS) console.log(`${name.padEnd(14)} ${title}`);
else if (values.check) {
  const outdated = checkDocuments(BENCHMARKS, readFigures());
  for (const file of outdated)
    console.error(`${file} differs from docs/benchmarks.json; run "npm run bench -- <name>".`);
  process.exitCode = outdated.length ? 1 : 0;
} else {
  const chosen = BENCHMARKS.filter(({ name, isLong }) =>
    positionals.length ? positionals.includes(name) : !isLong,
  );
  for (const benchmark of chosen) {
    console.log(`${benchmark.title} …`);
    const figures = await benchmark.measure({ loads });
    // After each: a later one that fails does not lose the figures of those before it.
    writeFigures({ ...readFigures(), [benchmark.name]: { machine: describeMachine(), ...figures } });
    writeDocuments(BENCHMARKS, readFigures());
    console.log(`${benchmark.render(figures)}\n`);
  }
}
