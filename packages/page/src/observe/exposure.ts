/** Observes when elements are exposed, by the exposure rule. */
import { EXPOSURE_RULE } from '@tactful/core/internal';

/** Elements that are observed for exposure. */
export interface ExposureObserver {
  /** Observes the element from now on. One that was observed before is reported again. */
  observe(element: Element): void;
  /** Stops observing every element. */
  stop(): void;
}

/** The callbacks of an exposure observer. */
export interface ExposureListeners {
  /** Called when any part of the element is in view. */
  onVisible(element: Element): void;
  /** Called with the elements that were exposed since the last call. */
  onExposed(elements: ReadonlySet<Element>): void;
}

/** Reports the elements that were exposed at the same time together: their exposures are one write, and one decision. */
function createReports(report: ExposureListeners['onExposed']) {
  const exposed = new Set<Element>();
  const flush = () => {
    const elements = new Set(exposed);
    exposed.clear();
    if (elements.size) report(elements);
  };
  return {
    add(element: Element) {
      // After the timers of the other elements that came into view with this one. Not when the browser is idle: what
      // is recorded while the page is left may be lost.
      if (!exposed.size) setTimeout(flush);
      exposed.add(element);
    },
    stop: () => exposed.clear(),
  };
}

/** Creates an observer of no element. */
export function observeExposure({ onVisible, onExposed }: ExposureListeners): ExposureObserver {
  const timers = new Map<Element, ReturnType<typeof setTimeout>>();
  const reports = createReports(onExposed);
  const startTimer = (element: Element) => {
    // Nothing in a background tab counts as an exposure: wait again.
    const check = () => (document.visibilityState === 'visible' ? reports.add(element) : startTimer(element));
    clearTimeout(timers.get(element));
    timers.set(element, setTimeout(check, EXPOSURE_RULE.ms));
  };
  const onIntersection = (entries: readonly IntersectionObserverEntry[]) => {
    for (const { target, isIntersecting, intersectionRatio, intersectionRect } of entries) {
      if (isIntersecting) onVisible(target);
      const { ratio } = EXPOSURE_RULE;
      if (intersectionRatio >= ratio || intersectionRect.height >= ratio * innerHeight) startTimer(target);
      else clearTimeout(timers.get(target));
    }
  };
  // Created with the first element: without consent no element is observed.
  let observer: IntersectionObserver | undefined;
  return {
    observe(element) {
      observer ??= new IntersectionObserver(onIntersection, { threshold: [...EXPOSURE_RULE.thresholds] });
      observer.unobserve(element);
      observer.observe(element);
    },
    stop() {
      observer?.disconnect();
      for (const timer of timers.values()) clearTimeout(timer);
      reports.stop();
    },
  };
}
