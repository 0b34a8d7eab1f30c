/** Keeps an element on the page while scripts of the page replace the body or parts of it, as routers do. */

/** How often the element is inserted again within the time below. A script that removes it each time wins then. */
const MAX_RETURNS = 20;
const RETURNS_MS = 10_000;

/** The callbacks of {@link keepOnPage}. */
interface Callbacks {
  /** Called when the element was removed, and is on the page again. */
  onReturn(): void;
  /** Called when the element stays removed, because a script removes it again and again. */
  onLost(): void;
}

/** Inserts the element as the first of the body. Copies that a router made of it have no content, and are removed. */
const insert = (element: Element): void => {
  for (const copy of document.querySelectorAll(`#${element.id}`)) if (copy !== element) copy.remove();
  document.body.prepend(element);
};

/** Inserts the element into the body, now and whenever it is removed. Returns what ends that. */
export const keepOnPage = (element: Element, { onReturn, onLost }: Callbacks): (() => void) => {
  let returns: number[] = [];
  const observer = new MutationObserver(() => {
    // While there is no body, wait for the next one.
    if (document.body && !element.isConnected) returnToPage();
    else observeAncestors();
  });
  const observeAncestors = (): void => {
    observer.disconnect();
    // Up to the document, also while there is no body.
    let node: Node | null = element.isConnected ? element.parentNode : document.documentElement;
    for (; node; node = node.parentNode) observer.observe(node, { childList: true });
  };
  const returnToPage = (): void => {
    const now = performance.now();
    returns = [...returns.filter((at) => now - at < RETURNS_MS), now];
    if (returns.length > MAX_RETURNS) {
      observer.disconnect();
      onLost();
      return;
    }
    insert(element);
    observeAncestors();
    onReturn();
  };
  insert(element);
  observeAncestors();
  return () => {
    observer.disconnect();
    element.remove();
  };
};
