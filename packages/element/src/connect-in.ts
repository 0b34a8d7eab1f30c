/** Connects the element of a component to its slot. */
import type { BindingContext } from './binding-context.ts';
import { type ConnectedSlot, connectSlot } from './connect-slot.ts';

/** The slot of a component. */
export interface ComponentSlot extends Pick<ConnectedSlot, 'slot' | 'element' | 'show'> {
  /** The variants that the component renders: their names, or an object with them as names. */
  readonly variants: readonly string[] | { readonly [variant: string]: unknown };
}

/** Connects the slot, if there is Tactful. Returns a function that ends the connection; the content is the caller's. */
export function connectIn(
  context: BindingContext | null | undefined,
  { slot, element, show, variants }: ComponentSlot,
): () => void {
  const tactful = context?.getTactful();
  if (!context || !tactful) return () => {};
  return connectSlot({
    ...{ tactful, slot, element, show, onIssue: context.onIssue },
    isFromServer: context.serverElements.has(element),
    hasVariant: (variant = '') =>
      Array.isArray(variants) ? variants.includes(variant) : Object.hasOwn(variants, variant),
  });
}
