/** The guides contain the code of apps that `npm run apps` builds and drives. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../index.ts';
import { PLATFORM_GUIDES, PLATFORMS } from './platforms.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

test.each([
  ['next', 'fresh-apps/templates/next/app/personalized.tsx'],
  ['nuxt', 'fresh-apps/templates/nuxt/app/plugins/tactful.ts'],
])('the guide for %s contains %s', (platform, path) => {
  expect(PLATFORM_GUIDES[platform]).toContain(`\n${read(path)}\`\`\``);
});

test('the guide for plain pages has the tag of the README', () => {
  const tag = /^<script src="\/tactful\.js" data-config.*$/m.exec(read('README.md'))?.[0] ?? 'no tag';
  expect(PLATFORM_GUIDES.plain).toContain(tag);
});

test.each(PLATFORMS)('init --platform %s writes a config and the guide of the platform', async (platform) => {
  const cwd = mkdtempSync(join(tmpdir(), 'tactful-init-'));
  const ignore = (): void => undefined;
  const environment = { version: '1', cwd, now: () => 0, out: ignore, err: ignore, isTTY: false };
  expect(await run(environment, ['init', '--platform', platform])).toBe(0);
  expect(readFileSync(join(cwd, 'tactful.md'), 'utf8')).toContain(PLATFORM_GUIDES[platform]);
  expect(await run(environment, ['lint', '--strict'])).toBe(0);
  rmSync(cwd, { recursive: true });
});

test.each([
  ['WordPress', 'woocommerce'],
  ['nextjs', 'next'],
])('init --platform %s writes the guide for %s', async (name, platform) => {
  const cwd = mkdtempSync(join(tmpdir(), 'tactful-init-'));
  const ignore = (): void => undefined;
  const environment = { version: '1', cwd, now: () => 0, out: ignore, err: ignore, isTTY: false };
  expect(await run(environment, ['init', '--platform', name])).toBe(0);
  expect(readFileSync(join(cwd, 'tactful.md'), 'utf8')).toContain(PLATFORM_GUIDES[platform]);
  rmSync(cwd, { recursive: true });
});
