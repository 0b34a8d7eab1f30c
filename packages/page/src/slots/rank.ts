/** Owns in which order articles come: by what the visitor cares for, has bought, or uses most. */
import type { FactValue, Personalizer, Winner } from '@tactful/core';
import type { Experience } from './find.ts';

/** A thing that was bought is silent for that many days, where the config says nothing else. */
const SILENT_DAYS = 90;

const placeIn = (list: FactValue) => (value: string) => {
  const at = Array.isArray(list) ? list.indexOf(value) : -1;
  return at < 0 ? Number.POSITIVE_INFINITY : at;
};

/**
 * The rank of a mark's value, a slug; the lowest comes first. `rank` follows the affinities, `shortcuts` the use of
 * features; `suppress` puts complements of what was bought first and what was bought last.
 */
export function rankBy(
  { fact, config }: Personalizer,
  { by = 'category', promotes }: Experience,
  action: Winner['action'],
): (value: string) => number {
  if (action !== 'suppress') return placeIn(fact(action === 'rank' ? `affinity.${by}` : 'features.top'));
  const isBought = (value: string, dimension: string = by) =>
    +fact(`bought.${dimension}.${value}.daysSince`) < (promotes?.silentDays ?? SILENT_DAYS);
  const complements = Object.entries(config.catalog?.complements ?? {})
    .filter(([category]) => isBought(category, 'category'))
    .flatMap(([, categories]) => categories);
  return (value) => +isBought(value) - +complements.includes(value);
}
