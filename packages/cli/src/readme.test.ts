/** The README agrees with the command. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COMMANDS, lint, RULES, readLog } from './index.ts';

const README = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');

test('the README lists exactly the rules that exist', () => {
  const table = /\| rules +\|[\s\S]*?(?:\n\n|$)/.exec(README)?.[0] ?? '';
  const named = [...table.matchAll(/`([a-z-]+)`/g)].map(([, rule]) => rule);
  expect(named.sort()).toEqual(Object.keys(RULES).sort());
});

test('the linter reports the issue that the README shows', () => {
  const text = readFileSync(join(import.meta.dirname, '../testing/fixtures/unknown-fact.json'), 'utf8');
  const [issue] = lint({ file: 'tactful.json', text, now: 0 });
  expect(README).toContain(`${issue?.path}: ${issue?.message} [${issue?.rule}]`);
});

test('the log in the README has no issues', () => {
  const log = /```json\n([\s\S]*?)```/.exec(README)?.[1] ?? '';
  const { steps, issues } = readLog(log, 0);
  expect([steps.length, issues]).toEqual([3, []]);
});

test('every command and option in the README exists', () => {
  const shown = [...README.matchAll(/^npx tactful ((?:recommend |capsule |import )?\w+)(.*?)(?:#|$)/gm)];
  expect(shown.length).toBe(COMMANDS.length);
  for (const [, name, rest = ''] of shown) {
    const command = COMMANDS.find((candidate) => candidate.name === name);
    expect(command, name).toBeDefined();
    for (const [, option = ''] of rest.matchAll(/--(\w+)/g)) expect(command?.options).toHaveProperty(option);
  }
});
