/** Reads the document, past names that a page may have overwritten, and without throwing into the page. */

/** The root element. Unlike those of `document`, its methods are not hidden by `<form name="querySelector">`. */
export const root: HTMLElement = document.documentElement;

// The fields of a form hide its own methods: `<input name="getAttribute">`.
const { getAttribute } = Element.prototype;

/** The value of `data-tactful-<name>`; '' if the attribute is absent. */
export const tactfulAttribute = (element: Element, name: string): string =>
  getAttribute.call(element, `data-tactful-${name}`) ?? '';

/** Every element that matches the selector. */
export const queryAll = <E extends Element = HTMLElement>(
  selector: string,
  within: ParentNode = root,
): E[] => [...within.querySelectorAll<E>(selector)];

/** Runs code that uses objects of the page. Errors that these throw are ignored: they must not break Tactful. */
export function ignoreErrors<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

let isParsed = document.readyState !== 'loading';
addEventListener('DOMContentLoaded', () => {
  isParsed = true;
});

/** True once the parser has passed the element: it adds nothing more to it. Without an element: to the whole page. */
export function isComplete(element?: Node | null): boolean {
  for (let node = element; node && !isParsed; node = node.parentNode) if (node.nextSibling) return true;
  return isParsed;
}

/** Calls `onChange` when nodes are added or removed. Returns the observer. */
export function watchNodes(onChange: () => void): MutationObserver {
  const observer = new MutationObserver(onChange);
  observer.observe(root, { childList: true, subtree: true });
  return observer;
}
