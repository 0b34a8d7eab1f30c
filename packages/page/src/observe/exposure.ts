/** Owns knowing when a slot has been seen: half of it, or of the window, in view for a second. */

const SEEN_MS = 1000;

export interface ExposureObserver {
  /** Watches the element from now; one that was watched before is reported anew. */
  watch(element: Element): void;
  stop(): void;
}

/**
 * @param onSight - Told as soon as any of the element is in view.
 * @param onSeen - Told when it has been seen.
 */
export function observeExposure(
  onSight: (element: Element) => void,
  onSeen: (element: Element) => void,
): ExposureObserver {
  const waiting = new Map<Element, ReturnType<typeof setTimeout>>();

  const wait = (element: Element) => {
    // A tab in the background shows nothing.
    const look = () => (document.visibilityState === 'visible' ? onSeen(element) : wait(element));
    clearTimeout(waiting.get(element));
    waiting.set(element, setTimeout(look, SEEN_MS));
  };

  const told = (entries: readonly IntersectionObserverEntry[]) => {
    for (const { target, isIntersecting, intersectionRatio, intersectionRect } of entries) {
      if (isIntersecting) onSight(target);
      if (intersectionRatio >= 0.5 || intersectionRect.height * 2 >= innerHeight) wait(target);
      else clearTimeout(waiting.get(target));
    }
  };
  // Made when there is something to watch: without a yes there is nothing.
  let observer: IntersectionObserver | undefined;

  return {
    watch(element) {
      observer ??= new IntersectionObserver(told, { threshold: [0, 0.1, 0.2, 0.3, 0.4, 0.5] });
      observer.unobserve(element);
      observer.observe(element);
    },
    stop() {
      observer?.disconnect();
      for (const timer of waiting.values()) clearTimeout(timer);
    },
  };
}
