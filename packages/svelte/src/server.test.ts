/** A server renders the markup that the browser tests hydrate. */
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { SERVER_MARKUP } from '../testing/markup.ts';
import SampleApp from '../testing/sample.svelte';

test('a server renders the standard content', () => {
  expect(render(SampleApp, { props: { sample: 'hero' } }).body).toBe(SERVER_MARKUP);
});
