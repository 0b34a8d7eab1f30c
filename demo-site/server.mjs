/**
 * Serves the demo shop on this machine.
 *
 *   node demo-site/server.mjs [--port 4173] [--strict] [--without-tactful] [--log FILE]
 *
 * `--strict` forbids everything that can be forbidden and puts the config into the page; `--without-tactful` leaves
 * the SDK out; `--log` writes each request as a line of JSON.
 */
import { optionsFrom } from './src/options.mjs';
import { makeShop } from './src/shop.mjs';

const options = optionsFrom(process.argv.slice(2), process.env);
const server = makeShop(options);
server.listen(options.port, '127.0.0.1', () => {
  const { port } = server.address();
  console.log(`The shop is open: http://127.0.0.1:${port}/${options.strict ? ' (strict)' : ''}`);
  console.log(`Tables to book:   http://localhost:${port}/booking`);
});
server.on('error', (error) => {
  console.error(`The shop cannot open: ${error.message}`);
  process.exitCode = 1;
});
