/** Calls a function when elements of the page may have come under the preferences button. */

/** Waits until scrolling has paused: a button that moves meanwhile would flicker. */
export const PAUSE_MS = 150;

/** After these events, elements of the page may be at other places: banners slide in, menus open. */
const PAGE_EVENTS = ['scroll', 'resize', 'load', 'click', 'close', 'transitionend', 'animationend'];

/** The callbacks of {@link followPage}. */
interface PageCallbacks {
  /** Called for each scroll event, before the next paint. */
  onScroll(target: EventTarget | null): void;
  /** Called when the page has changed, or scrolling has paused. */
  onPause(): void;
}

/** Follows the page, without the element `own` of the widget. Returns what ends that. */
export const followPage = (own: Element, { onScroll, onPause }: PageCallbacks): (() => void) => {
  const removal = new AbortController();
  const { signal } = removal;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const request = () => {
    clearTimeout(timer);
    timer = setTimeout(onPause, PAUSE_MS);
  };
  const options = { signal, capture: true, passive: true };
  const onEvent = ({ target }: Event) => target === own || request();
  for (const type of PAGE_EVENTS) addEventListener(type, onEvent, options);
  addEventListener('scroll', ({ target }) => onScroll(target), options);
  // Banners and chat buttons are added to the end of the body, which a router may replace.
  const observe = () => {
    for (const node of [document.documentElement, document.body])
      if (node) observer.observe(node, { childList: true });
  };
  const observer = new MutationObserver((records) => {
    observe();
    const nodes = records.flatMap(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes]);
    if (nodes.some((node) => node !== own)) request();
  });
  observe();
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    removal.abort();
  };
};
