/** Shows the children of an element, and a variant before, after or instead of them. */
import type { Winner } from '@tactful/core';
import { copyOf, templateOf } from './variant-content.ts';

const VARIANT = 'tactful-variant';

/**
 * Returns a function that shows what is decided; the children where there is no winner. The children belong to the page
 * or its framework: they stay where they are, and only their display changes.
 */
export function createSlotView(element: HTMLElement): (winner: Winner | undefined) => void {
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
  const standard = document.createElement('slot');
  const variantSlot = document.createElement('slot');
  variantSlot.name = VARIANT;
  root.replaceChildren(standard);
  let variant: HTMLElement | undefined;
  return (winner) => {
    variant?.remove();
    variant = undefined;
    const shown: HTMLElement[] = winner?.action === 'replace' ? [] : [standard];
    const template = winner && templateOf(element, winner.variant);
    if (template) {
      variant = document.createElement('div');
      variant.slot = VARIANT;
      variant.style.display = 'contents';
      variant.append(...copyOf(template));
      element.append(variant);
      if (winner.action === 'after') shown.push(variantSlot);
      else shown.unshift(variantSlot);
    }
    root.replaceChildren(...shown);
  };
}
