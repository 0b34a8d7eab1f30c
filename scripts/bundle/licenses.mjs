/** A Rollup plugin: writes the licenses of the bundled packages to a file next to the bundle, as they require. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestOf, packageFolder } from './bundled-packages.mjs';

/** @param {string} folder */
function licenseOf(folder) {
  const { name, version, license } = manifestOf(folder);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${name}: it has no license file`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}

/**
 * @param {string} bundle The name of the bundle.
 * @returns {import('rollup').Plugin}
 */
export const licenses = (bundle) => ({
  name: 'licenses',
  generateBundle(_options, files) {
    const modules = Object.values(files).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
    const folders = modules
      .filter((module) => module.includes('node_modules'))
      .flatMap((module) => packageFolder(module) ?? []);
    const texts = [...new Set(folders)].sort().map(licenseOf);
    if (texts.length === 0) return;
    this.emitFile({
      type: 'asset',
      fileName: `${bundle}.LICENSES.txt`,
      source: texts.join(`\n${'-'.repeat(78)}\n\n`),
    });
  },
});
