/** Finds the names in elements: slots, variants, and the events of attributes. */
import { type Attribute, attributeIn, type CodeElement } from './element.ts';
import type { FileNames } from './file-names.ts';
import { entriesOf } from './node.ts';
import { type CodeUse, type UseKind, useOf } from './use.ts';

/** Attributes that any element may have, by the kind of their value. */
const ATTRIBUTES: { readonly [name: string]: UseKind } = {
  'data-tactful-event': 'event',
  'data-tactful-category': 'category',
  'data-tactful-brand': 'brand',
  'data-tactful-feature': 'feature',
  'data-tactful-question': 'question',
};

const textOf = ({ value, expression }: Attribute, names: FileNames): string | undefined =>
  value ?? names.textOf(expression);

/** Returns the attribute with the name of the slot; `undefined` if the element is no slot. */
const slotAttribute = (element: CodeElement, names: FileNames): Attribute | undefined => {
  const { name } = element;
  // Other libraries have a component with this name, too.
  const isSlot = /^(tactful-slot|TactfulSlot)$/.test(name) || (name === 'Slot' && names.isAboutTactful);
  if (name === 'WhyButton' && names.isAboutTactful) return attributeIn(element, 'slot');
  return attributeIn(element, 'data-tactful-slot') ?? (isSlot ? attributeIn(element, 'name') : undefined);
};

/** Returns the variants inside of a slot: its templates, the named slots of Vue, and the property `variants`. */
const variantsIn = (
  { attributes, children }: CodeElement,
  names: FileNames,
): readonly (readonly [name: string | undefined, at: number])[] => [
  ...attributes
    .filter(({ name }) => name === 'variants')
    .flatMap(({ expression }) => entriesOf(expression).map(({ key, at }) => [key, at] as const)),
  ...children
    .filter(({ name }) => name === 'template')
    .flatMap((template) => {
      const named = attributeIn(template, 'data-tactful-variant') ?? attributeIn(template, 'v-slot');
      return named && named.value !== 'default' ? [[textOf(named, names), named.at] as const] : [];
    }),
];

/** Returns the names in an element, without those in its children. */
export const findInElement = (element: CodeElement, names: FileNames): readonly CodeUse[] => {
  const slot = slotAttribute(element, names);
  const name = slot && textOf(slot, names);
  const variants = name === undefined ? [] : variantsIn(element, names);
  return [
    ...(slot ? useOf('slot', name, { at: slot.at }) : []),
    ...variants.flatMap(([variant, at]) => useOf('variant', variant, { at, of: name ?? '' })),
    ...element.attributes.flatMap((attribute) => {
      const { name: key, at } = attribute;
      const kind = Object.hasOwn(ATTRIBUTES, key) ? ATTRIBUTES[key] : undefined;
      return [
        ...(key.startsWith('data-tactful-') ? useOf('attribute', key, { at }) : []),
        ...(kind ? useOf(kind, textOf(attribute, names), { at }) : []),
      ];
    }),
  ];
};
