/** `npm run demo`: installs, builds and serves the demo shop on this machine alone. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build.mjs';
import { doSteps } from './run.mjs';
import { setup } from './setup.mjs';

const PORT = process.env.PORT ?? '4173';
const SERVER = join(import.meta.dirname, '../demo-site/server.mjs');

const failed = await doSteps([
  {
    title: 'install packages',
    does: setup,
    advice: 'The lines above tell why; is the package registry reachable?',
    needed: true,
  },
  { title: 'build', does: build, advice: 'Mend the source, then run npm run demo again.', needed: true },
]);
if (failed.length > 0) process.exit(1);

console.log('serving the demo shop; Ctrl+C ends it');
const server = spawn(process.execPath, [SERVER, '--port', PORT, ...process.argv.slice(2)], {
  stdio: ['ignore', 'inherit', 'inherit'],
});
server.on('close', (code) => {
  process.exitCode = code ?? 0;
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
  process.on(signal, () => server.kill(signal));
