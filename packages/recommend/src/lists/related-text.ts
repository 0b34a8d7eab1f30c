/** The text of `data-tactful-related`: the lists that a product page carries. */

/** Lists of item ids. */
export interface RelatedIds {
  readonly viewedWith: readonly string[];
  readonly boughtWith: readonly string[];
}

/** How many items of each list a page carries. */
const CARRIED = 10;

/** Spaces and bars separate ids and lists. */
const encode = (id: string): string => id.replace(/[\s|%&"'<>]/g, encodeURIComponent);

/**
 * Returns the ids, separated by spaces, with `|` between substitutes and complements. An item is in one of the lists only:
 * the one in which its place is higher.
 */
export const relatedText = ({ viewedWith, boughtWith }: RelatedIds): string => {
  const isCarriedAs = (id: string, own: readonly string[], other: readonly string[]): boolean =>
    !other.includes(id) || own.indexOf(id) < other.indexOf(id);
  const viewed = viewedWith.filter((id) => isCarriedAs(id, viewedWith, boughtWith)).slice(0, CARRIED);
  const bought = boughtWith.filter((id) => !viewed.includes(id)).slice(0, CARRIED * 2 - viewed.length);
  return `${viewed.map(encode).join(' ')}|${bought.map(encode).join(' ')}`;
};
