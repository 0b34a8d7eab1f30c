/** Lets a classic script, which cannot export, lend what it has to the modules that it asks for. */
import { createHash } from 'node:crypto';

/** @param {string} list As `a as b,c`. @returns {readonly (readonly [string, string])[]} */
const pairs = (list) =>
  list.split(',').map((item) => {
    const [name = '', as = name] = item.trim().split(/\s+as\s+/);
    return /** @type {const} */ ([name, as]);
  });

/**
 * Turns the entry from a module into a script, and imports from it into reads of what it lends. Both go by a digest
 * of the script, so that files of two builds never work with each other's parts: the page stays generic then.
 *
 * @param {string} entry
 * @returns {import('rollup').Plugin}
 */
export const lend = (entry) => ({
  name: 'lend',
  generateBundle(_options, files) {
    const script = files[entry];
    if (script?.type !== 'chunk') return;
    const exported = /export\s*\{([^}]*)\};?\s*$/.exec(script.code);
    const body = script.code.slice(0, exported?.index).replace(/;\s*$/, '');
    const lent = pairs(exported?.[1] ?? '').map(([name, as]) => `${as}:${name}`);
    const digest = createHash('sha256').update(script.code).digest('base64url').slice(0, 8);
    const place = `globalThis[Symbol.for("tactful ${digest}")]`;
    script.code = `(()=>{"use strict";${body};${place}={${lent}}})();\n`;
    for (const file of Object.values(files)) {
      if (file.type !== 'chunk' || file === script) continue;
      file.code = file.code.replace(
        /import\s*\{([^}]*)\}\s*from\s*"\.\/tactful\.js";?/,
        (_, list) => `const{${pairs(list).map(([name, as]) => `${name}:${as}`)}}=${place};`,
      );
      if (/from\s*"/.test(file.code.replace(/from\s*"\.\/tactful-/g, '')))
        this.error(`${file.fileName}: expected to borrow all`);
    }
  },
});
