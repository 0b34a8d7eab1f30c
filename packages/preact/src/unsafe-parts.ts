/** Finds the parts of a variant that would make network traffic depend on the profile. */
import {
  EXECUTABLE_ELEMENTS,
  LOADING_ATTRIBUTES,
  LOADING_ELEMENTS,
  LOADING_VALUES,
} from '@tactful/core/internal';
import { resolveUrl } from './slot-element.ts';

/** Names of the elements that a variant may not contain. */
export const FORBIDDEN_ELEMENTS: readonly string[] = `${EXECUTABLE_ELEMENTS},${LOADING_ELEMENTS}`.split(',');
/** True for attributes that hold an address. Both frameworks spell some in camel case: `xlinkHref`, `srcSet`. */
export const isLoadingAttribute = (name: string): boolean => LOADING_ATTRIBUTES.test(name.toLowerCase());

/** Returns the part of an attribute that is unsafe, as `name=value`; '' if it is safe. */
export type AttributeCheck = (element: string, name: string, value: string) => string;

/**
 * Creates the check of attributes.
 *
 * @param isKnown - True for an address that the page loads for every visitor.
 * @param mayDisclose - True where a click may disclose the variant to another origin.
 */
export const createAttributeCheck =
  (isKnown: (address: string) => boolean, mayDisclose: boolean | undefined): AttributeCheck =>
  (element, name, value) => {
    const isSafeAddress = () => {
      if (/^(#|data:image)/.test(value)) return true;
      if (!/^a(rea)?$/.test(element)) return isKnown(value);
      const address = resolveUrl(value);
      // Addresses of mail and telephone open another program and cause no request.
      const isAllowed = mayDisclose ? /^(https?|mailto|tel)/ : /^(mailto|tel)/;
      return address?.origin === origin || isAllowed.test(address?.protocol ?? '');
    };
    const isUnsafe =
      /^on/.test(name) || LOADING_VALUES.test(value) || (isLoadingAttribute(name) && !isSafeAddress());
    return isUnsafe ? `${name}=${value}` : '';
  };

/** The properties that nodes of Preact and React have in common. */
interface VirtualNode {
  readonly type?: unknown;
  readonly props?: { readonly [name: string]: unknown };
}

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
    const text = name === 'style' && value ? Object.values(value).join(' ') : value;
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
    const found = FORBIDDEN_ELEMENTS.includes(type) ? type : unsafeProperty(type, props, check);
    if (found) return found;
  }
  return unsafePartOf(props.children, check);
}
