/** Owns what a spot is in the document: its marks, whether it is in view, and when it has been seen. */

/**
 * On every spot alike, whatever is shown: keeps session replay and screen recorders from copying it, and lets a spot
 * that a server has drawn be recognised.
 */
export const MARKS = {
  'data-tactful-spot': '',
  'data-sentry-mask': '',
  'data-dd-privacy': 'mask',
  'data-clarity-mask': 'true',
  'data-hj-suppress': '',
  'data-private': '',
} as const;

/** The same, for tools that look at classes. */
export const MASKING_CLASSES = 'ph-no-capture sentry-mask fs-mask rr-mask';

/** A spot was seen when half of it, or of the window, has been in view for that long. */
const SEEN_MS = 1000;

/** The spots that are in the document now. */
export function servedSpots(): WeakSet<Element> {
  const served = new WeakSet<Element>();
  if (typeof document === 'undefined') return served;
  for (const spot of document.querySelectorAll('[data-tactful-spot]')) served.add(spot);
  return served;
}

/** Lets what is placed in a corner stand in the corner of this element. */
export function standOut(element: HTMLElement): void {
  if (getComputedStyle(element).position === 'static') element.style.position = 'relative';
}

export function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

/** Calls back once the element is out of view, or is so already. Returns its end. */
export function whenOutOfView(element: Element, left: () => void): () => void {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.at(-1)?.isIntersecting) left();
  });
  observer.observe(element);
  return () => observer.disconnect();
}

/** Calls back each time the element has been seen. Returns its end. */
export function whenSeen(element: Element, seen: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => (document.visibilityState === 'visible' ? seen() : wait()), SEEN_MS);
  };
  const observer = new IntersectionObserver(
    (entries) => {
      const { intersectionRatio = 0, intersectionRect } = entries.at(-1) ?? {};
      if (intersectionRatio >= 0.5 || (intersectionRect?.height ?? 0) * 2 >= innerHeight) wait();
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

/** The whole of an address that stands in the document; nothing for what is none. */
export function whole(address: string): URL | undefined {
  try {
    return new URL(address, document.baseURI);
  } catch {
    return undefined;
  }
}

/** True if the page asks for the picture outside of the spot. */
export function isShownAround(spot: Element | null, address: string): boolean {
  const href = whole(address)?.href;
  return [...document.images].some(
    (image) =>
      image.currentSrc === href && (image.complete || image.loading !== 'lazy') && !spot?.contains(image),
  );
}

/** The elements of the variant that a spot shows. The edge stands between it and the generic content, if both are. */
export function shownBeside(spot: Element | null, edge: Element | null, action: string): Element[] {
  const side = action === 'after' ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  return [...(spot?.querySelectorAll('*') ?? [])].filter(
    (element) => !edge || edge.compareDocumentPosition(element) & side,
  );
}
