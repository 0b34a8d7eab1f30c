/** Slugs: the one way in which words of the page become names in paths. */

/**
 * `text` in lower case, with whitespace and dots as `-`, so that it can stand in a fact's path.
 * At most 64 characters; what is not a string or number has no slug and gives ''.
 */
export const slug = (text: unknown): string =>
  typeof text === 'string' || typeof text === 'number'
    ? String(text)
        .trim()
        .toLowerCase()
        .replace(/[\s.]+/g, '-')
        .slice(0, 64)
    : '';

/** FNV-1a over UTF-16 units, in base 36: names things briefly, guards nothing against an attacker. */
export const digest = (text: string): string => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
};
