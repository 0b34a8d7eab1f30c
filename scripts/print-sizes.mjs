/** Prints size and digest of each served file, and writes the digests to packages/script/dist/sri.json. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { integrity, measure, SERVED_FROM, servedFiles } from './served-files.mjs';

const files = servedFiles().map((name) => {
  const path = join(SERVED_FROM, name);
  return { name, integrity: integrity(path), ...measure(path) };
});

for (const { name, raw, gzip, brotli, integrity } of files) {
  console.log(`${name}: ${raw} B, gzip ${gzip} B, brotli ${brotli} B, ${integrity}`);
}
if (files.length > 0) {
  const digests = Object.fromEntries(files.map(({ name, integrity }) => [name, integrity]));
  writeFileSync(join(SERVED_FROM, 'sri.json'), `${JSON.stringify(digests, null, 2)}\n`);
}
