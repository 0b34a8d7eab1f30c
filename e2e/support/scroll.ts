/** Scrolls through a page as a visitor does. */
import { expect, type Page } from '@playwright/test';

/** True if the pictures, the places of products and the frame in view have loaded, and the fonts of the page. */
const hasLoadedView = (): boolean => {
  const isInView = (element: Element): boolean => {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight && right > 0 && left < innerWidth && element.checkVisibility();
  };
  const isLoaded = (element: Element): boolean => {
    if (element instanceof HTMLImageElement) return element.naturalWidth > 0;
    if (!(element instanceof HTMLIFrameElement)) return false;
    return !!element.contentDocument?.querySelector('svg');
  };
  const waited = [...document.querySelectorAll('img, .card-empty, iframe')].filter(isInView);
  return document.fonts.status === 'loaded' && waited.every(isLoaded);
};

/**
 * Scrolls to the end of the page with the wheel, and waits at each step until everything in view has loaded. So late
 * pictures load for every visitor, however fast the machine is.
 */
export async function scrollThrough(page: Page): Promise<void> {
  const position = () => page.evaluate(() => scrollY);
  const isAtEnd = () =>
    page.evaluate(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 2);
  await page.waitForFunction(hasLoadedView);
  while (!(await isAtEnd())) {
    const before = await position();
    await page.mouse.wheel(0, 500);
    await expect.poll(async () => (await position()) > before || (await isAtEnd())).toBe(true);
    await page.waitForFunction(hasLoadedView);
  }
}
