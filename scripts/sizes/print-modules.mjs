/**
 * Prints how many bytes each module takes in the files that shops serve: minified, and after Brotli, as the difference that
 * its removal makes. Modules share context, so these differences add up to less than the file.
 *
 * Parameters: names of files, as `tactful-engine.js`. Default: all files.
 */
import { mappedFiles, savedWithout, sizeOf } from './mapped-files.mjs';

for await (const file of mappedFiles(process.argv.slice(2))) {
  console.log(`\n${file.name}: ${file.code.length} B, brotli ${sizeOf(file)} B`);
  const rows = [...file.pieces].map(([module, pieces]) => ({
    module,
    raw: pieces.reduce((sum, [from, to]) => sum + to - from, 0),
    brotli: savedWithout(file, pieces),
  }));
  for (const { module, raw, brotli } of rows.sort((one, other) => other.brotli - one.brotli))
    console.log(`${`${raw}`.padStart(7)} ${`${brotli}`.padStart(6)}  ${module}`);
}
