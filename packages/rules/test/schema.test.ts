import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { configSchema } from '../scripts/schema.ts';

test('the JSON Schema says what the parser checks', async () => {
  await expect(configSchema()).toMatchFileSnapshot('../schema/config.schema.json');
  expect(
    JSON.parse(readFileSync(new URL('../schema/config.schema.json', import.meta.url), 'utf8')).required,
  ).toContain('purposes');
});
