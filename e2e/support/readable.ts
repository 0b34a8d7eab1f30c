/** Checks that every text of the widget is readable, in the prompt, the explanation and the panel. */
import type { Locator, Page } from '@playwright/test';
import { expect, type Visitor } from '@tactful/playwright';
import { looks } from './past-events.ts';
import { explanation, headed, opened, openPanel, panel, prompt, slot } from './shop.ts';

/** Returns the parts of the widget that nobody can read: outside of the window, clipped, or under something else. */
export const lost = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const shadow = document.querySelector('#tactful')?.shadowRoot as ShadowRoot;
    const shown = shadow.querySelector('dialog[open], [part=explanation], section') as Element;
    const issues = new Set<string>();
    const { left, right } = shown.getBoundingClientRect();
    if (left < 0 || right > innerWidth) issues.add(`from ${left} to ${right} in ${innerWidth}`);
    // The browser shortens the file name in a file input.
    for (const each of [shown, ...shown.querySelectorAll('*')])
      if (!each.matches('[type=file]') && each.clientWidth && each.scrollWidth > each.clientWidth + 1)
        issues.add(`${each.outerHTML.slice(0, 60)}: ${each.scrollWidth} px in ${each.clientWidth}`);
    const texts = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const line = () => range.getClientRects()[0] as DOMRect;
    /** Where a line is readable: the middle of the part of a box that is in the window, less half a line. */
    const middleOf = (box: Element) => {
      const { top, bottom } = box.getBoundingClientRect();
      return (Math.max(top, 0) + Math.min(bottom, innerHeight) - line().height) / 2;
    };
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const element = text.parentElement as Element;
      if (!text.textContent?.trim() || !element.checkVisibility()) continue;
      range.selectNodeContents(text);
      for (let box: Element | null = element; box; box = box.parentElement)
        box.scrollBy(0, line().top - middleOf(box));
      const { left, right, top, bottom } = line();
      for (const x of [left + 1, right - 1]) {
        const hit = shadow.elementFromPoint(x, (top + bottom) / 2);
        if (!hit || !(element.contains(hit) || hit.contains(element)))
          issues.add(`hidden: ${text.textContent}`);
      }
    }
    return [...issues];
  });

/** Opens all `<details>`, including nested ones. */
const unfoldAll = (shown: Locator): Promise<void> =>
  shown.evaluate(async (root) => {
    for (;;) {
      const folded = root.querySelectorAll<HTMLDetailsElement>('details:not([open])');
      if (!folded.length) return;
      for (const each of folded) each.open = true;
      // The widget renders the content of opened details in their `toggle` event, which is asynchronous. That of the
      // panel's sections is loaded when the first of them opens.
      const isLoaded = () =>
        [...root.querySelectorAll('details[open]')].every((each) => each.children.length > 1);
      for (let frame = 0; frame < 2 || !isLoaded(); frame++)
        await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });

/** Opens the prompt, the explanation and the panel in turn, and checks each. */
export async function showWidget(
  page: Page,
  tactful: Visitor,
  look: (shown: Locator, name: 'prompt' | 'why' | 'panel') => Promise<void>,
): Promise<void> {
  await page.goto('/');
  await expect(prompt(page)).toBeVisible();
  await unfoldAll(prompt(page));
  await look(prompt(page), 'prompt');
  await tactful.seed(looks('coats', 4));
  await opened(page, '/', () => headed(page, 'hero', 'The coat rail is full'));
  await slot(page, 'hero').getByRole('button', { name: 'Why this?' }).click();
  await expect(explanation(page).getByRole('article')).toBeVisible();
  await unfoldAll(explanation(page));
  await look(explanation(page), 'why');
  await page.keyboard.press('Escape');
  await openPanel(page);
  await unfoldAll(panel(page));
  await look(panel(page), 'panel');
}
