/** Checks that each cast in the sources of the packages has a comment with its reason. `as const` is no cast. */
import { castsWithoutReason } from './find-casts.mjs';
import { packageSources } from './package-sources.mjs';

const sources = packageSources();
const issues = sources.flatMap(({ path, text: source }) =>
  castsWithoutReason(source, path).map(({ line, text }) => `${path}:${line}: ${text}`),
);
for (const issue of issues) console.log(issue);
console.log(
  `${sources.length} files, ${issues.length} casts without a reason. Write it in a comment above the cast, or remove the cast.`,
);
process.exitCode = issues.length > 0 ? 1 : 0;
