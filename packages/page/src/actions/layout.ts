/** The action `layout`: names a layout of the page in an attribute of the root element. */
import { root, tactfulAttribute } from '../dom.ts';
import type { ActionContext, PlacedAction } from '../slots/placement.ts';

const readNames = (): readonly string[] => tactfulAttribute(root, 'layout').split(' ').filter(Boolean);

const writeNames = (names: readonly string[]): void => {
  if (names.length) root.setAttribute('data-tactful-layout', names.join(' '));
  else root.removeAttribute('data-tactful-layout');
};

/**
 * Adds the name of the variant to `data-tactful-layout`. Every script of the page can read it, so the name should
 * disclose nothing: call it `b`.
 */
export function addLayout({ variant = '' }: ActionContext): PlacedAction {
  const otherNames = () => readNames().filter((name) => name !== variant);
  writeNames([...otherNames(), variant]);
  return {
    isIntact: () => readNames().includes(variant),
    undo: () => writeNames(otherNames()),
  };
}
