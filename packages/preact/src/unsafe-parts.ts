/** Finds the parts of a variant that would make network traffic depend on the profile. */
import { VARIANT_ELEMENTS } from '@tactful/core/internal';
import type { AttributeCheck } from '@tactful/element/internal';

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
