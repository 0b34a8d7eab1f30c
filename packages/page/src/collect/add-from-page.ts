/** Adds what the page states about the item of an event. */
import type { PageEvent } from '@tactful/core';
import { type Item, slug } from '@tactful/core/internal';
import { currentItem } from '../recommend/current-item.ts';

/** Returns the item with the category of the page, if it has none, and a viewed item with the lists that the page carries. */
export function addFromPage(item: Item, event: PageEvent['name'], category: string): Item {
  const current = event === 'view_item' && !item.related ? currentItem() : undefined;
  return {
    ...item,
    category: item.category || category,
    ...(current && current.id === slug(item.id) && { related: current.related }),
  };
}
