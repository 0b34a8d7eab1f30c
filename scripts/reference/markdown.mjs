/** Writes the Markdown of the reference pages. */

/** A cell of a table. @param {string} text */
const cell = (text) => text.replace(/\|/g, '\\|').replace(/\n/g, ' ');

/** A value as code, or nothing. @param {unknown} value */
export const code = (value) => (value === undefined || value === '' ? '' : `\`${value}\``);

/** @param {readonly string[]} head @param {readonly (readonly string[])[]} rows */
export const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows.map((row) => row.map(cell))]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

/** A page. @param {string} title @param {string} source @param {readonly string[]} blocks */
export const page = (title, source, blocks) =>
  `${[`# ${title}`, `<!-- Generated from ${source} by scripts/reference.mjs. Do not edit. -->`, ...blocks].join('\n\n')}\n`;

/** Splits "Sentence. Default: x." into both. @param {string} comment */
export const splitDefault = (comment) => {
  const [, text = comment, byDefault = ''] = /^(.*?)\s*Default: (.*?)\.?$/s.exec(comment) ?? [];
  return { text, byDefault };
};
