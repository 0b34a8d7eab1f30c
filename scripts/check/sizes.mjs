/**
 * Checks the sizes of the built files, in bytes after Brotli. Each file has a goal. One above its goal may be 1 % larger
 * than in sizes.json; the README contains the sizes in sizes.json.
 *
 * `--write` writes the present sizes into sizes.json and the README.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceBlock } from '../document-block.mjs';
import { measure, SERVED_FROM, servedFiles } from '../sizes/served-files.mjs';

const ROOT = join(import.meta.dirname, '../..');
const RECORD = join(ROOT, 'scripts/sizes/sizes.json');
const README = join(ROOT, 'README.md');

/** The first rule whose name matches applies. @type {readonly (readonly [name: RegExp, goal: number])[]} */
const GOALS = [
  [/^tactful\.js$/, 6_000],
  // Pages with consent load it while the config and the profile are loaded; other pages at idle.
  [/^tactful-engine\.js$/, 12_000],
  [/^tactful-deferred\.js$/, 16_000],
  // Only pages with a hand-written config load it: development, mostly.
  [/^tactful-validate\.js$/, 16_000],
  [/^tactful-buttons\.js$/, 3_000],
  [/^tactful-floating\.js$/, 1_700],
  [/^tactful-why\.js$/, 1_700],
  [/^tactful-prompt\.js$/, 5_300],
  [/^tactful-widget\.js$/, 6_100],
  // Structured data is on most pages. The other families are small, and only pages that use them load them.
  [/^tactful-signals-markup\.js$/, 3_200],
  [/^tactful-signals-.+\.js$/, 800],
  // Only pages whose config recommends load it. It also explains each pick, and places it.
  [/^tactful-recommend\.js$/, 1_500],
  // Only merchants load it. 2.2 kB of it place a preview.
  [/^tactful-inspect\.js$/, 13_500],
  // Only pages to which signed links lead have it. More than half of it are the sentences in nine languages.
  [/^tactful-capsule\.js$/, 5_300],
  // Only shops with a consent tool have it: nine adapters.
  [/^tactful-consent-bridge\.js$/, 2_500],
  // The panel and the explanations, with styles and English messages.
  [/^tactful-words\.en-panel\.js$/, 8_500],
  [/^tactful-words\.en-more\.js$/, 5_200],
  // The sentences of the panel, and those of the prompt, which every visitor loads before consent.
  [/^tactful-words\..+-panel\.js$/, 3_500],
  [/^tactful-words\..+\.js$/, 800],
  [/^rules$/, 3_500],
  [/^before consent$/, 16_200],
  [/^after a refusal$/, 11_000],
  // Bindings, without their framework, core, and what all of them share: that is in the package of the element.
  [/^@tactful\/(vue|svelte|angular)$/, 600],
  [/^@tactful\/element$/, 2_900],
  [/^all of one language$/, 30_000],
];

/** The files that a visitor of an English page does not load, or only where the page emits such signals, or the config recommends. */
const isApart = (/** @type {string} */ name) =>
  /^tactful-(words\.(?!en\b)|inspect|signals|recommend|validate|capsule|consent-bridge)/.test(name);

/** The files that pages need, by what the visitor has chosen. */
const NEEDED = {
  'before consent': ['tactful.js', 'tactful-buttons.js', 'tactful-prompt.js'],
  'after a refusal': ['tactful.js', 'tactful-buttons.js', 'tactful-floating.js'],
};

/** The bytes of each file, of the rules alone, of what pages need, and of all files of one language. @returns {Record<string, number>} */
function measureSizes() {
  const served = servedFiles().map((name) => ({ name, bytes: measure(join(SERVED_FROM, name)).brotli }));
  // The public API of the rules: its entry, and the code that it shares with the internal one.
  const rules = ['index', 'shared']
    .map((name) => join(ROOT, `packages/rules/dist/${name}.min.js`))
    .filter((path) => existsSync(path))
    .map((path) => measure(path).brotli);
  const sum = (/** @type {number[]} */ list) => list.reduce((total, bytes) => total + bytes, 0);
  const sumOf = (/** @type {string[]} */ names) =>
    sum(served.filter(({ name }) => names.includes(name)).map(({ bytes }) => bytes));
  const built = (/** @type {string} */ name, /** @type {string[]} */ files) => {
    const paths = files
      .map((file) => join(ROOT, `packages/${name}/dist/${file}.min.js`))
      .filter((path) => existsSync(path));
    return paths.length > 0 ? [[`@tactful/${name}`, sum(paths.map((path) => measure(path).brotli))]] : [];
  };
  return {
    ...Object.fromEntries(served.map(({ name, bytes }) => [name, bytes])),
    ...(rules.length > 0 && { rules: sum(rules) }),
    ...Object.fromEntries(Object.entries(NEEDED).map(([visitor, names]) => [visitor, sumOf(names)])),
    ...Object.fromEntries(built('element', ['index', 'shared'])),
    ...Object.fromEntries(['vue', 'svelte', 'angular'].flatMap((name) => built(name, ['index']))),
    'all of one language': sum(served.filter(({ name }) => !isApart(name)).map(({ bytes }) => bytes)),
  };
}

/** The growth that is allowed between two records: changes that land at the same time add up. */
const GROWTH = 1.01;

const goalOf = (/** @type {string} */ name) => GOALS.find(([pattern]) => pattern.test(name))?.[1] ?? 0;

/** The part of the README about sizes. @param {Record<string, number>} sizes */
function renderSizes(sizes) {
  const size = (/** @type {string} */ name) => `${((sizes[name] ?? 0) / 1_000).toFixed(1)} kB`;
  const goal = (goalOf('tactful.js') / 1_000).toFixed(1);
  return `- **Size.** After Brotli, \`tactful.js\` is ${size('tactful.js')} (goal: ${goal} kB). Until a visitor has chosen, a page needs that, the frame of the widget and the prompt,
  ${size('before consent')} together; after a refusal ${size('after a refusal')}, with the preferences button. With consent: \`tactful-engine.js\` ${size('tactful-engine.js')} and \`tactful-deferred.js\` ${size('tactful-deferred.js')}, which
  other pages load last, at idle; ${size('tactful-words.en-panel.js')} more when the visitor opens the panel, and ${size('tactful-words.en-more.js')} with its sections.`;
}

/** Prints each size with its goal. Returns the names of the files that are too large. */
function printSizes(
  /** @type {Record<string, number>} */ sizes,
  /** @type {Record<string, number>} */ recorded,
) {
  const tooLarge = [];
  for (const [name, bytes] of Object.entries(sizes)) {
    const goal = goalOf(name);
    const limit = Math.max(goal, Math.floor((recorded[name] ?? 0) * GROWTH));
    if (bytes > limit) tooLarge.push(name);
    const verdict =
      bytes > limit
        ? `${bytes - limit} B over the limit of ${limit} B`
        : bytes > goal
          ? `${bytes - goal} B over the goal`
          : `${goal - bytes} B left`;
    console.log(
      `${name.padEnd(28)} ${`${bytes}`.padStart(6)} B, goal ${`${goal}`.padStart(6)} B: ${verdict}`,
    );
  }
  return tooLarge;
}

const sizes = measureSizes();
// A build that lost its files would fit any limit.
const missing = [...new Set(Object.values(NEEDED).flat())].filter((name) => !(name in sizes));
for (const name of missing) console.log(`${name}: not built`);

const hasToWrite = process.argv.includes('--write') && missing.length === 0;
if (hasToWrite) {
  writeFileSync(RECORD, `${JSON.stringify(sizes, undefined, 2)}\n`);
  writeFileSync(README, replaceBlock(readFileSync(README, 'utf8'), 'sizes', renderSizes(sizes)));
}

/** @type {Record<string, number>} */
const recorded = JSON.parse(readFileSync(RECORD, 'utf8'));
const tooLarge = printSizes(sizes, recorded);
const readme = readFileSync(README, 'utf8');
const isOutdated = replaceBlock(readme, 'sizes', renderSizes(recorded)) !== readme;
if (isOutdated || tooLarge.length > 0)
  console.log('Run "node scripts/check/sizes.mjs --write" if the new sizes are intended.');
process.exitCode = tooLarge.length > 0 || missing.length > 0 || isOutdated ? 1 : 0;
