import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

/** Bundles an app that imports one function, as bundlers do. */
const bundle = async (name: string): Promise<string> => {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { ${name} } from '@tactful/core'; ${name}({});`,
      resolveDir: join(import.meta.dirname, '../../../page'),
    },
    bundle: true,
    minify: true,
    format: 'esm',
    conditions: ['source'],
    write: false,
  });
  return outputFiles[0]?.text ?? '';
};

test('an app that takes a published config does not contain the validator', async () => {
  const [published, both] = await Promise.all([bundle('createPublishedTactful'), bundle('createTactful')]);
  // A message of the validator, and a name in its schema.
  for (const text of ['did you mean', 'an ISO 8601 date']) {
    expect(both).toContain(text);
    expect(published).not.toContain(text);
  }
  expect(both.length - published.length).toBeGreaterThan(15_000);
});
