/** Finds slots and variants in the markup. */
import { tactfulAttribute } from '../dom.ts';

/** Selects every slot. A form cannot be a slot: its fields hide its methods. */
export const SLOTS = '[data-tactful-slot]:not(form),tactful-slot';

/** A selector of the slots with this name. */
export const slotsNamed = (name: string): string => {
  // JSON escapes quotes and backslashes as CSS does.
  const value = JSON.stringify(name);
  return `[data-tactful-slot=${value}],tactful-slot[name=${value}]`;
};

/** The name of a slot; '' if it has none. */
export const slotName = (element: Element): string =>
  tactfulAttribute(element, 'slot') || (element.getAttribute('name') ?? '');

/** The template of a variant: a child of the slot. `undefined` if the slot has none of that name. */
export const variantIn = (
  slot: Element,
  variant: string | null | undefined,
): HTMLTemplateElement | undefined =>
  [...slot.children].find(
    (child): child is HTMLTemplateElement =>
      child.localName === 'template' && tactfulAttribute(child, 'variant') === variant,
  );
