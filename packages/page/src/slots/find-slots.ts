/** Finds slots and variants in the markup. */
import { queryEither, tactfulAttribute } from '../dom.ts';

/** Selects elements that are slots by their attribute. A form cannot be a slot: its fields hide its methods. */
const MARKED = '[data-tactful-slot]:not(form)';
const ELEMENT = 'tactful-slot';
/** Selects every slot. {@link findSlots} is faster. */
export const SLOTS: string = `${MARKED},${ELEMENT}`;

/** Returns every slot, in the order of the page. */
export const findSlots = (): HTMLElement[] => queryEither(MARKED, ELEMENT);

const ITEM = '[data-tactful-item]';
const FEATURE = '[data-tactful-feature]';
/** Selects the items of rows. {@link findItemElements} is faster. */
export const ITEMS: string = `${ITEM},${FEATURE}`;

/** Returns the items within a slot, in the order of the page. */
export const findItemElements = (slot: Element): HTMLElement[] => queryEither(ITEM, FEATURE, slot);

/** A selector of the slots with this name. */
export const slotsNamed = (name: string): string => {
  // JSON escapes quotes and backslashes as CSS does.
  const value = JSON.stringify(name);
  return `[data-tactful-slot=${value}],tactful-slot[name=${value}]`;
};

/** The name of a slot; '' if it has none. */
export const slotName = (element: Element): string =>
  tactfulAttribute(element, 'slot') || (element.getAttribute('name') ?? '');

/** True if there is neither an element nor text, but at most comments, which frameworks leave as markers. */
export const isBlank = (node: ParentNode & Node): boolean =>
  !node.firstElementChild && !node.textContent?.trim();

/**
 * The template of a variant: a child of the slot. `undefined` if the slot has none of that name.
 *
 * React and Vue put the children of a template next to its `content`. Copies fill the empty content, once: what is
 * checked is what is placed, whatever the framework renders later.
 */
export function variantIn(
  slot: Element,
  variant: string | null | undefined,
): HTMLTemplateElement | undefined {
  const template = [...slot.children].find(
    (child): child is HTMLTemplateElement =>
      child.localName === 'template' && tactfulAttribute(child, 'variant') === variant,
  );
  if (template && isBlank(template.content) && !isBlank(template)) {
    const { content, childNodes } = template;
    // In the inert document of the content, a copy loads nothing and runs no code.
    content.append(...[...childNodes].map((node) => content.ownerDocument.importNode(node, true)));
  }
  return template;
}
