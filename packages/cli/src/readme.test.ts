/** What the README shows is what the command says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lint, RULES, readLog, run } from './index.ts';

const README = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');

test('every rule is in the README, and none that is not there', () => {
  const table = /\| rules +\|[\s\S]*?(?:\n\n|$)/.exec(README)?.[0] ?? '';
  const named = [...table.matchAll(/`([a-z-]+)`/g)].map(([, rule]) => rule);
  expect(named.sort()).toEqual(Object.keys(RULES).sort());
});

test('the finding that the README shows is found', () => {
  const text = readFileSync(join(import.meta.dirname, '../testing/fixtures/unknown-fact.json'), 'utf8');
  const [finding] = lint({ file: 'tactful.json', text, now: 0 });
  expect(README).toContain(`${finding?.path}: ${finding?.message} [${finding?.rule}]`);
});

test('the log that the README shows can be read', () => {
  const log = /```json\n([\s\S]*?)```/.exec(README)?.[1] ?? '';
  const { steps, issues } = readLog(log, 0);
  expect([steps.length, issues]).toEqual([3, []]);
});

test('every command and option that the README shows is there', async () => {
  const shown = [...README.matchAll(/^npx tactful (\w+)(.*?)(?:#|$)/gm)];
  expect(shown.length).toBe(4);
  for (const [, command = '', rest = ''] of shown) {
    let help = '';
    const out = (text: string): void => {
      help += text;
    };
    const world = { cwd: '', now: () => 0, out, err: out, isTTY: false };
    expect(await run(world, [command, '--help'])).toBe(0);
    for (const [option] of rest.matchAll(/--\w+/g)) expect(help).toContain(option);
  }
});
