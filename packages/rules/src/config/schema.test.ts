import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { configSchema } from '../../scripts/schema.ts';

test('the JSON Schema matches the schema of the parser (after a change, run `node scripts/schema.mjs`)', () => {
  const written = readFileSync(new URL('../../schema/config.schema.json', import.meta.url), 'utf8');
  expect(JSON.parse(written)).toEqual(configSchema());
});
