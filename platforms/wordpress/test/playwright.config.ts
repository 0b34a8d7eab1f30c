/** Tests of the plugin in the WordPress that run.mjs has started. They share it, so that they run one after the other. */
import { defineConfig } from '@playwright/test';
import { launchOptions } from '../../../e2e/browsers.mjs';

export default defineConfig({
  testDir: '.',
  workers: 1,
  fullyParallel: false,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  outputDir: '../dist/test-results',
  use: {
    browserName: 'chromium',
    launchOptions: launchOptions('chromium') ?? {},
    baseURL: process.env.WORDPRESS_URL ?? 'run npm run wordpress',
    locale: 'en',
  },
});
