/** Splits paths of categories, as shops write them. */

// Escaped, because a bundle on a page in another encoding would split at letters instead.
const SEPARATOR = /\s*[>|\u00bb\u203a/]\s*/;

/** The levels of a path such as `Women > Coats`, the widest first. Empty levels are left out. */
export const categoryLevels = (path: string): readonly string[] => path.split(SEPARATOR).filter(Boolean);
