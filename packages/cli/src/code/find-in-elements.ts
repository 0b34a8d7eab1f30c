/** Finds the names in elements: slots, variants, and the events of attributes. */
import type { CodeElement } from './element.ts';
import type { FileNames } from './file-names.ts';
import { attributeText, slotAttribute, variantsIn } from './slot-elements.ts';
import { type CodeUse, type UseKind, useOf } from './use.ts';

/** Attributes that any element may have, by the kind of their value. */
const ATTRIBUTES: { readonly [name: string]: UseKind } = {
  'data-tactful-event': 'event',
  'data-tactful-category': 'category',
  'data-tactful-brand': 'brand',
  'data-tactful-feature': 'feature',
  'data-tactful-question': 'question',
};

/** Returns the names in an element, without those in its children. */
export const findInElement = (element: CodeElement, names: FileNames): readonly CodeUse[] => {
  const slot = slotAttribute(element, names);
  const name = slot && attributeText(slot, names);
  const variants = name === undefined ? [] : variantsIn(element, names);
  return [
    ...(slot ? useOf('slot', name, { at: slot.at }) : []),
    ...variants.flatMap((variant) => useOf('variant', variant.name, { at: variant.at, of: name ?? '' })),
    ...element.attributes.flatMap((attribute) => {
      const { name: key, at } = attribute;
      const kind = Object.hasOwn(ATTRIBUTES, key) ? ATTRIBUTES[key] : undefined;
      return [
        ...(key.startsWith('data-tactful-') ? useOf('attribute', key, { at }) : []),
        ...(kind ? useOf(kind, attributeText(attribute, names), { at }) : []),
      ];
    }),
  ];
};
