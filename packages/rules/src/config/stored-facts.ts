/** The facts whose events must be stored for an action. Apart from the table of actions, because only recording needs it. */
import { factsOfAction } from './actions.ts';
import type { Config, Experience } from './config.ts';
import { DEFAULT_RANK_BY } from './defaults.ts';

/**
 * Paths of the facts whose events must be stored for an experience's action; `*` stands for any id.
 *
 * These are the facts that the action reads. `suppress` reads that something was bought; to know what, it needs the
 * attribute that it compares items by, and the categories that have complements.
 */
export const storedFactsOfAction = (
  experience: Pick<Experience, 'action' | 'by'>,
  { catalog }: Pick<Config, 'catalog'>,
): readonly string[] => {
  const { action, by = DEFAULT_RANK_BY } = experience;
  if (action !== 'suppress') return factsOfAction(experience);
  const categories = Object.keys(catalog?.complements ?? {});
  return [`bought.${by}.*.all`, ...categories.map((category) => `bought.category.${category}.all`)];
};
