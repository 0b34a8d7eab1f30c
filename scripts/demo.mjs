/** `npm run demo`: installs packages, builds, and serves the demo shop on this machine. Needs no installed package. */
import { spawnSync } from 'node:child_process';
import { helpText, parseOptions } from '../demo-site/src/options.mjs';
import { build } from './build.mjs';
import { setup } from './setup.mjs';
import { runSteps } from './steps/run-steps.mjs';

/** @type {import('./steps/run-steps.mjs').Step[]} */
const PREPARATION = [
  {
    title: 'install packages',
    run: setup,
    advice: 'See the lines above. Is the package registry reachable?',
    required: true,
  },
  { title: 'build', run: build, advice: 'Fix the source, then run npm run demo again.', required: true },
];

/** The process id of the npm that runs this script. Absent: started without npm, or on Windows. */
function npmProcess() {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return undefined;
  // Between npm and this process there is a shell.
  for (let pid = process.ppid, level = 0; pid > 1 && level < 3; level++) {
    const { stdout } = spawnSync('ps', ['-o', 'ppid=,args=', '-p', String(pid)], { encoding: 'utf8' });
    const [, parent, args = ''] = /^\s*(\d+)\s+(.*)/.exec(stdout ?? '') ?? [];
    if (/^\S*npm\b|npm-cli/.test(args)) return pid;
    pid = Number(parent ?? 0);
  }
  return undefined;
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/**
 * Ends this process when npm or the shell in between has ended: a shell does not pass SIGTERM on to the programs that
 * it runs, and nothing passes SIGKILL on.
 */
function endWithNpm() {
  const npm = npmProcess();
  if (!npm) return;
  const shell = process.ppid;
  setInterval(() => {
    if (process.ppid !== shell || !isRunning(npm)) process.exit(1);
  }, 250).unref();
}

async function main() {
  const options = parseOptions(process.argv.slice(2), process.env);
  if ('help' in options) return console.log(helpText('npm run demo --'));
  if ('error' in options) {
    console.error(`${options.error} Run "npm run demo -- --help" to see all options.`);
    process.exitCode = 1;
    return;
  }
  endWithNpm();
  // Set by the test of this script, which runs while the built files are in use.
  const steps = process.env.TACTFUL_DEMO_SKIP_BUILD ? [] : PREPARATION;
  if ((await runSteps(steps)).length > 0) {
    process.exitCode = 1;
    return;
  }
  console.log('Serving the demo shop. Press Ctrl+C to stop.');
  // In this process, so that the server ends with it.
  await import(new URL('../demo-site/server.mjs', import.meta.url).href);
}

await main();
