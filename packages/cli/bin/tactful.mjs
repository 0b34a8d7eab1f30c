#!/usr/bin/env node
/** Runs the command with the arguments, streams, clock and exit code of this process. */
import { readFileSync } from 'node:fs';
import { run } from '../dist/index.js';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

const environment = {
  version,
  cwd: process.cwd(),
  now: Date.now,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  isTTY: Boolean(process.stderr.isTTY),
};

// A reader such as `head` closes the stream early; that is not an error.
process.stdout.on('error', ({ code }) => process.exit(code === 'EPIPE' ? 0 : 2));

process.exitCode = await run(environment, process.argv.slice(2));
