/** Reads the name of an item from the markup of the page, for explanations. */
import { slug } from '@tactful/core/internal';
import { queryAll, tactfulAttribute } from '../dom.ts';

const MAX_LENGTH = 60;

/** Returns `data-tactful-name`, else the text of the first heading or link; '' if the page shows no name of this item. */
export function nameOfItem(id: string): string {
  const elements = queryAll('[data-tactful-item]').filter(
    (element) => slug(tactfulAttribute(element, 'item')) === id,
  );
  const texts = elements.flatMap((element) => [
    tactfulAttribute(element, 'name'),
    ...[...queryAll('h1,h2,h3,h4,h5,h6', element), ...queryAll('a', element)].map(
      ({ textContent }) => textContent?.trim() ?? '',
    ),
  ]);
  return (texts.find(Boolean) ?? '').slice(0, MAX_LENGTH);
}
