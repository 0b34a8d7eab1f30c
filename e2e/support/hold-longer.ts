/**
 * Keeps slots hidden for longer, in tests whose subject is not that time: a busy machine may decide later than 100 ms, at
 * each of many loads.
 */
import type { Page } from '@playwright/test';
import { STEP_MS } from '../../packages/page/src/anti-flicker.ts';

const LONGER = 20;
const pages = new WeakSet<Page>();

/** From the next load on, slots of the page wait for their decision for at most two seconds. */
export async function holdLonger(page: Page): Promise<void> {
  if (pages.has(page)) return;
  pages.add(page);
  await page.addInitScript(
    ({ stepMs, longer }) => {
      const { setTimeout } = window;
      // Other scripts of a page have timers of the same length.
      const isHolding = () =>
        document.adoptedStyleSheets.some(({ cssRules }) =>
          cssRules[0]?.cssText.includes('visibility: hidden'),
        );
      const delayed = (run: TimerHandler, ms?: number, ...rest: unknown[]) =>
        setTimeout(run, ms === stepMs && isHolding() ? stepMs * longer : ms, ...rest);
      Object.assign(window, { setTimeout: delayed });
    },
    { stepMs: STEP_MS, longer: LONGER },
  );
}
