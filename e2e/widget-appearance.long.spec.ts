/** The widget with the settings of readers: forced colors, zoom, narrow windows, spacing, reduced motion. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@tactful/playwright';
import { lost, showWidget } from './support/readable.ts';
import { panel } from './support/shop.ts';

/** The text spacing of WCAG 1.4.12, as a user style sheet. */
const SPACED = '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}';

/** Enough for one cycle through the opened dialog, or for the upper half of the shop's page. */
const STOPS = 25;

/** Presses Tab repeatedly. Returns the focused elements that are fully covered or outside of the window. */
async function hiddenStops(page: Page, stops: number): Promise<string[]> {
  const hidden: string[] = [];
  for (let stop = 0; stop < stops; stop++) {
    await page.keyboard.press('Tab');
    const issue = await page.evaluate(() => {
      let root: Document | ShadowRoot = document;
      while (root.activeElement?.shadowRoot?.activeElement) root = root.activeElement.shadowRoot;
      const focused = root.activeElement;
      if (!focused || focused === document.body) return undefined;
      for (const { left, right, top, bottom } of focused.getClientRects())
        for (const across of [0.1, 0.5, 0.9])
          for (const down of [0.1, 0.5, 0.9]) {
            const hit = root.elementFromPoint(left + (right - left) * across, top + (bottom - top) * down);
            if (hit && (focused.contains(hit) || hit.contains(focused))) return undefined;
          }
      return focused.outerHTML.slice(0, 80);
    });
    if (issue) hidden.push(issue);
  }
  return hidden;
}

/** Sets the reader's own spacing in the page and in every root of the widget. */
const space = (page: Page): Promise<void> =>
  page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    for (const root of [document, ...document.querySelectorAll('#tactful, tactful-why')])
      (root instanceof Document ? root : (root.shadowRoot as ShadowRoot)).adoptedStyleSheets.push(sheet);
  }, SPACED);

for (const [width, height] of [
  [1280, 800],
  // The layout viewports of 1280 × 800 and 1280 × 1024 at a zoom of 200 % and 400 %.
  [640, 400],
  [320, 256],
] as const)
  test.describe(`at ${width} × ${height}`, { tag: width === 320 ? [] : '@slow' }, () => {
    test.use({ viewport: { width, height } });

    test('obligation 45: the window and wider spacing hide no text and no focus', async ({
      page,
      tactful,
    }) => {
      await showWidget(page, tactful, async (shown, name) => {
        expect(await lost(page), name).toEqual([]);
        await space(page);
        expect(await lost(page), `${name}, spaced`).toEqual([]);
        expect(await hiddenStops(page, STOPS), `${name}, by Tab`).toEqual([]);
        // An explanation closes when the focus leaves it, because it would cover what has the focus.
        if (name !== 'why') await expect(shown).toBeVisible();
      });
    });
  });

test.describe('with forced colors', () => {
  /** Takes a screenshot of an element, without the pointer on it. */
  const picture = async (page: Page, element: Locator): Promise<string> => {
    await page.mouse.move(1, 1);
    return (await element.screenshot()).toString('base64');
  };

  for (const colorScheme of ['light', 'dark'] as const)
    test(`obligation 46: ${colorScheme}, every edge and every state is visible`, {
      tag: '@slow',
    }, async ({ page, tactful }) => {
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      await showWidget(page, tactful, async (shown, name) => {
        for (const each of [shown, ...(await shown.locator('button:visible').all())]) {
          // Buttons of a row or a chip: the text or the chip shows where they are.
          if (await each.evaluate((button) => !!button.closest('.chip'))) continue;
          if ((await each.getAttribute('role')) === 'switch') continue;
          await expect(each, `${name}: an edge`).not.toHaveCSS('border-inline-start-width', '0px');
        }
      });
      const toggle = panel(page).locator('#personalize');
      const on = await picture(page, toggle);
      const pause = panel(page).getByRole('radio', { name: 'Pause' });
      const off = await picture(page, pause);
      await pause.click();
      await expect(pause).toBeChecked();
      expect(await picture(page, pause), 'a mode that is selected').not.toBe(off);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Shift+Tab');
      await expect(pause).toBeFocused();
      await expect(pause, 'the focus').toHaveCSS('outline-style', 'solid');
      await toggle.click();
      await expect(toggle).not.toBeChecked();
      expect(await picture(page, toggle), 'the switch that is off').not.toBe(on);
    });
});

test('obligation 46: with reduced motion the widget has no animation', async ({ page, tactful }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const moving = () =>
    page.evaluate(() => {
      const roots = [...document.querySelectorAll('#tactful, tactful-why')].map(
        ({ shadowRoot }) => shadowRoot as ShadowRoot,
      );
      return roots
        .flatMap((root) => [root.host, ...root.querySelectorAll('*')])
        .flatMap((element) =>
          [undefined, '::before', '::after', '::backdrop'].flatMap((pseudo) => {
            const style = getComputedStyle(element, pseudo);
            const { animationName, transitionDuration, scrollBehavior } = style;
            const is = `${animationName} ${transitionDuration} ${scrollBehavior}`;
            return is === 'none 0s auto' ? [] : `${element.localName}${pseudo ?? ''}: ${is}`;
          }),
        );
    });
  await showWidget(page, tactful, async (_, name) => expect(await moving(), name).toEqual([]));
});
