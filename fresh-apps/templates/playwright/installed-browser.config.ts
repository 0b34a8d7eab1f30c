/** The config of the README, with the browser that is installed: the check of fresh apps downloads none. */
import { defineConfig } from '@playwright/test';
import config from './playwright.config.ts';

const executablePath = process.env.CHROMIUM_PATH;

export default defineConfig(config, { use: { launchOptions: executablePath ? { executablePath } : {} } });
