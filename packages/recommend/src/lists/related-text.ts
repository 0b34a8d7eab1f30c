/** The text of `data-tactful-related`: the lists that a product page carries. */
import { itemCode, slug } from '@tactful/rules/internal';

/** Marks a text of codes. */
const MARK = '~';

/** Returns the code of an id, however the log writes it. */
export const codeOf = (id: string): string => itemCode(slug(id));

/** Returns the codes of ids: substitutes, `|`, complements; '' without ids. */
export const relatedText = (viewedWith: readonly string[], boughtWith: readonly string[]): string =>
  viewedWith.length + boughtWith.length > 0
    ? `${MARK}${[viewedWith, boughtWith].map((ids) => ids.map(codeOf).join('')).join('|')}`
    : '';
