/**
 * Checks that every file stays below its limit, in bytes after Brotli. Each file has a goal; where the goal is not
 * reached yet, a limit just above the present size prevents growth.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measure, SERVED_FROM, servedFiles } from './served-files.mjs';

const PACKAGES = join(import.meta.dirname, '../packages');

/** The first rule whose name matches applies. Without a limit, the goal is the limit. */
const RULES = [
  { name: /^tactful\.js$/, goal: 6_000, limit: 7_250 },
  // Pages with consent load it while the config and the profile are loaded; other pages at idle.
  { name: /^tactful-engine\.js$/, goal: 12_000, limit: 16_920 },
  { name: /^tactful-deferred\.js$/, goal: 16_000, limit: 18_940 },
  // Only pages with a hand-written config load it: development, mostly.
  { name: /^tactful-validate\.js$/, goal: 16_000 },
  { name: /^tactful-buttons\.js$/, goal: 3_000, limit: 5_470 },
  { name: /^tactful-widget\.js$/, goal: 7_500, limit: 7_720 },
  // Structured data is on most pages. The other families are small, and only pages that use them load them.
  { name: /^tactful-signals-markup\.js$/, goal: 3_200 },
  { name: /^tactful-signals-.+\.js$/, goal: 800 },
  // Only merchants load it. 2.2 kB of it place a preview.
  { name: /^tactful-inspect\.js$/, goal: 13_500, limit: 18_250 },
  // The panel and the explanations, with styles and English messages.
  { name: /^tactful-words\.en-panel\.js$/, goal: 5_800, limit: 6_650 },
  { name: /^tactful-words\..+\.js$/, goal: 2_600, limit: 2_800 },
  { name: /^rules$/, goal: 3_500, limit: 13_200 },
  { name: /^all of one language$/, goal: 16_216, limit: 62_820 },
];

/** The files that a visitor of an English page does not load, or only where the page emits such signals. */
const isApart = (/** @type {string} */ name) =>
  /^tactful-(words\.(?!en\b)|inspect|signals|validate)/.test(name);

const served = servedFiles().map((name) => ({ name, bytes: measure(join(SERVED_FROM, name)).brotli }));
/** The public API of the rules: its entry, and the code that it shares with the internal one. */
const rules = ['index', 'shared']
  .map((name) => join(PACKAGES, `rules/dist/${name}.min.js`))
  .filter((path) => existsSync(path));
const entries = [
  ...served,
  ...(rules.length > 0
    ? [{ name: 'rules', bytes: rules.reduce((sum, path) => sum + measure(path).brotli, 0) }]
    : []),
  {
    name: 'all of one language',
    bytes: served.filter(({ name }) => !isApart(name)).reduce((sum, { bytes }) => sum + bytes, 0),
  },
];

let tooLarge = 0;
for (const { name, bytes } of entries) {
  const { goal = 0, limit = goal } = RULES.find((rule) => rule.name.test(name)) ?? {};
  if (bytes > limit) tooLarge += 1;
  const verdict =
    bytes > limit
      ? `${bytes - limit} B over the limit of ${limit} B`
      : bytes > goal
        ? `${bytes - goal} B over the goal, ${limit - bytes} B below the limit`
        : `${goal - bytes} B left`;
  console.log(
    `${name.padEnd(28)} ${String(bytes).padStart(6)} B, goal ${String(goal).padStart(6)} B: ${verdict}`,
  );
}
// The README publishes these sizes in kB, with one decimal.
const README = readFileSync(join(PACKAGES, '../README.md'), 'utf8');
const PUBLISHED = /** @type {const} */ ([
  ['tactful.js', /`tactful\.js` is ([\d.]+) kB/],
  ['tactful-engine.js', /`tactful-engine\.js` ([\d.]+) kB/],
  ['tactful-deferred.js', /`tactful-deferred\.js` ([\d.]+) kB/],
  ['tactful-buttons.js', /the buttons of the widget ([\d.]+) kB/],
  ['tactful-widget.js', /the prompt ([\d.]+) kB/],
  ['tactful-words.en-panel.js', /and ([\d.]+) kB more/],
]);
const outdated = PUBLISHED.filter(([name, pattern]) => {
  const size = served.find((file) => file.name === name)?.bytes;
  return size !== undefined && pattern.exec(README)?.[1] !== (size / 1000).toFixed(1);
});
for (const [name] of outdated)
  console.log(`README.md: the size of ${name} is not the measured one; correct it under "Limits"`);

// A build that lost its files would fit any limit.
const missing = ['tactful.js', 'tactful-buttons.js', 'tactful-widget.js'].filter(
  (name) => !served.some((file) => file.name === name),
);
for (const name of missing) console.log(`${name}: not built`);
process.exitCode = tooLarge + missing.length + outdated.length > 0 ? 1 : 0;
