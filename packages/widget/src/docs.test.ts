/** What docs/guides/custom-widget.md says is so: its sample is run, and its table names all that the widget asks of the core. */
import { readdirSync, readFileSync } from 'node:fs';
import { createPersonalizer } from '@tactful/core';
import { expect, test } from 'vitest';
import { CONFIG } from '../testing/visitor.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const DOCS = read('../../../docs/guides/custom-widget.md');
const SOURCES = readdirSync(new URL('./', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/^locales|\.test\./.test(path))
  .map((path) => read(`./${path}`))
  .join('\n');
const table = DOCS.slice(DOCS.indexOf('| the widget'), DOCS.indexOf('<!-- sample: headless -->'));
const documented = new Set([...table.matchAll(/`(\w+)\(/g)].map(([, name]) => name as string));

test('the sample that a test runs is the one in the documentation', () => {
  const sample = /<!-- sample: headless -->\n```ts\n([\s\S]*?)```/.exec(DOCS)?.[1];
  const [, ...run] = read('../testing/headless-sample.ts').split('\n');
  expect(run.join('\n')).toBe(sample);
});

test('all that the widget asks of the personalizer is in the table for who builds another', () => {
  const asked = new Set(
    [...SOURCES.matchAll(/personalizer\s*\.(\w+)\s*(?:\(|,|\)|;)/g)].map(([, name]) => name as string),
  );
  // Asked for by a name that is computed.
  for (const name of ['dismiss', 'tooPersonal', 'showGeneric']) asked.add(name);
  // Is no act: what the shop has written.
  asked.delete('config');
  expect(asked.size).toBeGreaterThan(20);
  expect([...asked].filter((name) => !documented.has(name))).toEqual([]);
});

test('all that the table names is there', () => {
  const personalizer = createPersonalizer({ config: CONFIG });
  expect([...documented].filter((name) => typeof Reflect.get(personalizer, name) !== 'function')).toEqual([]);
  personalizer.close();
});
