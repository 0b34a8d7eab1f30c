/** Owns in which order items come: by what the visitor cares for, has bought, or uses most. */
import type { ActionContext } from '../slots/placement.ts';

/** A thing that was bought is silent for that many days, where the config says nothing else. */
const SILENT_DAYS = 90;

/**
 * The rank of a mark's value, a slug; the lowest comes first. `rank` follows the affinities, `shortcuts` the use of
 * features; `suppress` puts complements of what was bought first and what was bought last.
 */
export function rankOf(
  { action, experience: { promotes }, tailoring: { config, fact } }: ActionContext,
  by: string,
): (value: string) => number {
  const isBought = (value: string, dimension: string) =>
    +fact(`bought.${dimension}.${value}.daysSince`) < (promotes?.silentDays ?? SILENT_DAYS);
  if (action === 'suppress') {
    const complements = Object.entries(config.catalog?.complements ?? {}).flatMap(([category, others]) =>
      isBought(category, 'category') ? others : [],
    );
    return (value) => +isBought(value, by) - +complements.includes(value);
  }
  // A fact that is a list holds the strongest first; what is not on it comes after all of them.
  const best = fact(action === 'rank' ? `affinity.${by}` : 'features.top') as readonly string[];
  return (value) => [...best, value].indexOf(value);
}
