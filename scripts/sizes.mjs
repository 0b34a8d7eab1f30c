/** Keeps every entry below its limit, in bytes after Brotli. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { measure, SERVED_FROM, servedFiles } from './served.mjs';

const PACKAGES = join(import.meta.dirname, '../packages');

/** @type {readonly { name: RegExp, limit: number }[]} */
const LIMITS = [
  { name: /^tactful\.js$/, limit: 8_000 },
  { name: /^tactful-senses\.js$/, limit: 3_750 },
  { name: /^tactful-widget\.js$/, limit: 8_000 },
  { name: /^tactful-words\..+\.js$/, limit: 2_600 },
  { name: /^rules$/, limit: 3_500 },
];

/** All that one visitor can come to load: every served file, of one language. */
const LIMIT_OF_ALL = 16_216;
const isOtherLanguage = (/** @type {string} */ name) => /^tactful-words\.(?!en\b)/.test(name);

const entries = [
  ...servedFiles().map((name) => ({ name, path: join(SERVED_FROM, name) })),
  { name: 'rules', path: join(PACKAGES, 'rules/dist/index.min.js') },
].filter(({ path }) => existsSync(path));

let tooLarge = 0;
for (const { name, path } of entries) {
  const limit = LIMITS.find((rule) => rule.name.test(name))?.limit ?? 0;
  const { brotli } = measure(path);
  const fits = brotli <= limit;
  if (!fits) tooLarge += 1;
  const verdict = fits ? `${limit - brotli} B left` : `${brotli - limit} B over the limit`;
  console.log(
    `${name.padEnd(28)} ${String(brotli).padStart(6)} B of ${String(limit).padStart(5)} B  ${verdict}`,
  );
}
const all = servedFiles()
  .filter((name) => !isOtherLanguage(name))
  .reduce((sum, name) => sum + measure(join(SERVED_FROM, name)).brotli, 0);
if (all > LIMIT_OF_ALL) tooLarge += 1;
console.log(`all of one language: ${all} B of ${LIMIT_OF_ALL} B`);
// A build that lost its files would fit any limit.
const missing = ['tactful.js', 'tactful-widget.js'].filter(
  (name) => !entries.some((entry) => entry.name === name),
);
for (const name of missing) console.log(`${name}: not built`);
process.exitCode = tooLarge + missing.length > 0 ? 1 : 0;
