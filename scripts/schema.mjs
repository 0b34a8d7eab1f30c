/** Writes the JSON Schema of the config from the shape that the parser checks. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const RULES = join(import.meta.dirname, '../packages/rules');
const path = join(RULES, 'schema/config.schema.json');

const { outputFiles } = await build({
  entryPoints: [join(RULES, 'scripts/schema.ts')],
  bundle: true,
  format: 'esm',
  write: false,
});
const url = `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`;
const { configSchema } = await import(url);
writeFileSync(path, `${JSON.stringify(configSchema(), null, 2)}\n`);
execFileSync('npx', ['biome', 'format', '--write', path], { stdio: 'inherit' });
