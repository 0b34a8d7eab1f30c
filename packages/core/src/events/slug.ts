/** Slugs: the one way in which words of the page become names in paths. */
import { fnv } from '@tactful/rules';

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

/** A number in base 36 that names a text briefly; it guards nothing against an attacker. */
export const digest = (text: string): string => fnv(text).toString(36);
