/** A Rollup plugin: turns an entry into a classic script, whose values the modules that it loads can still import. */
import { createHash } from 'node:crypto';

/** @param {string} list As `a as b,c`. @returns {readonly (readonly [string, string])[]} */
const pairs = (list) =>
  list.split(',').map((item) => {
    const [name = '', as = name] = item.trim().split(/\s+as\s+/);
    return /** @type {const} */ ([name, as]);
  });

/** An import from a file that is not one of ours. A message may contain `from "` as well, so the keyword counts. */
const STATIC_IMPORT = /\bimport(?:[^;"'`()]*from)?\s*"(?!\.\/tactful-)/;

/** An import by path whose module is one export of its file, as Rollup writes it. */
const NAMED_IMPORT = /import\("\.\/(tactful-[\w-]+)\.js"\)(\.then\((\w+)=>\3\.\w+\))/g;

/**
 * Corrects the imports whose folder is known only on the page: Rollup knows the module, and adds the name of its export,
 * only where the path is a constant.
 *
 * @param {string} code
 */
const completeImports = (code) =>
  [...code.matchAll(NAMED_IMPORT)].reduce(
    (completed, [, file, pick]) =>
      completed.replace(new RegExp(`import\\(\`\\$\\{\\w+\\}${file}\\.js\`\\)`), (found) => found + pick),
    code,
  );

/**
 * Turns the entry from a module into a classic script, which cannot export. Its exports become a global object, and
 * imports from it become reads of that object. The name of the object contains a digest of the script, so that files
 * of two builds never mix: the page then stays generic.
 *
 * @param {string} entry
 * @returns {import('rollup').Plugin}
 */
export const classicEntry = (entry) => ({
  name: 'classic-entry',
  generateBundle(_options, files) {
    const script = files[entry];
    if (script?.type !== 'chunk') return;
    const exported = /export\s*\{([^}]*)\};?\s*$/.exec(script.code);
    const body = completeImports(script.code.slice(0, exported?.index)).replace(/;\s*$/, '');
    const values = pairs(exported?.[1] ?? '').map(([name, as]) => `${as}:${name}`);
    const digest = createHash('sha256').update(script.code).digest('base64url').slice(0, 8);
    const globalObject = `globalThis[Symbol.for("tactful ${digest}")]`;
    // A shop may append the script to a file that ends without a semicolon.
    script.code = `;(()=>{"use strict";${body};${globalObject}={${values}}})();\n`;
    for (const file of Object.values(files)) {
      if (file.type !== 'chunk' || file === script) continue;
      file.code = file.code
        .replace(
          /import\s*\{([^}]*)\}\s*from\s*"\.\/tactful\.js";?/,
          (_, list) => `const{${pairs(list).map(([name, as]) => `${name}:${as}`)}}=${globalObject};`,
        )
        // Rollup adds it so that the entry loads early. The entry has run already, and must not run again.
        .replace(/import\s*"\.\/tactful\.js";?/, '');
      if (STATIC_IMPORT.test(file.code)) this.error(`${file.fileName}: an import of another file is left`);
    }
  },
});
