import { defineConfig } from '@playwright/test';

const url = 'http://127.0.0.1:4180/';

export default defineConfig({
  testDir: 'tests',
  use: { baseURL: url },
  webServer: { command: 'npx tactful dev --root public --port 4180', url },
});
