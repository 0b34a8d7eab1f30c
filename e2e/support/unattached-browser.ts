/** Runs the full Chromium without developer tools, which a driver attaches and which turn off prerendering. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { fullChromium } from '../browsers.mjs';

/** How long a browser may take to end before it is killed. */
const EXIT_MS = 20_000;

/** Ends a process that this file has started. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), EXIT_MS);
  await exited;
  clearTimeout(timer);
}

/** Opens a page in a browser with a new profile folder. Returns what ends the browser and removes the folder. */
export async function openUnattached(address: string): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'tactful-'));
  const { executablePath = chromium.executablePath(), args = [] } = fullChromium() ?? {};
  const child = spawn(
    executablePath,
    [...args, '--headless=new', '--no-default-browser-check', `--user-data-dir=${folder}`, address],
    { stdio: 'ignore' },
  );
  const failed = new Promise<never>((_, reject) => child.once('error', reject));
  // Rejects where the program cannot be started.
  await Promise.race([once(child, 'spawn'), failed]);
  return async () => {
    await end(child);
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
}
