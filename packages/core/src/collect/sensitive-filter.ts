/** The sensitive guard: what must never be recorded, inferred or used, asked of every event. */
import { type Config, findSensitiveTerm } from '@tactful/rules';
import type { LedgerEvent } from '../events/event.ts';
import { slug } from '../events/slug.ts';

/** True for an event that must not be kept. */
export type SensitiveFilter = (event: Partial<LedgerEvent>) => boolean;

/**
 * The guard of a config. In a regulated shop an article is kept only if the catalog names its category: what
 * nobody has looked at may be anything.
 */
export const createSensitiveFilter = (config: Config): SensitiveFilter => {
  const known = new Map<string, boolean>();
  const marked = (text: string | undefined): boolean => {
    if (!text) return false;
    const before = known.get(text);
    if (before !== undefined) return before;
    const now = findSensitiveTerm(text, config.sensitive) !== undefined;
    known.set(text, now);
    return now;
  };
  const { categoryTiers, complements, replenish } = config.catalog ?? {};
  const named = [
    ...Object.keys({ ...categoryTiers, ...complements, ...replenish }),
    ...Object.values(complements ?? {}).flat(),
  ].map(slug);
  const article = ({ item, label, brand, category }: Partial<LedgerEvent>): boolean =>
    !!(item || label || brand || category);
  return (event) =>
    [event.category, event.label, event.item, event.brand, event.term, event.feature].some(marked) ||
    (!!config.site.regulated && article(event) && !named.includes(event.category ?? ''));
};
