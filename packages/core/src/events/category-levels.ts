/** Splits paths of categories, as shops write them. */

const SEPARATOR = /\s*[>|»›/]\s*/;

/** The levels of a path such as `Women > Coats`, the widest first. Empty levels are left out. */
export const categoryLevels = (path: string): readonly string[] => path.split(SEPARATOR).filter(Boolean);
