/** Owns what a slot is in the markup, and what the config says of one. */
import type { Config } from '@tactful/core';
import { tactfulAttribute } from '../dom.ts';

export type Experience = Config['experiences'][number];

/** Every slot. A form is none: its fields hide its methods. */
export const SLOTS = '[data-tactful-slot]:not(form),tactful-slot';

export const slotsNamed = (name: string): string => {
  // JSON's escapes of quotes and backslashes are those of CSS.
  const value = JSON.stringify(name);
  return `[data-tactful-slot=${value}],tactful-slot[name=${value}]`;
};

export const nameOf = (element: Element): string =>
  tactfulAttribute(element, 'slot') || (element.getAttribute('name') ?? '');

/** The merchant's markup of a variant: a template that is a child of the slot. */
export const variantIn = (
  slot: Element,
  variant: string | null | undefined,
): HTMLTemplateElement | undefined =>
  [...slot.children].find(
    (child): child is HTMLTemplateElement =>
      child.localName === 'template' && tactfulAttribute(child, 'variant') === variant,
  );

const fits =
  (pattern: RegExp) =>
  ({ action = 'replace' }: Experience): boolean =>
    pattern.test(action);

/** True for actions that bring markup into the slot, and not only order what is there. */
export const brings: (experience: Experience) => boolean = fits(/^[bam]|repl/);
/** True for the action that changes the root, and nothing in a slot. */
export const isLayout: (experience: Experience) => boolean = fits(/^l/);
