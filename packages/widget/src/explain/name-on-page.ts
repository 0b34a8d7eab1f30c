/** Reads the name of an item from the markup of the page. */
import { slug } from '@tactful/core/internal';

const MAX_LENGTH = 60;
const HEADINGS = 'h1,h2,h3,h4,h5,h6';

/** `Element.getAttribute`, also where a form has a field of that name. */
const attributeOf = (item: Element, name: string): string =>
  Element.prototype.getAttribute.call(item, name) ?? '';

const textsIn = (item: Element, selector: string): readonly string[] =>
  [...item.querySelectorAll(selector)].map(({ textContent }) => textContent?.trim() ?? '');

/** Returns `data-tactful-name`, else the text of the first heading or link; '' if the page shows no name of this item. */
export function nameOnPage(id: string): string {
  const items = [...document.documentElement.querySelectorAll('[data-tactful-item]')].filter(
    (item) => slug(attributeOf(item, 'data-tactful-item')) === id,
  );
  const texts = items.flatMap((item) => [
    attributeOf(item, 'data-tactful-name'),
    ...textsIn(item, HEADINGS),
    ...textsIn(item, 'a'),
  ]);
  return (texts.find(Boolean) ?? '').slice(0, MAX_LENGTH);
}
