/** Slugs and digests: how texts of a page become parts of fact paths and short ids. */
import { fnv } from '@tactful/rules/internal';

export { slug } from '@tactful/rules/internal';

/** A short hash of a text in base 36. Not cryptographic. */
export const digest = (text: string): string => fnv(text).toString(36);
