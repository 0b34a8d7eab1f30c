/** Prints size and digest of each served file, and writes the digests to packages/script/dist/sri.json. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digests, measure, SERVED_FROM } from './served-files.mjs';

const all = Object.entries(digests());

for (const [name, integrity] of all) {
  const { raw, gzip, brotli } = measure(join(SERVED_FROM, name));
  console.log(`${name}: ${raw} B, gzip ${gzip} B, brotli ${brotli} B, ${integrity}`);
}
if (all.length > 0)
  writeFileSync(join(SERVED_FROM, 'sri.json'), `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
