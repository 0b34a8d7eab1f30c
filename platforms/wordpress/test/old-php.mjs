/**
 * Loads every file of the plugin in PHP 7.4, the oldest version that it supports, and checks a config there:
 * `node platforms/wordpress/test/old-php.mjs`. PHP is a package of npm, which the script installs into a temporary folder.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { complete } from '../../../fresh-apps/run-command.mjs';

const VERSION = '3.1.56';
const INSTALL_MS = 600_000;
const PLUGIN = join(import.meta.dirname, '../tactful');

/** The functions of WordPress that the plugin calls when it is loaded, and when it checks a config. */
const LOAD = `<?php
error_reporting( E_ALL );
ini_set( 'display_errors', 'stderr' );
define( 'ABSPATH', '/' );
define( 'MB_IN_BYTES', 1024 * 1024 );
foreach ( array( 'add_action', 'add_filter', 'register_activation_hook' ) as $name ) {
	eval( "function $name() {}" );
}
function __( $text ) { return $text; }
function is_admin() { return true; }
function plugin_basename( $file ) { return $file; }
require '/plugin/tactful.php';
$result = Tactful\\check_config( '{"version":1,}' );
$loaded = preg_grep( '#^/plugin/#', get_included_files() );
token_get_all( file_get_contents( '/plugin/uninstall.php' ), TOKEN_PARSE );
echo json_encode( array( PHP_VERSION, count( $loaded ), $result['issues'] ) );`;

/** Installs PHP. @param {string} folder @returns {Promise<any>} A PHP in memory: its packages are not in this project. */
async function startPhp(folder) {
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  const packages = ['node', 'universal'].map((name) => `@php-wasm/${name}@${VERSION}`);
  await complete(['npm', 'install', '--no-audit', '--no-fund', '--ignore-scripts', ...packages], {
    cwd: folder,
    timeoutMs: INSTALL_MS,
  });
  const [{ loadNodeRuntime }, { PHP }] = await Promise.all(
    ['node', 'universal'].map(
      (name) => import(`${pathToFileURL(join(folder, 'node_modules/@php-wasm', name))}/index.js`),
    ),
  );
  return new PHP(await loadNodeRuntime('7.4', { emscriptenOptions: { processId: process.pid } }));
}

const files = readdirSync(PLUGIN, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.php'),
);
const folder = mkdtempSync(join(tmpdir(), 'tactful-php-'));
try {
  const php = await startPhp(folder);
  for (const name of files) {
    php.mkdirTree(dirname(`/plugin/${name}`));
    php.writeFile(`/plugin/${name}`, readFileSync(join(PLUGIN, name)));
  }
  const { text, errors } = await php.run({ code: LOAD });
  assert.equal(errors, '');
  const [version, loaded, issues] = JSON.parse(text);
  assert.match(version, /^7\.4\./);
  // The file for the removal is parsed alone: it ends at once outside of WordPress.
  assert.equal(loaded, files.length - 1);
  assert.deepEqual(issues, ['The config is not JSON. Line 1, column 14: remove the comma before "}".']);
  console.log(`PHP ${version} loads ${loaded} files of the plugin, and parses the other one.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
// The runtime of PHP would keep the process alive.
process.exit();
