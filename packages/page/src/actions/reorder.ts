/** The actions that reorder the items of a row: `rank`, `suppress` and `shortcuts`. */
import { looksSame, type RowOrder, sortRow } from '@tactful/core/internal';
import { DEFAULT_RANK_BY } from '@tactful/rules/internal';
import { tactfulAttribute } from '../dom.ts';
import type { Action } from '../slots/placement.ts';
import type { SlotSafety } from '../slots/safety.ts';
import { boostsOf } from './rank.ts';

/**
 * Creates the action: it reorders the elements with `data-tactful-item` or `data-tactful-feature` by their rank. Equal
 * ranks keep their order.
 */
export const createReorder =
  ({ findRow }: Pick<SlotSafety, 'findRow'>): Action =>
  (context) => {
    const { element, action, experience } = context;
    const by = action === 'shortcuts' ? 'feature' : (experience.by ?? DEFAULT_RANK_BY);
    const row = findRow(element);
    const { items, hidden } = row ?? { items: [], hidden: [] };
    const values = items.map((item) => tactfulAttribute(item, by).toLowerCase());
    const order: RowOrder = { values, hidden, boosts: boostsOf(context, by, values) };
    const indexes = sortRow(values, order.boosts);
    if (!row || looksSame(hidden, indexes, [...items.keys()]))
      // A page may add the items of an empty row later.
      return {
        isStandard: true,
        isIntact: () => !!row || !findRow(element),
        undo() {},
      };
    row.arrange(indexes);
    return { order, isIntact: row.isArranged, undo: row.restore };
  };
