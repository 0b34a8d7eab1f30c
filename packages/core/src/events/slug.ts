/** Slugs and digests: how texts of a page become parts of fact paths and short ids. */
import { fnv } from '@tactful/rules/internal';

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

/** A short hash of a text in base 36. Not cryptographic. */
export const digest = (text: string): string => fnv(text).toString(36);
