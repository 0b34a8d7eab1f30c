/** Packs the public packages as npm would. */
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { PNPM } from '../setup.mjs';
import { run } from '../steps/run.mjs';
import { PUBLIC_PACKAGES } from './public-packages.mjs';

const ROOT = join(import.meta.dirname, '../..');

/** The name of npm's archive of a package. @param {import('./public-packages.mjs').Manifest} manifest */
const archiveOf = ({ name, version }) => `${name.replace(/^@/, '').replace('/', '-')}-${version}.tgz`;

/**
 * Packs every public package into a folder. Run `npm run build` first.
 *
 * @param {string} folder
 * @returns {Promise<ReadonlyMap<string, string>>} The path of each archive, by the name of its package.
 */
export async function pack(folder) {
  const filters = PUBLIC_PACKAGES.map((one) => `--filter=./${relative(ROOT, one.folder)}`);
  const command = ['npx', '--yes', PNPM, ...filters, '-r', 'pack', '--pack-destination', folder];
  const { ok, output } = await run(command, { quiet: true });
  if (!ok) throw new Error(output);
  const archives = new Map(
    PUBLIC_PACKAGES.map(({ manifest }) => [manifest.name, join(folder, archiveOf(manifest))]),
  );
  const packed = readdirSync(folder);
  for (const [name, path] of archives)
    if (!packed.includes(relative(folder, path))) throw new Error(`${name}: ${path} was not packed`);
  return archives;
}
