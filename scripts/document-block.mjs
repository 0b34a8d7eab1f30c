/** Replaces generated parts of documents. */

/**
 * Replaces the text between `<!-- name -->` and `<!-- end -->`, each on a line of its own. Returns the document unchanged if
 * it contains no such part.
 *
 * @param {string} document
 * @param {string} name
 * @param {string} content
 */
export function replaceBlock(document, name, content) {
  const start = `<!-- ${name} -->`;
  const [before = '', rest] = document.split(start);
  if (rest === undefined) return document;
  return `${before}${start}\n${content}\n${rest.slice(rest.indexOf('<!-- end -->'))}`;
}
