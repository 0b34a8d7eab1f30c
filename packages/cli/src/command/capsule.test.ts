/** Keys, links and QR codes on the command line. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderSVG } from 'uqr';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCommand } from '../../testing/run-command.ts';
import { STARTER_CONFIG } from '../starter.ts';

const NOW = Date.UTC(2026, 10, 29);
const DAY_MS = 86_400_000;
const EVENTS = [{ name: 'purchase', date: '2026-11-26', category: 'coats' }];

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'tactful-capsule-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const put = (file: string, value: unknown): void =>
  writeFileSync(join(cwd, file), typeof value === 'string' ? value : JSON.stringify(value));

const capsule = (argv: readonly string[], now = NOW) => runCommand(['capsule', ...argv], { cwd, now });

/** Creates a key, and a config with its public key. */
const setUp = async (): Promise<void> => {
  const { code, out } = await capsule(['keygen', '2026']);
  expect(code).toBe(0);
  put('tactful.json', STARTER_CONFIG.replace(/\n}\n$/, `,\n  ${out}}\n`));
  put('events.json', EVENTS);
};

test('a link is signed, verified with the config, and refused after its last day', async () => {
  await setUp();
  const signed = await capsule([
    'sign',
    'events.json',
    '--url',
    'https://shop.example/coats',
    '--days',
    '14',
  ]);
  expect(signed).toMatchObject({ code: 0, err: '' });
  const link = signed.out.trim();
  expect(link).toMatch(/^https:\/\/shop\.example\/coats#tactful=[\w-]+\.[\w-]{86}$/);
  const verified = await capsule(['verify', link]);
  expect(verified.code).toBe(0);
  expect(JSON.parse(verified.out)).toEqual({ from: 'receipt', until: '2026-12-13', events: EVENTS });
  const late = await capsule(['verify', link], NOW + 15 * DAY_MS);
  expect(late).toMatchObject({ code: 1, out: '' });
  expect(late.err).toContain('refused: expired: The last day of the link has passed.');
});

test('only the owner can read the private key, and it is never overwritten without --force', async () => {
  await setUp();
  const path = join(cwd, 'tactful-private-key.json');
  expect(statSync(path).mode & 0o777).toBe(0o600);
  const before = readFileSync(path, 'utf8');
  expect((await capsule(['keygen', '2026'])).err).toContain('already exists; use --force');
  expect(readFileSync(path, 'utf8')).toBe(before);
});

test('a QR code contains the link', async () => {
  await setUp();
  const argv = ['sign', 'events.json', '--url', 'https://shop.example/', '--qr', 'receipt.svg'];
  const signed = await capsule(argv);
  expect(signed).toMatchObject({ code: 0, err: 'receipt.svg: written\n' });
  expect(signed.out).toMatch(/^https:\/\/shop\.example\/#tactful=[\w-]+\.[\w-]{86}\n$/);
  expect(readFileSync(join(cwd, 'receipt.svg'), 'utf8')).toBe(renderSVG(signed.out.trim()));
  const { code, err } = await capsule(['sign', 'events.json', '--qr', 'other.svg']);
  expect([code, err]).toEqual([2, 'tactful capsule sign: --qr: also name the page with --url\n']);
  expect(existsSync(join(cwd, 'other.svg'))).toBe(false);
});

test.each([
  [
    'a sensitive category',
    [{ ...EVENTS[0], category: 'pregnancy-tests' }],
    'events[0]: "pregnancy-tests" is sensitive',
  ],
  ['a wrong date', [{ ...EVENTS[0], date: '26.11.2026' }], '[0].date: expected a date'],
  [
    'a mail address',
    [{ ...EVENTS[0], category: 'ada@example.com' }],
    'events[0]: category must be a coarse name',
  ],
  ['no list', {}, 'expected a list of events'],
  ['no JSON', '[', 'not JSON'],
])('%s is not signed', async (_, events, message) => {
  await setUp();
  put('events.json', events);
  const { code, out, err } = await capsule(['sign', 'events.json']);
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain(`events.json: ${message}`);
});

test.each([
  [['keygen'], 'expected one name for the key'],
  [['sign'], 'expected one file of events'],
  [['sign', 'events.json', '--from', 'radio'], '--from: expected receipt, mail, service'],
  [['sign', 'events.json', '--url', 'shop'], '--url: expected an http(s) address'],
  [['sign', 'events.json', '--key', 'events.json'], 'expected a private key'],
  [['verify'], 'expected one link'],
])('%j explains what is missing', async (argv, message) => {
  await setUp();
  const { code, err } = await capsule(argv);
  expect([code, err]).toEqual([2, expect.stringContaining(message)]);
});
