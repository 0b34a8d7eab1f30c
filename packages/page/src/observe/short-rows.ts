/** Reports rows that no action can reorder, because they contain fewer than two items. */
import type { Config } from '@tactful/rules';
import { ACTIONS } from '@tactful/rules/internal';
import { findItemElements, findSlots, slotName } from '../slots/find-slots.ts';

/**
 * Calls `notice` for each row with content but fewer than two items, once the page has loaded. A page that adds the items
 * later still has them ordered.
 */
export function reportShortRows({ experiences }: Config, notice: (text: string) => void): void {
  const moving = experiences.filter(({ action = 'replace' }) => ACTIONS[action].moves);
  if (document.readyState !== 'complete' || !moving.length) return;
  for (const element of findSlots()) {
    const slot = slotName(element);
    const found = moving.find((experience) => experience.slot === slot);
    if (!found || !element.firstElementChild || findItemElements(element).length > 1) continue;
    notice(
      `the slot "${slot}" contains fewer than two items, so "${found.action}" moves nothing; set \`data-tactful-item\` on each item`,
    );
  }
}
