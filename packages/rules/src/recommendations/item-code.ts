/** Codes of items: short names of one length, so that a page can carry long lists of items with long ids. */
import { fnv } from '../decisions/hash.ts';

/**
 * Returns the code of an item: 31 bits of a hash in base 36. It follows from the id alone, so that lists of an older build
 * stay valid, and a page needs no table. Two of 10 000 items share a code once in 43 shops.
 *
 * @param id - As a slug.
 */
export const itemCode = (id: string): string => (fnv(id) >>> 1).toString(36).padStart(6, '0');
