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

/** Creates the check of ids by the shape that the config declares in `catalog.itemId`. */
export const createItemIdCheck = ({ catalog }: Config): ((id: string) => boolean) => {
  const source = catalog?.itemId;
  const declared = source === undefined ? undefined : compileSafeRegex(`^(?:${source})$`, 'i')?.regex;
  const shape = declared ?? DEFAULT_SHAPE;
  return (id) =>
    NAME_DIGEST.test(id) || (shape.test(id) && !IDENTIFIERS.some((identifier) => identifier.test(id)));
};
