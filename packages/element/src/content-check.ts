/** Rejects rendered variants that would make network traffic depend on the profile. */
import type { Winner } from '@tactful/core';
import { type AttributeCheck, createAttributeCheck, unsafePartOfElements } from './attribute-check.ts';
import { isLoadedOutside } from './slot-element.ts';

/** The content that a slot rendered for every visitor, before it showed a variant. */
export interface StandardContent {
  /** The element of the slot, and those in it. */
  readonly elements: ReadonlySet<Element>;
  /** The addresses of its pictures. */
  readonly addresses: ReadonlySet<string>;
  /** Their attributes, as `name=value`. */
  readonly attributes: ReadonlySet<string>;
}

const attributesOf = (elements: Iterable<Element>): readonly Attr[] =>
  [...elements].flatMap(({ attributes }) => [...attributes]);

/** Reads the standard content of a slot. */
export function readStandardContent(element: Element): StandardContent {
  const elements = new Set([element, ...element.querySelectorAll('*')]);
  return {
    elements,
    addresses: new Set(attributesOf(element.querySelectorAll('img')).map(({ value }) => value)),
    attributes: new Set(attributesOf(elements).map(({ name, value }) => `${name}=${value}`)),
  };
}

/** Creates the check of the attributes of a variant. */
const createCheck = (
  slotElement: Element,
  { addresses }: StandardContent,
  mayDisclose: boolean | undefined,
): AttributeCheck =>
  createAttributeCheck(
    (address) => addresses.has(address) || isLoadedOutside(slotElement, address),
    mayDisclose,
  );

/** Returns the first unsafe part of elements of a variant; '' if there is none. */
export function findUnsafePart(
  elements: Iterable<Element>,
  slotElement: Element,
  {
    standard,
    mayDisclose,
  }: { readonly standard: StandardContent; readonly mayDisclose: boolean | undefined },
): string {
  return unsafePartOfElements(elements, createCheck(slotElement, standard, mayDisclose));
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

/**
 * Returns the unsafe attribute of the standard content that a framework changed for a variant, such as
 * `<img src={variant === 'coats' ? coats : all}>`, which keeps its element. Later changes are the page's own.
 */
export function findUnsafeChange(
  slotElement: Element,
  standard: StandardContent,
  { experience }: Winner,
): string {
  const check = createCheck(slotElement, standard, experience.disclosesOnClick);
  for (const { localName, attributes } of standard.elements)
    for (const { name, value } of attributes) {
      const found = !standard.attributes.has(`${name}=${value}`) && check(localName, name, value);
      if (found) return found;
    }
  return '';
}
