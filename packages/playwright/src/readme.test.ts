/** The samples of the README and the guide are run: end to end, and in the fresh apps. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const APPS = 'fresh-apps/templates';
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const samplesIn = (path: string): readonly string[] =>
  [...read(path).matchAll(/```ts\n([\s\S]*?)```/g)].map(([, sample = '']) => sample);

const [CONFIG, TESTS] = samplesIn('packages/playwright/README.md');

test('the tests in the README are an end-to-end test, and those of a fresh app', () => {
  const [, ...lines] = read('e2e/readme-fixtures-sample.spec.ts').split('\n');
  expect(lines.join('\n')).toBe(TESTS);
  expect(read(`${APPS}/playwright/tests/readme.spec.ts`)).toBe(TESTS);
});

test('the config in the README is that of a fresh app', () => {
  expect(read(`${APPS}/playwright/playwright.config.ts`)).toBe(CONFIG);
});

test('the guide has the tests with Cypress of a fresh app', () => {
  expect(samplesIn('docs/guides/testing.md')).toContain(read(`${APPS}/cypress/cypress/e2e/hero.cy.ts`));
});
