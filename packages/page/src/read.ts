/** Owns how the document is read: past names that a page may have clobbered, and values of unknown shape. */

/** An object of unknown content, as pages and JSON give them. */
export type Loose = { readonly [key: string]: unknown };

/** The root element. Unlike `document`, its methods are not hidden by `<form name="querySelector">`. */
export const root: HTMLElement = document.documentElement;

// A form's own methods are hidden by its fields: `<input name="getAttribute">`.
const { getAttribute, closest } = Element.prototype;

/** The value of an attribute, if it is there and not empty. */
export const attribute = (element: Element, name: string): string | undefined =>
  getAttribute.call(element, name) || undefined;

/** The value of `data-tactful-<name>`, if it is there and not empty. */
export const mark = (element: Element, name: string): string | undefined =>
  attribute(element, `data-tactful-${name}`);

/** The nearest element around what an event happened to. */
export const around = ({ target }: Event, selector: string): Element | undefined =>
  (target instanceof Element && closest.call(target, selector)) || undefined;

export const isLoose = (value: unknown): value is Loose => typeof value === 'object' && value !== null;

/** Every element that fits the selector. */
export const all = <E extends Element = Element>(selector: string, within: ParentNode = root): E[] => [
  ...within.querySelectorAll<E>(selector),
];

/** Runs what reads or calls the page's own things. These may throw, and that concerns nobody. */
export function quietly(run: () => void): void {
  try {
    run();
  } catch {
    // The page stays as it is.
  }
}

let parsed = document.readyState !== 'loading';
addEventListener('DOMContentLoaded', () => {
  parsed = true;
});

/** True once the parser has gone past the element: nothing more will be added to it. */
export function isComplete(element: Node | null): boolean {
  for (let node = element; node && !parsed; node = node.parentNode) if (node.nextSibling) return true;
  return parsed;
}

/** True once the whole document has been parsed. */
export const isParsed = (): boolean => parsed;
