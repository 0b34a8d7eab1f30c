/** The element of a slot: its attributes, whether it is in view, and when it was exposed. */
import { EXPOSURE_RULE, REPLAY_MASK_ATTRIBUTES } from '@tactful/core/internal';

/**
 * Attributes of every slot element, whatever it shows: they keep session replay tools from recording the content, and
 * identify slots in server markup.
 */
export const SLOT_ATTRIBUTES: { readonly [name: string]: string } = {
  'data-tactful-component': '',
  ...REPLAY_MASK_ATTRIBUTES,
};

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
    // There is no exposure in a background tab: wait again.
    const check = () => (document.visibilityState === 'visible' ? callback() : startTimer());
    timer = setTimeout(check, EXPOSURE_RULE.ms);
  };
  const observer = new IntersectionObserver(
    (entries) => {
      const { intersectionRatio = 0, intersectionRect } = entries.at(-1) ?? {};
      const { ratio } = EXPOSURE_RULE;
      if (intersectionRatio >= ratio || (intersectionRect?.height ?? 0) >= ratio * innerHeight) startTimer();
      else clearTimeout(timer);
    },
    { threshold: [...EXPOSURE_RULE.thresholds] },
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

/** The longest time that a slot is hidden, and the longest time that server content may still be replaced. */
export const HOLD_MS = 100;

/** True if the page was painted long enough ago for the visitor to read its standard content. */
export function wasContentSeen(): boolean {
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  return !!paint && performance.now() - paint.startTime > HOLD_MS;
}
