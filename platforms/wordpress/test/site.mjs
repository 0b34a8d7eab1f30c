/** A fresh WordPress in a folder, served by PHP on the loopback interface. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { programPath, WORDPRESS } from './system.mjs';

const START_MS = 60_000;
const POLL_MS = 100;
const STAND_INS = join(import.meta.dirname, 'stand-ins');
const ROUTER = join(import.meta.dirname, 'router.php');

/** The administrator of the site, which exists for the length of the test. */
export const ADMIN = { name: 'admin', password: 'a password for one test' };

/** @returns {Promise<number>} A port that nothing uses. */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return address && typeof address === 'object' ? address.port : 0;
}

/** @param {string} url @param {string} socket */
const configOf = (url, socket) => `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'WP_HOME', '${url}' );
define( 'WP_SITEURL', '${url}' );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_LOG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'FS_METHOD', 'direct' );
// WordPress itself looks for updates.
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
$table_prefix = 'wp_';
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
`;

/** Copies WordPress, with the files that Debian's package has only as links. @param {string} folder @param {string} config */
function copyWordPress(folder, config) {
  cpSync(WORDPRESS, folder, { recursive: true, dereference: true });
  rmSync(join(folder, 'wp-content'), { recursive: true });
  const theme = 'wp-content/themes/twentytwentythree';
  cpSync(join(WORDPRESS, theme), join(folder, theme), { recursive: true, dereference: true });
  mkdirSync(join(folder, 'wp-content/plugins'));
  cpSync(join(STAND_INS, 'mu-plugins'), join(folder, 'wp-content/mu-plugins'), { recursive: true });
  writeFileSync(join(folder, 'wp-config.php'), config);
}

/**
 * Runs PHP in the site.
 *
 * @param {string} folder
 * @param {string} code It prints what is returned.
 * @returns {string}
 */
export const runPhp = (folder, code) =>
  execFileSync(programPath('php'), ['-d', 'display_errors=stderr', '-r', `require 'wp-load.php';\n${code}`], {
    cwd: folder,
    encoding: 'utf8',
  });

/** Installs WordPress as its installer does. @param {string} folder */
const install = (folder) =>
  execFileSync(
    programPath('php'),
    [
      '-r',
      `define( 'WP_INSTALLING', true );
require 'wp-load.php';
require 'wp-admin/includes/upgrade.php';
add_filter( 'pre_wp_mail', '__return_true' );
wp_install( 'Shop', '${ADMIN.name}', 'admin@example.org', false, '', '${ADMIN.password}' );
update_option( 'show_avatars', '0' );`,
    ],
    { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] },
  );

/**
 * Creates the site and serves it.
 *
 * @param {string} folder
 * @param {string} socket That of the database.
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startSite(folder, socket) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  copyWordPress(folder, configOf(url, socket));
  install(folder);
  const server = spawn(
    programPath('php'),
    ['-d', 'upload_max_filesize=2M', '-S', `127.0.0.1:${port}`, '-t', folder, ROUTER],
    // Pages of the administration request others of the site.
    {
      stdio: ['ignore', 'ignore', 'ignore'],
      env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
      detached: true,
    },
  );
  const stop = async () => {
    if (server.exitCode !== null || !server.pid) return;
    // With its workers.
    process.kill(-server.pid, 'SIGTERM');
    await once(server, 'exit');
  };
  for (let left = START_MS / POLL_MS; left > 0; left--) {
    if ((await fetch(url).catch(() => undefined))?.ok) return { url, stop };
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  await stop();
  throw new Error(`PHP does not serve ${url}.`);
}
