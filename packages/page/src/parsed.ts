/** How far the parser has come. */

import { page } from './dom.ts';

let isParsed = page?.readyState !== 'loading';
page?.addEventListener('DOMContentLoaded', () => {
  isParsed = true;
});

/** True once the parser has passed the element: it adds nothing more to it. Without an element: to the whole page. */
export function isComplete(element?: Node | null): boolean {
  for (let node = element; node && !isParsed; node = node.parentNode) if (node.nextSibling) return true;
  return isParsed;
}
