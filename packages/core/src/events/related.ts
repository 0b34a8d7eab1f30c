/** The lists of related items that a product page carries: substitutes, `|`, complements. */
import { slug } from './slug.ts';

/** At most this many ids of a list count. */
const MAX_LIST = 20;
/** The most characters of the text that is stored: those of 20 long ids. */
export const MAX_RELATED_LENGTH = 400;

/** Spaces and bars in an id are encoded as in addresses. */
const decode = (id: string): string => {
  try {
    return slug(decodeURIComponent(id));
  } catch {
    return slug(id);
  }
};

/** Returns the two lists of ids as slugs, best first: substitutes and complements. */
export const relatedLists = (text: string): readonly [readonly string[], readonly string[]] => {
  const [substitutes = '', complements = ''] = text.split('|');
  const idsOf = (list: string): readonly string[] =>
    list.split(/\s+/).map(decode).filter(Boolean).slice(0, MAX_LIST);
  return [idsOf(substitutes), idsOf(complements)];
};

/** Returns the text with only those ids that pass; without an id, an empty text. The worst ids are left out if it is too long. */
export const filterRelated = (text: string, test: (id: string) => boolean): string => {
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
