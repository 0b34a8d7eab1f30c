/** The lists of related items that a product page carries: substitutes, `|`, complements. */
import { slug } from './slug.ts';

/** At most this many ids of a list count. */
const MAX_LIST = 20;
/** The most characters of the text that is stored: those of 20 long ids. */
export const MAX_RELATED_LENGTH = 400;

/** Marks codes of items instead of ids: once in the text, and before each code that is read from it. */
export const CODE_MARK = '~';
const CODE_LENGTH = 6;
const CODED = /^~[a-z\d]{0,120}\|[a-z\d]{0,120}$/;

const readCodes = (list: string): readonly string[] =>
  Array.from(
    { length: list.length / CODE_LENGTH },
    (_, at) => CODE_MARK + list.slice(at * CODE_LENGTH, (at + 1) * CODE_LENGTH),
  );

/**
 * Returns the two lists, best first: substitutes and complements. Their items are slugs of ids, or codes with `~`, if the text
 * has codes.
 */
export const relatedLists = (text: string): readonly [readonly string[], readonly string[]] => {
  const isCoded = CODED.test(text);
  const [substitutes = '', complements = ''] = (isCoded ? text.slice(CODE_MARK.length) : text).split('|');
  const itemsOf = (list: string): readonly string[] =>
    isCoded ? readCodes(list) : list.split(/\s+/).map(slug).filter(Boolean).slice(0, MAX_LIST);
  return [itemsOf(substitutes), itemsOf(complements)];
};

/**
 * Returns the text with only those ids that pass; without an id, an empty text. The worst ids are left out if it is too long.
 * Codes pass: they are too short to contain anything.
 */
export const filterRelated = (text: string, test: (id: string) => boolean): string => {
  if (CODED.test(text)) return text;
  const [substitutes, complements] = relatedLists(text);
  const lists = [substitutes.filter(test), complements.filter(test)] as const;
  const [one, other] = lists;
  const write = (): string => (one.length + other.length ? lists.map((ids) => ids.join(' ')).join('|') : '');
  while (write().length > MAX_RELATED_LENGTH) (one.length > other.length ? one : other).pop();
  return write();
};

/** Returns the text as the ledger stores it, with the ids that pass; '' for anything but a text. */
export const readRelated = (related: unknown, test: (id: string) => boolean): string =>
  typeof related === 'string' ? filterRelated(related, test) : '';
