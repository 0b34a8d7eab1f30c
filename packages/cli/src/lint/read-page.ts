/** Reads a page: its slots and variants, and the links and images that it has for everybody, with positions. */
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Place } from '../json-source.ts';

/** An element. */
export type Element = Tree.Element;

/** A variant in a page. */
export interface Variant {
  readonly slot: string;
  readonly name: string;
  readonly place: Place;
  /** Every element of the variant, in order. */
  readonly elements: readonly Element[];
  /** The text that visitors read. The end of a block ends a sentence. */
  readonly text: string;
  /** Returns the position of a character of {@link text}. */
  placeOf(offset: number): Place;
}

/** A page. */
export interface Page {
  /** The slots. Several may have the same name. */
  readonly slots: readonly {
    readonly name: string;
    readonly place: Place;
    readonly elements: readonly Element[];
  }[];
  readonly variants: readonly Variant[];
  /** Resolved addresses of the links that the page has for everybody. */
  readonly links: ReadonlySet<string>;
  /** Images that the page has for everybody. */
  readonly images: readonly Element[];
  /** Every element outside of templates, in order. */
  readonly elements: readonly Element[];
}

/** Returns the value of an attribute; absent if the element does not have it. */
export const attributeOf = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((attribute) => attribute.name === name)?.value;

const START: Place = { line: 1, column: 1 };

/** Returns the position of an element, or of one of its attributes. */
export const placeOf = ({ sourceCodeLocation: at }: Element, name = ''): Place => {
  const place = (name && at?.attrs?.[name]) || at;
  return place ? { line: place.startLine, column: place.startCol } : START;
};

/** Returns the text directly in an element. */
export const textOf = ({ childNodes }: Element): string =>
  childNodes.map((child) => ('value' in child ? child.value : '')).join('');

/** Any base works: addresses are only compared with each other. */
const BASE = 'https://page.invalid/a/page';

/** Returns an address as a browser resolves it; absent if it is not an address. */
export const resolveAddress = (address: string): string | undefined =>
  URL.canParse(address, BASE) ? new URL(address, BASE).href : undefined;

const isElement = (node: Tree.Node): node is Element => 'tagName' in node;

/** Returns all elements below a node, in order, without the content of templates. */
export const elementsIn = (node: Tree.ParentNode): readonly Element[] =>
  node.childNodes.flatMap((child) => (isElement(child) ? [child, ...elementsIn(child)] : []));

const BLOCK =
  /^(address|article|aside|blockquote|br|button|dd|div|dl|dt|fieldset|figcaption|figure|footer|h\d|header|hr|li|main|nav|ol|p|section|table|td|th|tr|ul)$/;
/** Attributes with text that visitors read or hear. */
const TEXT_ATTRIBUTES = ['alt', 'title', 'aria-label', 'placeholder'];

/** A part of a text, with its position if it has one. */
type TextPart = readonly [text: string, place: Place | undefined];

const textPartsIn = (node: Tree.ParentNode): readonly TextPart[] =>
  node.childNodes.flatMap((child): readonly TextPart[] => {
    if (child.nodeName === '#text' && 'value' in child) {
      const at = child.sourceCodeLocation;
      return [[child.value, at ? { line: at.startLine, column: at.startCol } : undefined]];
    }
    if (!isElement(child)) return [];
    const attributeTexts = TEXT_ATTRIBUTES.flatMap((name): readonly TextPart[] => {
      const value = attributeOf(child, name);
      return value ? [[`${value}. `, placeOf(child, name)]] : [];
    });
    const edge: readonly TextPart[] = BLOCK.test(child.tagName) ? [['. ', undefined]] : [];
    return [...edge, ...attributeTexts, ...textPartsIn(child), ...edge];
  });

const variantOf = (slot: string, template: Tree.Template, name: string): Variant => {
  const parts = textPartsIn(template.content);
  return {
    slot,
    name,
    place: placeOf(template),
    elements: elementsIn(template.content),
    text: parts.map(([text]) => text).join(''),
    placeOf: (offset) => {
      let end = 0;
      for (const [text, place] of parts) {
        end += text.length;
        if (offset < end && place) return place;
      }
      return placeOf(template);
    },
  };
};

/** Returns the name of the slot; absent if the element is not a slot. */
const slotOf = (element: Element): string | undefined =>
  attributeOf(element, 'data-tactful-slot') ??
  (element.tagName === 'tactful-slot' ? attributeOf(element, 'name') : undefined);

const addresses = (elements: readonly Element[], tag: RegExp, name: string): ReadonlySet<string> =>
  new Set(
    elements.flatMap((element) => {
      const value = tag.test(element.tagName) ? attributeOf(element, name) : undefined;
      return (value !== undefined && resolveAddress(value)) || [];
    }),
  );

/** Reads the HTML of a page. Never throws: an HTML parser repairs every text. */
export const readPage = (html: string): Page => {
  const elements = elementsIn(parse(html, { sourceCodeLocationInfo: true }));
  const slots = elements.flatMap((element) => {
    const name = slotOf(element);
    return name === undefined ? [] : [{ name, element }];
  });
  return {
    slots: slots.map(({ name, element }) => ({
      name,
      place: placeOf(element),
      elements: elementsIn(element),
    })),
    variants: slots.flatMap(({ name, element }) =>
      element.childNodes.flatMap((child) => {
        const variant = isElement(child) ? attributeOf(child, 'data-tactful-variant') : undefined;
        return variant !== undefined && 'content' in child ? [variantOf(name, child, variant)] : [];
      }),
    ),
    links: addresses(elements, /^a(rea)?$/, 'href'),
    images: elements.filter(({ tagName }) => tagName === 'img'),
    elements,
  };
};
