/** Checks that each cast in the sources of the packages has a comment with its reason. `as const` is no cast. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { castsWithoutReason } from './find-casts.mjs';

const ROOT = join(import.meta.dirname, '..');

/** Tests may cast without a reason: a wrong cast there fails the test. */
const NOT_CHECKED = /\.test\.tsx?$|\.d\.ts$/;

const paths = readdirSync(join(ROOT, 'packages')).flatMap((name) => {
  const folder = `packages/${name}/src`;
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !NOT_CHECKED.test(path))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`);
});
const issues = paths.flatMap((path) =>
  castsWithoutReason(readFileSync(join(ROOT, path), 'utf8'), path).map(
    ({ line, text }) => `${path}:${line}: ${text}`,
  ),
);
for (const issue of issues) console.log(issue);
console.log(
  `${paths.length} files, ${issues.length} casts without a reason. Write it in a comment above the cast, or remove the cast.`,
);
process.exitCode = issues.length > 0 ? 1 : 0;
