/** A server renders the markup that the browser tests hydrate. */
import { expect, test } from 'vitest';
import { renderToString } from 'vue/server-renderer';
import { createSampleApp, SERVER_MARKUP } from '../testing/app.ts';

test('a server renders the standard content', async () => {
  expect(await renderToString(createSampleApp('hero', {}, true))).toBe(SERVER_MARKUP);
});
