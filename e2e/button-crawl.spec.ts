/** The preferences button covers no price, no control, no link and no heading of the demo shop, on any page, while it is scrolled. */
import { expect, type Page, test } from '@playwright/test';
import { addToCart, choose, lookAt } from './support/shop.ts';

const SIZES = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 800 } };
const PAGES = ['/', '/c/coats', '/search?q=coat', '/cart', '/checkout', '/help', '/guide', '/privacy'];

/** The result of a scroll through a page. */
interface Crawl {
  /** The elements that the button covered, with the scroll position. */
  readonly covered: readonly string[];
  /** In how many frames the button was shown, and was not. */
  readonly shown: number;
  readonly hidden: number;
}

/** Scrolls to the end of a page and back, and looks at each frame. On the way back it pauses, until the button is shown. */
const crawl = (page: Page): Promise<Crawl> =>
  page.evaluate(async () => {
    const host = document.querySelector('#tactful');
    const button = host?.shadowRoot?.querySelector('[part=open]');
    if (!button) throw Error('There is no button.');
    const controls = [...document.querySelectorAll('button,input,select,textarea,summary,label')];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const important: Text[] = [];
    for (let node = texts.nextNode(); node; node = texts.nextNode())
      if (
        node instanceof Text &&
        node.data.trim() &&
        (/£\s?\d/.test(node.data) || node.parentElement?.closest('a[href],h1,h2,h3,h4,h5,h6'))
      )
        important.push(node);
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const isShown = () => getComputedStyle(button).opacity !== '0';
    const linesOf = (text: Text) => {
      const range = document.createRange();
      range.selectNodeContents(text);
      return [...range.getClientRects()];
    };
    const found = { covered: [] as string[], shown: 0, hidden: 0 };
    const look = () => {
      found[isShown() ? 'shown' : 'hidden'] += 1;
      if (!isShown()) return;
      const own = button.getBoundingClientRect();
      const check = (element: Element | null, boxes: readonly DOMRect[]) => {
        for (const box of boxes) {
          const [left, right] = [Math.max(own.left, box.left), Math.min(own.right, box.right)];
          const [top, bottom] = [Math.max(own.top, box.top), Math.min(own.bottom, box.bottom)];
          if (!element || left >= right || top >= bottom) continue;
          // Nothing is covered where the element itself is clipped, or not visible.
          const there = document.elementsFromPoint((left + right) / 2, (top + bottom) / 2);
          if (there.some((each) => element.contains(each)))
            found.covered.push(`at ${scrollY}: ${element.outerHTML.slice(0, 80)}`);
        }
      };
      for (const each of controls) check(each, [each.getBoundingClientRect()]);
      for (const text of important) check(text.parentElement, linesOf(text));
    };
    const pause = async () => {
      for (let waited = 0; waited < 60 && !isShown(); waited++) await frame();
      look();
    };
    await pause();
    const end = document.documentElement.scrollHeight - innerHeight;
    for (let top = 0; top < end; top += 60) {
      scrollTo({ top, behavior: 'instant' });
      await frame();
      look();
    }
    for (let top = end, step = 1; top > 0; top -= 60, step++) {
      scrollTo({ top, behavior: 'instant' });
      await frame();
      look();
      if (step % 8 === 0) await pause();
    }
    scrollTo({ top: 0, behavior: 'instant' });
    await pause();
    return found;
  });

for (const [size, viewport] of Object.entries(SIZES))
  for (const consent of ['accept', 'refuse'] as const)
    test(`the preferences button covers nothing that matters, after ${consent}, on a ${size}`, {
      tag: size === 'phone' && consent === 'accept' ? [] : '@slow',
    }, async ({ page }) => {
      await page.setViewportSize(viewport);
      await page.goto('/');
      await choose(page, consent);
      await lookAt(page, 'coats', 3);
      const address = page.url();
      await addToCart(page);
      for (const path of [...PAGES, address]) {
        await page.goto(path);
        await page.locator('#tactful [part~="open"]').waitFor();
        const { covered, shown, hidden } = await crawl(page);
        expect(covered, path).toEqual([]);
        expect(shown, `${path}: the button is shown somewhere`).toBeGreaterThan(0);
        expect(hidden, `${path}: the button is hidden while scrolling down`).toBeGreaterThan(0);
      }
    });
