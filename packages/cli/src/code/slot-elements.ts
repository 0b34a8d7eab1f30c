/** Recognizes slots among elements, with the variants inside of them. */
import { type Attribute, attributeIn, type CodeElement, SPREAD } from './element.ts';
import type { FileNames } from './file-names.ts';
import { entriesOf, hasOnlyNames } from './node.ts';
import type { SlotPlace } from './slot-place.ts';

/** Returns the text of an attribute; `undefined` if only running the code shows it. */
export const attributeText = ({ value, expression }: Attribute, names: FileNames): string | undefined =>
  value ?? names.textOf(expression);

/** True for the element or component of a slot. */
const isSlot = ({ name }: CodeElement, names: FileNames): boolean =>
  // Other libraries have a component with this name, too.
  /^(tactful-slot|TactfulSlot)$/.test(name) || (name === 'Slot' && names.isAboutTactful);

/** True for the button of a slot that the app renders itself. */
const isWhyButton = ({ name }: CodeElement, names: FileNames): boolean =>
  name === 'WhyButton' && names.isAboutTactful;

/** Returns the attribute with the name of the slot; `undefined` if the element is no slot. */
export const slotAttribute = (element: CodeElement, names: FileNames): Attribute | undefined => {
  if (isWhyButton(element, names)) return attributeIn(element, 'slot');
  return (
    attributeIn(element, 'data-tactful-slot') ??
    (isSlot(element, names) ? attributeIn(element, 'name') : undefined)
  );
};

/** A variant inside of a slot. */
interface FoundVariant {
  /** Absent if only running the code shows it. */
  readonly name: string | undefined;
  readonly at: number;
}

/** Returns the variants inside of a slot: its templates, the named slots of Vue, and the property `variants`. */
export const variantsIn = (
  { attributes, children }: CodeElement,
  names: FileNames,
): readonly FoundVariant[] => [
  ...attributes
    .filter(({ name }) => name === 'variants')
    .flatMap(({ expression }) => entriesOf(expression).map(({ key, at }) => ({ name: key, at }))),
  ...children
    .filter(({ name }) => name === 'template')
    .flatMap((template) => {
      const named = attributeIn(template, 'data-tactful-variant') ?? attributeIn(template, 'v-slot');
      return named && named.value !== 'default' ? [{ name: attributeText(named, names), at: named.at }] : [];
    }),
];

/** True if the code lists all that a slot can show. */
const listsAll = (element: CodeElement, variants: readonly FoundVariant[], names: FileNames): boolean => {
  if (isWhyButton(element, names) || attributeIn(element, SPREAD)) return false;
  const property = attributeIn(element, 'variants');
  if (property && !hasOnlyNames(property.expression)) return false;
  // Without any template, the code may add them while it runs, as a loop of Svelte or a call of Lit does.
  const mayBeAdded = !/^(Slot|TactfulSlot)$/.test(element.name) && !variants.length;
  return !mayBeAdded && variants.every(({ name }) => name !== undefined);
};

/** Returns the place of a slot; nothing for other elements. */
export const placesInElement = (element: CodeElement, names: FileNames): readonly SlotPlace[] => {
  // A module of the app may export the components of `defineConfig`. The names of other components are none of a slot.
  const ofApp = element.name === 'Slot' ? attributeIn(element, 'name') : undefined;
  const attribute = slotAttribute(element, names) ?? ofApp;
  const slot = attribute && attributeText(attribute, names);
  if (slot === undefined)
    return isSlot(element, names) || (attribute && !ofApp) ? [{ slot, variants: [], isComplete: false }] : [];
  const found = variantsIn(element, names);
  const variants = found.flatMap(({ name }) => name ?? []);
  return [{ slot, variants, isComplete: listsAll(element, found, names) }];
};
