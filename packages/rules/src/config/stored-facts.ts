/** The facts whose events must be stored for an action. Apart from the table of actions, because only recording needs it. */
import { factsOfAction } from './actions.ts';
import type { Config, Experience } from './config.ts';
import { DEFAULT_RANK_BY } from './defaults.ts';

/**
 * Paths of the facts whose events must be stored for an experience's action; `*` stands for any id.
 *
 * These are the facts that the action reads. `suppress` reads that something was bought; to know what, it needs the
 * attribute that it compares items by, and the categories that have complements. `recommend` never shows what was bought,
 * unless it is due again.
 */
export const storedFactsOfAction = (
  experience: Pick<Experience, 'action' | 'by' | 'recommend'>,
  { catalog }: Pick<Config, 'catalog'>,
): readonly string[] => {
  const { action, by = DEFAULT_RANK_BY } = experience;
  if (action === 'recommend') return ['affinity.item', ...(catalog?.replenish ? ['replenish.due'] : [])];
  if (action !== 'suppress') return factsOfAction(experience);
  const categories = Object.keys(catalog?.complements ?? {});
  return [`bought.${by}.*.all`, ...categories.map((category) => `bought.category.${category}.all`)];
};

/** Events of which an action needs more than its facts, and the fields that it needs. */
interface StoredFields {
  readonly events: readonly string[];
  readonly fields: readonly string[];
}

/** The lists of the items that were viewed, and what is in the cart. A cause that has no name is explained by its category. */
const FIELDS_OF_RECOMMEND: readonly StoredFields[] = [
  { events: ['view_item'], fields: ['item', 'category', 'related'] },
  { events: ['add_to_cart', 'remove_from_cart'], fields: ['item', 'category', 'quantity'] },
  { events: ['purchase'], fields: ['item', 'category'] },
];

/** The fields of events about items that an action reads, in addition to the events of its facts. */
export const storedFieldsOfAction = ({ action }: Pick<Experience, 'action'>): readonly StoredFields[] =>
  action === 'recommend' ? FIELDS_OF_RECOMMEND : [];
