/** Owns how the document is read: past names that a page may have clobbered, and never throwing into it. */

/** The root element. Unlike `document`, its methods are not hidden by `<form name="querySelector">`. */
export const root: HTMLElement = document.documentElement;

// An element's own methods are hidden in a form by its fields: `<input name="getAttribute">`.
const { getAttribute } = Element.prototype;

/** The value of `data-tactful-<name>`, '' if it is not there. */
export const tactfulAttribute = (element: Element, name: string): string =>
  getAttribute.call(element, `data-tactful-${name}`) ?? '';

/** Every element that fits the selector. */
export const queryAll = <E extends Element = HTMLElement>(
  selector: string,
  within: ParentNode = root,
): E[] => [...within.querySelectorAll<E>(selector)];

/** Runs what touches the page's own things. These may throw, and that concerns nobody. */
export function ignoreErrors<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

let parsed = document.readyState !== 'loading';
addEventListener('DOMContentLoaded', () => {
  parsed = true;
});

/** True once the parser has gone past the element: nothing more will be added to it. Of nothing: the whole page. */
export function isComplete(element?: Node | null): boolean {
  for (let node = element; node && !parsed; node = node.parentNode) if (node.nextSibling) return true;
  return parsed;
}

/** Calls back when nodes have come or gone. Answers what watches them. */
export function watchNodes(changed: () => void): MutationObserver {
  const observer = new MutationObserver(changed);
  observer.observe(root, { childList: true, subtree: true });
  return observer;
}
