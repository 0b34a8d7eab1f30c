/** Owns reading a page: its slots, their variants, and all that the page shows everybody, each with its place. */
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Place } from '../locate.ts';

/** An element, or a template with what lies in it. */
export type Element = Tree.Element;

/** A variant as it lies in the page. */
export interface Variant {
  readonly slot: string;
  readonly name: string;
  readonly place: Place;
  /** Every element in it, in order. */
  readonly elements: readonly Element[];
  /** What visitors read of it; blocks end sentences. */
  readonly text: string;
  /** Where a character of {@link text} stands. */
  placeOf(offset: number): Place;
}

/** A page that was read. */
export interface Page {
  /** Slots by name; several places may bear one name. */
  readonly slots: readonly {
    readonly name: string;
    readonly place: Place;
    readonly elements: readonly Element[];
  }[];
  readonly variants: readonly Variant[];
  /** Addresses that the page links to, and pictures that it shows, for everybody; resolved. */
  readonly links: ReadonlySet<string>;
  readonly pictures: ReadonlySet<string>;
}

/** The value of an attribute; absent where it has none. */
export const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((one) => one.name === name)?.value;

const START: Place = { line: 1, column: 1 };

/** Where an element, or one of its attributes, begins. */
export const placeOf = ({ sourceCodeLocation: at }: Element, name = ''): Place => {
  const place = (name && at?.attrs?.[name]) || at;
  return place ? { line: place.startLine, column: place.startCol } : START;
};

/** Any page will do: addresses are only compared with each other. */
const BASE = 'https://page.invalid/a/page';

/** An address as the browser would resolve it; absent where it cannot. */
export const resolved = (address: string): string | undefined =>
  URL.canParse(address, BASE) ? new URL(address, BASE).href : undefined;

const isElement = (node: Tree.Node): node is Element => 'tagName' in node;

/** All elements below a node, in order; what lies in templates is left out. */
const elementsIn = (node: Tree.ParentNode): readonly Element[] =>
  node.childNodes.flatMap((child) => (isElement(child) ? [child, ...elementsIn(child)] : []));

const BLOCK =
  /^(address|article|aside|blockquote|br|button|dd|div|dl|dt|fieldset|figcaption|figure|footer|h\d|header|hr|li|main|nav|ol|p|section|table|td|th|tr|ul)$/;
const SPOKEN = ['alt', 'title', 'aria-label', 'placeholder'];

type Piece = readonly [text: string, place: Place | undefined];

const piecesIn = (node: Tree.ParentNode): readonly Piece[] =>
  node.childNodes.flatMap((child): readonly Piece[] => {
    if (child.nodeName === '#text' && 'value' in child) {
      const at = child.sourceCodeLocation;
      return [[child.value, at ? { line: at.startLine, column: at.startCol } : undefined]];
    }
    if (!isElement(child)) return [];
    const spoken = SPOKEN.flatMap((name): readonly Piece[] => {
      const value = attribute(child, name);
      return value ? [[`${value}. `, placeOf(child, name)]] : [];
    });
    const edge: readonly Piece[] = BLOCK.test(child.tagName) ? [['. ', undefined]] : [];
    return [...edge, ...spoken, ...piecesIn(child), ...edge];
  });

const variantOf = (slot: string, template: Tree.Template, name: string): Variant => {
  const pieces = piecesIn(template.content);
  return {
    slot,
    name,
    place: placeOf(template),
    elements: elementsIn(template.content),
    text: pieces.map(([text]) => text).join(''),
    placeOf: (offset) => {
      let end = 0;
      for (const [text, place] of pieces) {
        end += text.length;
        if (offset < end && place) return place;
      }
      return placeOf(template);
    },
  };
};

/** The name of the slot that an element is; absent where it is none. */
const slotOf = (element: Element): string | undefined =>
  attribute(element, 'data-tactful-slot') ??
  (element.tagName === 'tactful-slot' ? attribute(element, 'name') : undefined);

const addresses = (elements: readonly Element[], tag: RegExp, name: string): ReadonlySet<string> =>
  new Set(
    elements.flatMap((element) => {
      const value = tag.test(element.tagName) ? attribute(element, name) : undefined;
      return (value !== undefined && resolved(value)) || [];
    }),
  );

/** Reads the text of a page. Never throws: HTML has no issues, only repairs. */
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
        const variant = isElement(child) ? attribute(child, 'data-tactful-variant') : undefined;
        return variant !== undefined && 'content' in child ? [variantOf(name, child, variant)] : [];
      }),
    ),
    links: addresses(elements, /^a(rea)?$/, 'href'),
    pictures: addresses(elements, /^img$/, 'src'),
  };
};
