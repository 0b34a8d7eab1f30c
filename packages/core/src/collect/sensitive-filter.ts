/** The sensitive filter: recognizes events that must not be stored at all, by terms and by unreviewed categories. */
import { type Config, findSensitiveTerm } from '@tactful/rules';
import type { IsNamed } from './named-values.ts';
import type { Draft } from './read-event.ts';

/** True for an event that must not be stored. */
export type SensitiveFilter = (event: Draft) => boolean;

/**
 * Creates the filter of a config. On a regulated site an item is stored only if the config names its category: nobody
 * has reviewed the others.
 */
export const createSensitiveFilter = (config: Config, isNamed: IsNamed): SensitiveFilter => {
  const memory = new Map<string, boolean>();
  const isSensitiveText = (text: string | undefined): boolean => {
    if (!text) return false;
    const known = memory.get(text);
    if (known !== undefined) return known;
    const isSensitive = findSensitiveTerm(text, config.sensitive) !== undefined;
    memory.set(text, isSensitive);
    return isSensitive;
  };
  const isUnreviewed = ({ item, label, brand, category }: Draft): boolean =>
    !!(item || label || brand || category) && !(category && isNamed('category', category));
  return (event) =>
    [event.category, event.label, event.item, event.brand, event.term, event.feature].some(isSensitiveText) ||
    (!!config.site.regulated && isUnreviewed(event));
};
