/** Finds the parts of a variant that would make network traffic depend on the profile. */
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

/** The properties that nodes of Preact and React have in common. */
interface VirtualNode {
  readonly type?: unknown;
  readonly props?: { readonly [name: string]: unknown };
}

const styleText = (style: object): string =>
  Object.entries(style)
    .map(([name, value]) => `${name}:${value}`)
    .join(';');

/** Checks the properties of one element that is not rendered yet. */
function unsafeProperty(
  type: string,
  props: { readonly [name: string]: unknown },
  check: AttributeCheck,
): string {
  for (const [name, value] of Object.entries(props)) {
    if (name === 'children') continue;
    // Markup as text cannot be checked.
    if (name.startsWith('dangerously')) return name;
    const text = name === 'style' && value instanceof Object ? styleText(value) : value;
    const found = typeof text === 'string' && check(type, name, text);
    if (found) return found;
  }
  return '';
}

/** Returns the first unsafe part of content that is not rendered yet. Components are checked after they are rendered. */
export function unsafePartOf(content: unknown, check: AttributeCheck): string {
  if (Array.isArray(content)) {
    for (const child of content) {
      const found = unsafePartOf(child, check);
      if (found) return found;
    }
    return '';
  }
  if (!content || typeof content !== 'object') return '';
  // Content that is neither a list nor a primitive is a node of the framework.
  const { type, props = {} } = content as VirtualNode;
  if (typeof type === 'string') {
    const found = !VARIANT_ELEMENTS.has(type) ? type : unsafeProperty(type, props, check);
    if (found) return found;
  }
  return unsafePartOf(props.children, check);
}
