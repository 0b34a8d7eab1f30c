/** Checks docs/guides/custom-widget.md: the sample is the tested one, and the table lists each function that the widget calls. */
import { readdirSync, readFileSync } from 'node:fs';
import { createTactful, type Tactful } from '@tactful/core';
import { expect, test } from 'vitest';
import { CONFIG } from '../testing/shop.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const GUIDE = read('../../../docs/guides/custom-widget.md');
const SOURCES = readdirSync(new URL('./', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/^locales|\.test\./.test(path))
  .map((path) => read(`./${path}`))
  .join('\n');
const table = GUIDE.slice(GUIDE.indexOf('| the widget'), GUIDE.indexOf('<!-- sample: headless -->'));
const documented = new Set([...table.matchAll(/`([\w.]+)\(/g)].map(([, name]) => name as string));

/** Every function of the API as it is called: `decide`, `consent.accept`. */
const functionsOf = (tactful: Tactful): readonly string[] =>
  Object.entries(tactful).flatMap(([name, value]) =>
    typeof value === 'function'
      ? [name]
      : ['consent', 'profile', 'slots'].includes(name)
        ? Object.keys(value).map((member) => `${name}.${member}`)
        : [],
  );

const tactful = createTactful(CONFIG);
const api = functionsOf(tactful);
tactful.destroy();

test('the sample in the guide is the one that a test runs', () => {
  const sample = /<!-- sample: headless -->\n```ts\n([\s\S]*?)```/.exec(GUIDE)?.[1];
  const [, ...code] = read('../testing/headless-sample.ts').split('\n');
  expect(code.join('\n')).toBe(sample);
});

test('the table in the guide lists every function that the widget calls', () => {
  const called = api.filter((name) =>
    // Of the groups also as a value: `onClick={profile.erase}`. The three kinds of feedback are called by a computed name.
    (name.includes('.')
      ? RegExp(`\\b${name.replace('.', '\\s*\\.')}\\b`)
      : RegExp(`\\btactful\\s*\\.${name}\\(`)
    ).test(SOURCES),
  );
  called.push('slots.dismiss', 'slots.tooPersonal', 'slots.showStandard');
  expect(called.length).toBeGreaterThan(20);
  expect(called.filter((name) => !documented.has(name))).toEqual([]);
});

test('the table in the guide lists only functions that exist', () => {
  expect(documented.size).toBeGreaterThan(20);
  expect([...documented].filter((name) => !api.includes(name))).toEqual([]);
});
