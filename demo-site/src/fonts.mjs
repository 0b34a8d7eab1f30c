/** The shop's fonts: their files, in subsets by characters, and the rules that load them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** The faces that are used. @type {readonly { family: string, folder: string, faces: readonly [weight: number, style: string][] }[]} */
const FAMILIES = [
  {
    family: 'Source Sans 3',
    folder: 'source-sans-3',
    faces: [
      [400, 'normal'],
      [400, 'italic'],
      [600, 'normal'],
    ],
  },
  {
    family: 'Fraunces',
    folder: 'fraunces',
    faces: [
      [600, 'normal'],
      [600, 'italic'],
    ],
  },
];

const packageOf = (folder) => dirname(require.resolve(`@fontsource/${folder}/package.json`));

/** Subset → its `unicode-range`. @param {string} folder @returns {Record<string, string>} */
const subsetsOf = (folder) => JSON.parse(readFileSync(join(packageOf(folder), 'unicode.json'), 'utf8'));

const rule = ({ family, folder }, [weight, style], [subset, range]) =>
  // A late font never moves the page: it is used from the next page on.
  `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};font-display:optional;src:url(/fonts/${folder}-${subset}-${weight}-${style}.woff2) format("woff2");unicode-range:${range}}`;

export const fontRules = () =>
  FAMILIES.flatMap((family) =>
    family.faces.flatMap((face) =>
      Object.entries(subsetsOf(family.folder)).map((subset) => rule(family, face, subset)),
    ),
  ).join('\n');

/** The faces that every page needs at once. */
export const PRELOADED_FONTS = [
  'source-sans-3-latin-400',
  'source-sans-3-latin-600',
  'fraunces-latin-600',
].map((name) => `/fonts/${name}-normal.woff2`);

/** @param {string} path of the address @returns {string | undefined} the file of a font */
export function fontFile(path) {
  const [, folder, file] =
    /^\/fonts\/(source-sans-3|fraunces)(-[a-z-]+-\d{3}-(?:normal|italic)\.woff2)$/.exec(path) ?? [];
  return folder && join(packageOf(folder), 'files', folder + file);
}
