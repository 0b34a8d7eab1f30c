/** Scrolls through a page, and finds what the buttons of the widget cover. */
import type { Page } from '@playwright/test';

/** The result of a scroll through a page. */
export interface Crawl {
  /** The elements that the buttons covered, with the scroll position. */
  readonly covered: readonly string[];
  /** In how many frames the preferences button was shown, and was not. */
  readonly shown: number;
  readonly hidden: number;
  /** How many why buttons were shown. */
  readonly whyButtons: number;
}

/** Scrolls to the end of a page and back, and looks at each frame. On the way back it pauses, until the button is shown. */
export const crawl = (page: Page): Promise<Crawl> =>
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
    const isVisible = (each: Element) => getComputedStyle(each).opacity !== '0';
    const isShown = () => isVisible(button);
    const whyButtons = () =>
      [...document.querySelectorAll('tactful-why')].flatMap((each) => {
        const why = each.shadowRoot?.querySelector('button');
        return why && isVisible(why) ? why : [];
      });
    const linesOf = (text: Text) => {
      const range = document.createRange();
      range.selectNodeContents(text);
      return [...range.getClientRects()];
    };
    const found = { covered: [] as string[], shown: 0, hidden: 0, whyButtons: whyButtons().length };
    const look = () => {
      found[isShown() ? 'shown' : 'hidden'] += 1;
      for (const each of whyButtons()) checkButton(each);
      if (isShown()) checkButton(button);
    };
    const checkButton = (each: Element) => {
      const own = each.getBoundingClientRect();
      // Elements are only found within the window.
      if (own.bottom < 0 || own.top > innerHeight) return;
      const check = (element: Element | null, boxes: readonly DOMRect[]) => {
        for (const box of boxes) {
          const [left, right] = [Math.max(own.left, box.left), Math.min(own.right, box.right)];
          const [top, bottom] = [Math.max(own.top, box.top), Math.min(own.bottom, box.bottom)];
          if (!element || left >= right || top >= bottom) continue;
          // Nothing is covered where the element itself is clipped, or not visible.
          const there = document.elementsFromPoint((left + right) / 2, (top + bottom) / 2);
          // A slot may be over the page, as a message is: what is under it is not covered by its why button.
          const root = each.getRootNode();
          const slot = root instanceof ShadowRoot ? root.host.closest('[data-tactful-slot]') : null;
          const under = slot ? there.indexOf(slot) : -1;
          const seen = under < 0 || slot?.contains(element) ? there : there.slice(0, under);
          if (seen.some((hit) => element.contains(hit)))
            found.covered.push(
              `at ${scrollY}, ${each.getAttribute('part')}: ${element.outerHTML.slice(0, 80)}`,
            );
        }
      };
      for (const control of controls) check(control, [control.getBoundingClientRect()]);
      for (const text of important) check(text.parentElement, linesOf(text));
    };
    const pause = async () => {
      for (let waited = 0; waited < 60 && !isShown(); waited++) await frame();
      look();
    };
    // The page may still move what is on it: an app renders in several steps. An element that stays covered is found below.
    for (let waited = 0; waited < 300; waited++) {
      look();
      if (found.covered.length === 0 && isShown()) break;
      found.covered = [];
      await frame();
    }
    Object.assign(found, { covered: [], shown: 0, hidden: 0 });
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
