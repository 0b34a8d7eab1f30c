/** Moves the clock of a page, so that tests need not wait for timers. */
import type { Page } from '@playwright/test';
import { eventsRecorded } from './shop.ts';

/** Longer than an exposure takes, and than any other delay of an event. */
const EXPOSED_MS = 3000;

/** Resolves when every intersection observer that was created before has been called for what is in view now. */
const observersCalled = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const observer = new IntersectionObserver(() => {
          observer.disconnect();
          resolve();
        });
        observer.observe(document.documentElement);
      }),
  );

/**
 * Lets everything that is in view be exposed, and every due event be recorded. The page's clock must be installed:
 * `page.clock.install()` before the first navigation.
 */
export async function passExposureTime(page: Page): Promise<void> {
  await eventsRecorded(page);
  await observersCalled(page);
  await page.clock.runFor(EXPOSED_MS);
  await eventsRecorded(page);
}
