/** `npm run warehouse` needs Python and npm; without them it skips, and names what is missing. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('without Python and npm, the run of the warehouse projects is skipped', () => {
  const env = { ...process.env, PATH: join(import.meta.dirname, 'no-programs') };
  const { status, stdout } = spawnSync(process.execPath, [join(import.meta.dirname, '../warehouse.mjs')], {
    env,
    encoding: 'utf8',
  });
  expect(stdout).toMatch(/^skipped: no Python$/m);
  expect(stdout).toMatch(/^skipped: Dataform cannot be installed$/m);
  expect(status).toBe(0);
});
