/** Finds WordPress, PHP and MariaDB, and installs the packages of the system that are missing. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { onPath } from '../../../e2e/browsers.mjs';
import { installBySystem, rootPrefix } from '../../../e2e/system-packages.mjs';

/** Where Debian's package puts WordPress. */
export const WORDPRESS = '/usr/share/wordpress';

/**
 * The server of MariaDB without its service, and a small web server that is off by default, because the package of WordPress
 * requires one: nothing keeps running after the installation.
 */
const PACKAGES = [
  ...['mini-httpd', 'php-cli', 'php-cgi', 'php-mysql', 'mariadb-client', 'mariadb-server-core'],
  ...['wordpress', 'wordpress-theme-twentytwentythree'],
];

/** Programs of the system may be in folders that are not in the PATH. @param {string} name */
const program = (name) => onPath(name) ?? [join('/usr/sbin', name), join('/sbin', name)].find(existsSync);

/** The names of what is missing, as a text. */
const missing = () =>
  [
    ...['php', 'mariadbd', 'mariadb-install-db'].filter((name) => !program(name)),
    ...(existsSync(join(WORDPRESS, 'wp-load.php')) ? [] : ['WordPress']),
    ...(existsSync(join(WORDPRESS, 'wp-content/themes/twentytwentythree')) ? [] : ['its theme']),
  ].join(', ');

/**
 * Installs what is missing, if that is possible.
 *
 * @returns {Promise<string>} Empty, or what is still missing.
 */
export async function installSystem() {
  if (!missing()) return '';
  const asRoot = await rootPrefix();
  if (asRoot && onPath('apt-get')) {
    console.log(`installing the system packages ${PACKAGES.join(', ')}`);
    await installBySystem(PACKAGES, asRoot);
  }
  return missing();
}

/** The path of a program that {@link installSystem} has found. @param {string} name */
export function programPath(name) {
  const path = program(name);
  if (!path) throw new Error(`${name} is not installed.`);
  return path;
}
