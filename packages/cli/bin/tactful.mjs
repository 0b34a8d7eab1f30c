#!/usr/bin/env node
/** Gives the command its process: arguments, streams, clock and exit code. */
import { run } from '../dist/index.js';

const world = {
  cwd: process.cwd(),
  now: Date.now,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  isTTY: Boolean(process.stderr.isTTY),
};

// A reader that has enough, as `head`, is no fault.
process.stdout.on('error', ({ code }) => process.exit(code === 'EPIPE' ? 0 : 2));

process.exitCode = await run(world, process.argv.slice(2));
