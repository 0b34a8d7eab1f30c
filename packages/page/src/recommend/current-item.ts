/** Finds the item of a product page and its lists, which the page carries for every visitor. */
import { type CurrentItem, slug } from '@tactful/core/internal';
import { queryAll, tactfulAttribute } from '../dom.ts';

/** Returns the first item of the page with lists; `undefined` if there is none. */
export function currentItem(): CurrentItem | undefined {
  const element = queryAll('[data-tactful-item][data-tactful-related]')[0];
  return (
    element && {
      id: slug(tactfulAttribute(element, 'item')),
      related: tactfulAttribute(element, 'related'),
      group: slug(tactfulAttribute(element, 'group')),
    }
  );
}
