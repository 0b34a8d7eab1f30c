/** How texts of a page become parts of fact paths, and ids of items. */

const MAX_LENGTH = 64;

/**
 * Returns `text` in lower case, with `-` instead of whitespace and dots, so that it can be a part of a fact path. At
 * most 64 characters; '' for anything but a string or a number.
 */
export const slug = (text: unknown): string =>
  typeof text === 'string' || typeof text === 'number'
    ? String(text)
        .trim()
        .toLowerCase()
        .replace(/[\s.]+/g, '-')
        .slice(0, MAX_LENGTH)
    : '';
