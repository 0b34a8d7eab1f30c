/** Finds the parts of rendered content that would make network traffic depend on the profile. */
import { attributeUse, VARIANT_ELEMENTS } from '@tactful/core/internal';
import { resolveUrl } from './slot-element.ts';

/** Returns the part of an attribute that is unsafe, as `name=value`; '' if it is safe. */
export type AttributeCheck = (element: string, name: string, value: string) => string;

/**
 * Creates the check of attributes.
 *
 * @param isKnown - True for the value of an attribute of an image that the page loads for every visitor.
 * @param mayDisclose - True where a click may disclose the variant to another origin.
 */
export const createAttributeCheck =
  (isKnown: (address: string) => boolean, mayDisclose: boolean | undefined): AttributeCheck =>
  (element, name, value) => {
    const use = attributeUse(element, name, value);
    const isSafeLink = () => {
      const address = resolveUrl(value);
      // Addresses of mail and telephone open another program and cause no request.
      const isAllowed = mayDisclose ? /^(https?|mailto|tel)/ : /^(mailto|tel)/;
      return address?.origin === origin || isAllowed.test(address?.protocol ?? '');
    };
    const isSafe =
      use === 'content' ||
      (use === 'link' && isSafeLink()) ||
      (use === 'image' && (value.startsWith('data:image') || isKnown(value)));
    return isSafe ? '' : `${name}=${value}`;
  };

/** Returns the first unsafe part of elements that are in the document or in a template; '' if there is none. */
export function unsafePartOfElements(elements: Iterable<Element>, check: AttributeCheck): string {
  for (const { localName, attributes } of elements) {
    if (!VARIANT_ELEMENTS.has(localName)) return localName;
    for (const { name, value } of attributes) {
      const found = check(localName, name, value);
      if (found) return found;
    }
  }
  return '';
}
