/** The content of the variants of a `<tactful-slot>`: templates among its children. */
import type { Tactful } from '@tactful/core';
import { findUnsafePart, readStandardContent } from './content-check.ts';

const NAME = 'data-tactful-variant';

/** Returns the template of a variant; `undefined` if the slot has none. */
export function templateOf(slot: Element, variant: string | undefined): HTMLTemplateElement | undefined {
  return [...slot.children].find(
    (child): child is HTMLTemplateElement =>
      child instanceof HTMLTemplateElement && child.getAttribute(NAME) === variant,
  );
}

/** The nodes of a template. A framework that draws in the browser puts them next to its empty `content`. */
const contentOf = (template: HTMLTemplateElement): ParentNode =>
  template.content.firstChild ? template.content : template;

/** Returns a copy of the content of a template. */
export const copyOf = (template: HTMLTemplateElement): readonly Node[] =>
  [...contentOf(template).childNodes].map((node) => document.importNode(node, true));

/**
 * Checks every variant that the config may show in the slot, before any is shown, so that the result is the same for
 * everybody.
 *
 * @returns The issue; '' if there is none.
 */
export function findUnsafeVariant(tactful: Tactful, slot: string, element: Element): string {
  const standard = readStandardContent(element);
  for (const { slot: name, variant, experiment, disclosesOnClick: mayDisclose } of tactful.config
    .experiences) {
    if (name !== slot) continue;
    for (const shown of experiment?.variants ?? [variant]) {
      const template = templateOf(element, shown ?? undefined);
      if (!template) continue;
      const part = findUnsafePart(contentOf(template).querySelectorAll('*'), element, {
        standard,
        mayDisclose,
      });
      if (part) return `Variant "${shown}" was rejected: the page lacks ${part}.`;
    }
  }
  return '';
}
