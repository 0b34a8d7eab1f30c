/** The sensitive filter: recognizes what must never be stored, such as health topics, addresses and phone numbers. */
import { type Config, findSensitiveTerm } from '@tactful/rules';
import type { LedgerEvent } from '../events/event.ts';
import { slug } from '../events/slug.ts';

/** True for an event that must not be stored. */
export type SensitiveFilter = (event: Partial<LedgerEvent>) => boolean;

/** Seven digits or more, also with spaces, dashes or slashes between them, as in a phone or account number. */
const LONG_NUMBER = /\d[\d\s/-]{5,}\d/;

/** True if any text contains an e-mail address, or the search term a long number. Item data needs neither. */
export const isPersonal = (event: Partial<LedgerEvent>): boolean =>
  Object.values(event).some((text) => typeof text === 'string' && text.includes('@')) ||
  LONG_NUMBER.test(event.term ?? '');

/** Every category that the catalog of the config names. */
const categoriesInCatalog = ({ catalog = {} }: Config): ReadonlySet<string> => {
  const { categoryTiers, complements, replenish } = catalog;
  return new Set(
    [
      ...Object.keys({ ...categoryTiers, ...complements, ...replenish }),
      ...Object.values(complements ?? {}).flat(),
    ].map(slug),
  );
};

/**
 * Creates the filter of a config. On a regulated site an item is stored only if the catalog names its category:
 * nobody has reviewed the others.
 */
export const createSensitiveFilter = (config: Config): SensitiveFilter => {
  const memory = new Map<string, boolean>();
  const isSensitiveText = (text: string | undefined): boolean => {
    if (!text) return false;
    const known = memory.get(text);
    if (known !== undefined) return known;
    const isSensitive = findSensitiveTerm(text, config.sensitive) !== undefined;
    memory.set(text, isSensitive);
    return isSensitive;
  };
  const reviewed = categoriesInCatalog(config);
  const isUnreviewed = ({ item, label, brand, category }: Partial<LedgerEvent>): boolean =>
    !!(item || label || brand || category) && !reviewed.has(category ?? '');
  return (event) =>
    [event.category, event.label, event.item, event.brand, event.term, event.feature].some(isSensitiveText) ||
    (!!config.site.regulated && isUnreviewed(event));
};
