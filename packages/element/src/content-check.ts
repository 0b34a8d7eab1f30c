/** Rejects rendered variants that would make network traffic depend on the profile. */
import type { Winner } from '@tactful/core';
import { createAttributeCheck, unsafePartOfElements } from './attribute-check.ts';
import { isLoadedOutside } from './slot-element.ts';

/** The content that a slot rendered for every visitor, before it showed a variant. */
export interface StandardContent {
  readonly elements: ReadonlySet<Element>;
  /** The addresses of its pictures. */
  readonly addresses: ReadonlySet<string>;
}

/** Reads the standard content of a slot. */
export function readStandardContent(element: Element): StandardContent {
  const pictures = element.querySelectorAll('img');
  return {
    elements: new Set(element.querySelectorAll('*')),
    addresses: new Set([...pictures].flatMap(({ attributes }) => [...attributes].map(({ value }) => value))),
  };
}

/** Returns the first unsafe part of elements of a variant; '' if there is none. */
export function findUnsafePart(
  elements: Iterable<Element>,
  slotElement: Element,
  {
    standard,
    mayDisclose,
  }: { readonly standard: StandardContent; readonly mayDisclose: boolean | undefined },
): string {
  const isKnown = (address: string) =>
    standard.addresses.has(address) || isLoadedOutside(slotElement, address);
  return unsafePartOfElements(elements, createAttributeCheck(isKnown, mayDisclose));
}

/** Returns the unsafe part of what a framework rendered for a variant. Its requests have been made by then. */
export function findUnsafeRendering(
  slotElement: Element,
  standard: StandardContent,
  { experience }: Winner,
): string {
  const rendered = [...slotElement.querySelectorAll('*')].filter(
    // The widget's own element has no code of the page.
    (element) => !standard.elements.has(element) && element.localName !== 'tactful-why',
  );
  return findUnsafePart(rendered, slotElement, { standard, mayDisclose: experience.disclosesOnClick });
}
