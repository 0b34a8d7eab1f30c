/** The action `recommend`: picks items of a row, and shows them first. A file of its own, for configs with the action. */
import { looksSame, recommend, slug } from '@tactful/core/internal';
import type { Candidate } from '@tactful/rules/internal';
import { queryAll, tactfulAttribute } from '../dom.ts';
import type { Action, ActionContext, PlacedAction } from '../slots/placement.ts';
import type { SlotSafety } from '../slots/safety.ts';
import { currentItem } from './current-item.ts';
import { nameOfItem } from './name-of-item.ts';

export { BUILD } from '../build-id.ts';

const candidateOf = (item: Element): Candidate => ({
  id: slug(tactfulAttribute(item, 'item')),
  category: slug(tactfulAttribute(item, 'category')),
  group: slug(tactfulAttribute(item, 'group')),
});

/** Shows the parts of the slot that belong to picks, instead of those that belong to the standard content. */
function showParts(slot: Element, isPicked: boolean): void {
  for (const part of queryAll('[data-tactful-when]', slot))
    part.hidden = (tactfulAttribute(part, 'when') === 'picked') !== isPicked;
}

/** A row without picks. A page may add the items of an empty row later. */
const standard = (isIntact: () => boolean): PlacedAction => ({ isStandard: true, isIntact, undo() {} });

const placesOf = (hidden: readonly boolean[]): number => hidden.filter((isHidden) => !isHidden).length;

function recommendFor({ experience, engine }: ActionContext, pool: readonly Candidate[], places: number) {
  const { role = 'for-you', count = places, ...limits } = experience.recommend ?? {};
  return {
    role,
    ...recommend(engine, { ...limits, role, count: Math.min(count, places), pool, current: currentItem() }),
  };
}

/**
 * Creates the action. The row carries its items for every visitor; those in hidden places are spare ones. `buy-again` shows
 * nothing but picks.
 */
export const createRecommend =
  ({ findRow }: Pick<SlotSafety, 'findRow'>): Action =>
  (context) => {
    const { element } = context;
    const row = findRow(element);
    if (!row) return standard(() => !findRow(element));
    const { items, hidden } = row;
    const pool = items.map(candidateOf);
    const { role, picks, isExcluded, isCurrent } = recommendFor(context, pool, placesOf(hidden));
    const isOther = (candidate: Candidate): boolean => role !== 'buy-again' && !isExcluded(candidate);
    const served = [...items.keys()];
    // Picks first, then the others in their served order, then what is not to be shown.
    const picked = picks.map(({ id }) => pool.findIndex((candidate) => candidate.id === id));
    const others = pool.flatMap((candidate, at) => (isOther(candidate) ? at : []));
    const shown = new Set([...picked, ...others]);
    const indexes = [...new Set([...shown, ...served])];
    const isRest = indexes.map((_, place) => !hidden[place] && place >= shown.size);
    if (!picks.length || (!isRest.includes(true) && looksSame(hidden, indexes, served)))
      return standard(() => true);
    row.arrange(indexes);
    const rest = indexes.flatMap((index, place) => (isRest[place] ? (items[index] ?? []) : []));
    for (const item of rest) item.hidden = true;
    showParts(element, true);
    return {
      picks: picks.map(({ id, because }) => ({
        id,
        name: nameOfItem(id),
        because: (search) => because(search).map((cause) => ({ ...cause, name: nameOfItem(cause.id) })),
      })),
      isCurrent,
      isIntact: row.isArranged,
      undo() {
        showParts(element, false);
        // Before its order: a place keeps what hides it.
        for (const item of rest) item.hidden = false;
        row.restore();
      },
    };
  };
