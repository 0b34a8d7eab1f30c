/** Ids of items: which of them may be stored although the config does not name them. */
import type { Config } from '@tactful/rules';
import { compileSafeRegex } from '@tactful/rules/internal';
import type { Item } from '../events/event.ts';
import { digest, slug } from '../events/slug.ts';

/** The default shape: an article number, not words. `sku_12345`, `wh-1000xm4`, `b07xj8c8f5`. */
const DEFAULT_SHAPE = /^(?=.{1,24}$)(?=.*\d)(?!.*[a-z]{5})[a-z\d]+(?:[-_][a-z\d]+)*$/;

/** The digest of a name. No id of a page has this form, because slugs are in lower case. */
const NAME_DIGEST = /^N[a-z\d]{1,7}$/;

/** Values that may identify a person, or give access to something. No declared shape allows them. */
const IDENTIFIERS: readonly RegExp[] = [
  // An e-mail address, also percent-encoded; the padding of Base64.
  /[@%=]/,
  // Seven digits in any script, also with separators: numbers of phones, cards and accounts, and dates.
  /\p{Nd}(?:[^\p{L}\p{Nd}]*\p{Nd}){6}/u,
  // A UUID.
  /[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/,
  // A token, or Base64.
  /[a-z\d_+/]{20}/,
];

/** True for an e-mail address in Base64, as some pages write it. Checked before the id becomes a slug, which is in lower case. */
const isEncodedEmail = (id: string): boolean => {
  try {
    return /^\S+@\S+$/.test(atob(id.replace(/-/g, '+').replace(/_/g, '/')));
  } catch {
    return false;
  }
};

/** The id of an item as the ledger stores it, if it may: a slug. An item without an id has a digest of its name. */
export const itemIdOf = ({ id, name }: Item): string => {
  if (!id && typeof name === 'string' && name) return `N${digest(name.trim().toLowerCase())}`;
  return isEncodedEmail(String(id)) ? '' : slug(id);
};

/** A number that may be that of a product: `4006381333931`, `7234567890123`, `wh_12345678`. */
const PRODUCT_NUMBER = /^((?:[a-z]{1,4}[-_]?(?=\d{7,10}$))?)(\d{7,14})$/;

/** A date, such as that of a birth. */
const DATE = /^((19|20)\d\d[01]\d[0-3]\d|[0-3]\d[01]\d(19|20)\d\d)$/;

/** The check sum of a number, which is 0 in a valid one. Factor 2: cards. Factor 3: trade item numbers (GTIN). */
const checkSum = (number: string, factor: 2 | 3): number =>
  [...number].reverse().reduce((sum, digit, at) => {
    const product = Number(digit) * (at % 2 ? factor : 1);
    return sum + (factor === 2 && product > 9 ? product - 9 : product);
  }, 0) % 10;

const isTradeItemNumber = (number: string): boolean =>
  [8, 12, 13, 14].includes(number.length) && checkSum(number, 3) === 0;

/** Cards have at least 13 digits; those with more than 14 are too long for a product. A phone number begins with 0. */
const mayBePersonal = (number: string): boolean => {
  if (DATE.test(number)) return true;
  const isCard = number.length > 12 && /^(4|3[0689])/.test(number) && checkSum(number, 2) === 0;
  return (isCard || number.startsWith('0')) && !isTradeItemNumber(number);
};

/**
 * True for a number of seven digits or more that may be that of a product. It may be that of a person, too: it is stored
 * only if the page lists it as a product, or if the config declares a shape for it.
 */
export const isProductNumber = (id: string): boolean => {
  const number = PRODUCT_NUMBER.exec(id)?.[2];
  return number !== undefined && !mayBePersonal(number);
};

/** The numbers of digits that a shape may allow, at most, to count for numbers: `.+` does not count. */
const MAX_LENGTHS = 3;
const LENGTHS = [7, 8, 9, 10, 11, 12, 13, 14];

/** True if the shape allows few numbers of digits, as `\d{13}` does. */
const statesLength = (shape: RegExp, id: string): boolean => {
  const [, letters = '', number = ''] = PRODUCT_NUMBER.exec(id) ?? [];
  const ofLength = (length: number) => letters + number.repeat(2).slice(0, length);
  return LENGTHS.filter((length) => shape.test(ofLength(length))).length <= MAX_LENGTHS;
};

/** Creates the check of ids by the shape that the config declares in `catalog.itemId`. */
export const createItemIdCheck = ({ catalog }: Config): ((id: string) => boolean) => {
  const source = catalog?.itemId;
  const declared = source === undefined ? undefined : compileSafeRegex(`^(?:${source})$`, 'i')?.regex;
  const shape = declared ?? DEFAULT_SHAPE;
  return (id) => {
    if (NAME_DIGEST.test(id)) return true;
    if (!shape.test(id)) return false;
    if (!IDENTIFIERS.some((identifier) => identifier.test(id))) return true;
    return !!declared && isProductNumber(id) && statesLength(declared, id);
  };
};
