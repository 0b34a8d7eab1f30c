/** Serves the demo shop on this machine; `--help` lists the options. */
import { helpText, parseOptions } from './src/options.mjs';
import { makeShop } from './src/shop.mjs';

/** @param {import('./src/options.mjs').ShopOptions} options */
function serve(options) {
  const server = makeShop(options);
  server.listen(options.port, '127.0.0.1', () => {
    const { port } = server.address();
    console.log(`Demo shop:   http://127.0.0.1:${port}/${options.strict ? ' (strict)' : ''}`);
    console.log(`Booking app: http://localhost:${port}/booking`);
  });
  server.on('error', (error) => {
    console.error(`The demo shop could not start: ${error.message}`);
    process.exitCode = 1;
  });
}

const options = parseOptions(process.argv.slice(2), process.env);
if ('help' in options) console.log(helpText('node demo-site/server.mjs'));
else if ('error' in options) {
  console.error(options.error);
  process.exitCode = 1;
} else serve(options);
