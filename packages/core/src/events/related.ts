/** The lists of related items that a product page carries: substitutes, `|`, complements. */
import { itemNumber, numbersOfCodes } from '@tactful/rules/internal';
import { slug } from './slug.ts';

/** At most this many ids of a list count. */
const MAX_LIST = 20;
/** The most characters of the text that is stored: those of 20 long ids. */
export const MAX_RELATED_LENGTH = 400;

/** A text of codes instead of ids. */
const CODED = /^~[a-z\d]{0,120}\|[a-z\d]{0,120}$/;

const idsIn = (list: string): readonly string[] =>
  list.split(/\s+/).map(slug).filter(Boolean).slice(0, MAX_LIST);

/** Returns the ids of the two lists as slugs: substitutes and complements. Codes have no ids. */
export const relatedIds = (text: string): readonly [readonly string[], readonly string[]] => {
  const [substitutes = '', complements = ''] = CODED.test(text) ? [] : text.split('|');
  return [idsIn(substitutes), idsIn(complements)];
};

/**
 * Returns the numbers of the items in the two lists, best first: substitutes and complements.
 *
 * @param text - Of ids or codes, as the ledger stores it, or as the page carries it.
 */
export const relatedNumbers = (text: string): readonly (readonly number[])[] =>
  text.startsWith('~')
    ? numbersOfCodes(text.slice(1))
    : text.split('|').map((list) => idsIn(list).map(itemNumber));

/**
 * Returns the text with only those ids that pass; without an id, an empty text. The worst ids are left out if it is too long.
 * Codes pass: they are too short to contain anything.
 */
export const filterRelated = (text: string, test: (id: string) => boolean): string => {
  if (CODED.test(text)) return text;
  const [substitutes, complements] = relatedIds(text);
  const lists = [substitutes.filter(test), complements.filter(test)] as const;
  const [one, other] = lists;
  const write = (): string => (one.length + other.length ? lists.map((ids) => ids.join(' ')).join('|') : '');
  while (write().length > MAX_RELATED_LENGTH) (one.length > other.length ? one : other).pop();
  return write();
};

/** Returns the text as the ledger stores it, with the ids that pass; '' for anything but a text. */
export const readRelated = (related: unknown, test: (id: string) => boolean): string =>
  typeof related === 'string' ? filterRelated(related, test) : '';
