/** The action `recommend`: picks items of a row, and shows them first. A file of its own, for configs with the action. */
import { leaveHidden, looksSame, recommend, slug } from '@tactful/core/internal';
import type { Candidate } from '@tactful/rules/internal';
import { queryAll, tactfulAttribute } from '../dom.ts';
import type { Action, PlacedAction } from '../slots/placement.ts';
import type { SlotSafety } from '../slots/safety.ts';
import { currentItem } from './current-item.ts';

export { BUILD } from '../build-id.ts';

/** An item of the row, as a candidate. */
const candidateOf = (item: Element, at: number): Candidate & { readonly at: number } => ({
  /** Its place in the row. */
  at,
  id: slug(tactfulAttribute(item, 'item')),
  category: slug(tactfulAttribute(item, 'category')),
  brand: slug(tactfulAttribute(item, 'brand')),
  group: slug(tactfulAttribute(item, 'group')),
});

/** Shows the parts of the slot that belong to picks, instead of those that belong to the standard content. */
function showParts(slot: Element, isPicked: boolean): void {
  for (const part of queryAll('[data-tactful-when]', slot))
    part.hidden = (tactfulAttribute(part, 'when') === 'picked') !== isPicked;
}

/** A row without picks. A page may add the items of an empty row later. */
const standard = (isIntact: () => boolean): PlacedAction => ({ isStandard: true, isIntact, undo() {} });

/**
 * Creates the action. The row carries its items for every visitor; those in hidden places are spare ones. `buy-again` shows
 * nothing but picks.
 */
export const createRecommend =
  ({ findRow }: Pick<SlotSafety, 'findRow'>): Action =>
  ({ element, experience, engine }) => {
    const row = findRow(element);
    if (!row) return standard(() => !findRow(element));
    const { items, hidden } = row;
    const pool = items.map(candidateOf);
    const places = hidden.filter((isHidden) => !isHidden).length;
    const { count = places, ...limits } = experience.recommend ?? {};
    const request = { ...limits, count: Math.min(count, places), pool, current: currentItem() };
    const { picks, because, excluded, isCurrent } = recommend(engine, request);
    const others = limits.role === 'buy-again' ? [] : pool.filter((candidate) => !excluded.has(candidate));
    // Picks first, then the others in their served order, then what is not to be shown.
    const shown = new Set([...picks, ...others].map(({ at }) => at));
    const indexes = [...new Set([...shown, ...items.keys()])];
    const rest = indexes.flatMap((index, place) =>
      hidden[place] || place < shown.size ? [] : (items[index] ?? []),
    );
    if (!picks.length || (!rest.length && looksSame(hidden, indexes, [...items.keys()])))
      return standard(() => true);
    // A pool may have hundreds of items, and each move takes time.
    row.arrange(leaveHidden(hidden, indexes));
    for (const item of rest) item.hidden = true;
    showParts(element, true);
    return {
      picks: picks.map(({ id }) => ({ id, because: (find) => because(id, find) })),
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
