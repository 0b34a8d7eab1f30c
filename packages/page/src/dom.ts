/** Reads the document, past names that a page may have overwritten, and without throwing into the page. */

/** The document. Absent on a server, where apps import this package, too: only `attachPage` needs one. */
export const page: Document | undefined = globalThis.document;

/** The root element. Unlike those of `document`, its methods are not hidden by `<form name="querySelector">`. */
// No function that reads it is called on a server.
export const root: HTMLElement = page?.documentElement as HTMLElement;

// The fields of a form hide its own methods: `<input name="getAttribute">`. No function that calls these is called on a server.
const methods = (globalThis.Element?.prototype ?? {}) as Element;

/** `Element.prototype.closest`, for any element. */
export const closest: Element['closest'] = methods.closest;

/** `Element.prototype.getAttribute`, for any element. */
export const getAttribute: Element['getAttribute'] = methods.getAttribute;

/** The value of `data-tactful-<name>`; '' if the attribute is absent. */
export const tactfulAttribute = (element: Element, name: string): string =>
  getAttribute.call(element, `data-tactful-${name}`) ?? '';

/** Every element that matches the selector. */
export const queryAll = <E extends Element = HTMLElement>(
  selector: string,
  within: ParentNode = root,
): E[] => [...within.querySelectorAll<E>(selector)];

/**
 * Every element that matches one of two selectors, in the order of the page. A list of selectors takes several times as long
 * as its parts, and most pages contain nothing that matches the rare one.
 */
export const queryEither = (usual: string, rare: string, within: ParentNode = root): HTMLElement[] =>
  queryAll(within.querySelector(rare) ? `${usual},${rare}` : usual, within);

/** Runs code that uses objects of the page. Errors that these throw are ignored: they must not break Tactful. */
export function ignoreErrors<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

/** Calls `onChange` when nodes are added or removed. Returns the observer. */
export function watchNodes(onChange: () => void): MutationObserver {
  const observer = new MutationObserver(onChange);
  observer.observe(root, { childList: true, subtree: true });
  return observer;
}
