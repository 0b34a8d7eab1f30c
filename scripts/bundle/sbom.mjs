/** Writes a bill of materials of the served files, as CycloneDX: the packages, and which file contains which. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestOf, packageFolder } from './bundled-packages.mjs';

/** @typedef {{ name: string, version: string, license: string }} Manifest */
/** @typedef {ReadonlyMap<string, readonly string[]>} Contents The modules inside, by the name of a served file. */

/** @param {Manifest} manifest */
const purl = ({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** @param {Manifest} manifest */
const component = (manifest) => ({
  type: 'library',
  'bom-ref': purl(manifest),
  name: manifest.name,
  version: manifest.version,
  licenses: [{ license: { id: manifest.license } }],
  purl: purl(manifest),
});

/** @param {readonly string[]} modules @returns {Manifest[]} */
const packagesOf = (modules) => {
  const folders = new Set(modules.flatMap((module) => packageFolder(module.split('?')[0] ?? '') ?? []));
  return [...folders].map((folder) => {
    const { name = '', version = '', license = '' } = manifestOf(folder);
    if (!license) throw new Error(`${name}: its package.json has no license`);
    return { name, version, license };
  });
};

const byRef = (/** @type {{ 'bom-ref': string }} */ one, /** @type {{ 'bom-ref': string }} */ other) =>
  one['bom-ref'] < other['bom-ref'] ? -1 : 1;

/**
 * The bill of materials. It contains no time and no serial number: the same source gives the same bytes.
 *
 * @param {Contents} contents
 * @param {Manifest} whole The package of the served files.
 */
export function bill(contents, whole) {
  const files = [...contents].sort(([one], [other]) => (one < other ? -1 : 1));
  const inside = new Map(files.map(([file, modules]) => [file, packagesOf(modules)]));
  const packages = new Map([...inside.values()].flat().map((manifest) => [purl(manifest), manifest]));
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: component(whole) },
    components: [
      ...files.map(([name]) => ({ type: 'file', 'bom-ref': `file:${name}`, name })),
      ...[...packages.values()].filter((manifest) => purl(manifest) !== purl(whole)).map(component),
    ].sort(byRef),
    dependencies: [
      { ref: purl(whole), dependsOn: files.map(([name]) => `file:${name}`) },
      ...files.map(([name]) => ({
        ref: `file:${name}`,
        dependsOn: (inside.get(name) ?? []).map(purl).sort(),
      })),
    ],
  };
}

/** The bundles of this run of Rollup so far. @type {Map<string, readonly string[]>} */
const bundles = new Map();

/**
 * A Rollup plugin: adds the contents of a bundle to packages/script/dist/sbom.json.
 *
 * @returns {import('rollup').Plugin}
 */
export const sbom = () => ({
  name: 'sbom',
  writeBundle({ dir, file }, files) {
    const folder = dir ?? join(file ?? '', '..');
    for (const chunk of Object.values(files))
      if (chunk.type === 'chunk')
        // Tree shaking may leave nothing of a module.
        bundles.set(
          chunk.fileName,
          Object.entries(chunk.modules).flatMap(([id, { renderedLength }]) => (renderedLength ? [id] : [])),
        );
    const {
      name = '',
      version = '',
      license = '',
    } = manifestOf(join(import.meta.dirname, '../../packages/script'));
    writeFileSync(
      join(folder, 'sbom.json'),
      `${JSON.stringify(bill(bundles, { name, version, license }), null, 2)}\n`,
    );
  },
});
