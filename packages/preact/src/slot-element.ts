/** The element of a slot: its attributes, whether it is in view, and when it was exposed. */

/**
 * Attributes of every slot element, whatever it shows: they keep session replay tools from recording the content, and
 * identify slots in server markup.
 */
export const SLOT_ATTRIBUTES = {
  'data-tactful-component': '',
  'data-sentry-mask': '',
  'data-dd-privacy': 'mask',
  'data-clarity-mask': 'true',
  'data-hj-suppress': '',
  'data-private': '',
} as const;

/** Classes with the same purpose, for session replay tools that read classes. */
export const MASKING_CLASSES = 'ph-no-capture sentry-mask fs-mask rr-mask';

/** How long half of an element, or of the window, must be in view to count as an exposure. */
const EXPOSURE_MS = 1000;

/** Returns the slot elements that are in the document now. */
export function findSlotElements(): WeakSet<Element> {
  const found = new WeakSet<Element>();
  if (typeof document === 'undefined') return found;
  for (const element of document.querySelectorAll('[data-tactful-component]')) found.add(element);
  return found;
}

/** Makes the element a containing block, so that a button can be positioned in its corner. */
export function ensurePositioned(element: HTMLElement): void {
  if (getComputedStyle(element).position === 'static') element.style.position = 'relative';
}

/** True if any part of the element's height is in the window. */
export function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

/** Calls `callback` once the element is out of view, or if it already is. Returns a function that stops observing. */
export function whenOutOfView(element: Element, callback: () => void): () => void {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.at(-1)?.isIntersecting) callback();
  });
  observer.observe(element);
  return () => observer.disconnect();
}

/** Calls `callback` after each exposure of the element. Returns a function that stops observing. */
export function whenExposed(element: Element, callback: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const startTimer = () => {
    clearTimeout(timer);
    // A tab in the background exposes nothing: wait again.
    const check = () => (document.visibilityState === 'visible' ? callback() : startTimer());
    timer = setTimeout(check, EXPOSURE_MS);
  };
  const observer = new IntersectionObserver(
    (entries) => {
      const { intersectionRatio = 0, intersectionRect } = entries.at(-1) ?? {};
      if (intersectionRatio >= 0.5 || (intersectionRect?.height ?? 0) * 2 >= innerHeight) startTimer();
      else clearTimeout(timer);
    },
    { threshold: [0, 0.1, 0.2, 0.3, 0.4, 0.5] },
  );
  observer.observe(element);
  return () => {
    observer.disconnect();
    clearTimeout(timer);
  };
}

/** Resolves an address as the document does; `undefined` if it is not an address. */
export function resolveUrl(address: string): URL | undefined {
  try {
    return new URL(address, document.baseURI);
  } catch {
    return undefined;
  }
}

/** True if the page loads this picture outside of the slot. */
export function isLoadedOutside(slotElement: Element | null, address: string): boolean {
  const href = resolveUrl(address)?.href;
  return [...document.images].some(
    (image) =>
      image.currentSrc === href &&
      (image.complete || image.loading !== 'lazy') &&
      !slotElement?.contains(image),
  );
}

/** Returns the elements of the rendered variant. A separator element divides it from the standard content, if both are shown. */
export function variantElements(
  slotElement: Element | null,
  separator: Element | null,
  action: string,
): Element[] {
  const side = action === 'after' ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  return [...(slotElement?.querySelectorAll('*') ?? [])].filter(
    (element) => !separator || separator.compareDocumentPosition(element) & side,
  );
}
