/** Packs each public package as npm would get it, and checks its exports and types. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.mjs';
import { PNPM } from './setup.mjs';

const PACKAGES = join(import.meta.dirname, '../packages');

const rooms = readdirSync(PACKAGES).filter((room) => {
  const manifest = join(PACKAGES, room, 'package.json');
  return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).private !== true;
});

/** @param {string} tarball */
async function faultsOf(tarball) {
  const checks = [
    ['publint', tarball, '--strict'],
    [
      ...[
        'attw',
        tarball,
        '--profile',
        'esm-only',
        '--format',
        'ascii',
        '--no-emoji',
        '--no-definitely-typed',
      ],
      // Files for the script tag are taken as they are, by their address: they have no types.
      ...['--exclude-entrypoints', 'tactful.js', 'tactful-widget.js', 'tactful-inspect.js'],
    ],
  ];
  const answers = await Promise.all(checks.map((command) => run(command, { quiet: true })));
  return answers.filter(({ ok }) => !ok).map(({ said }) => said);
}

const folder = mkdtempSync(join(tmpdir(), 'tactful-pack-'));
try {
  const filters = rooms.map((room) => `--filter=./packages/${room}`);
  const pack = ['npx', '--yes', PNPM, ...filters, '-r', 'pack', '--pack-destination', folder];
  const { ok, said } = await run(pack, { quiet: true });
  if (!ok) throw new Error(said);
  let faulty = 0;
  for (const tarball of readdirSync(folder)) {
    const issues = await faultsOf(join(folder, tarball));
    console.log(`${tarball}: ${issues.length ? 'refused' : 'in order'}`);
    for (const fault of issues) console.error(fault);
    faulty += issues.length;
  }
  process.exitCode = faulty ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
