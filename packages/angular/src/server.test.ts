/** A server renders the markup that the browser tests hydrate. */
// First: the libraries are compiled at run time.
import '@angular/compiler';
import { mergeApplicationConfig } from '@angular/core';
import { type BootstrapContext, bootstrapApplication } from '@angular/platform-browser';
import { provideServerRendering, renderApplication } from '@angular/platform-server';
import { expect, test } from 'vitest';
import { HYDRATION_MARK, SERVER_MARKUP, sampleApp } from '../testing/app.ts';

test('a server renders the standard content', async () => {
  const { component, config } = sampleApp('hero', {}, true);
  const server = mergeApplicationConfig(config, { providers: [provideServerRendering()] });
  const bootstrap = (context: BootstrapContext) => bootstrapApplication(component, server, context);
  const document = '<html><head></head><body><app-slot></app-slot></body></html>';
  const html = await renderApplication(bootstrap, {
    document,
    url: 'http://localhost/',
    allowedHosts: ['localhost'],
  });
  expect(/<body>([\s\S]*)<\/body>/.exec(html)?.[1]).toBe(`<!--${HYDRATION_MARK}-->${SERVER_MARKUP}`);
});
