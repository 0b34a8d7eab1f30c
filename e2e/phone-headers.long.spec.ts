/** The headers and notes of the demo apps on phones: one row, centered text, nothing cut off, nothing that stays covered. */
import type { Page } from '@playwright/test';
import { expect, test } from '@tactful/playwright';
import { bought, carted, visited } from './support/past-events.ts';
import { opened, prompt, slot } from './support/shop.ts';

const BOOKING = (process.env.TACTFUL_URL ?? 'http://127.0.0.1:4173').replace('127.0.0.1', 'localhost');
const LONG = 'Free returns for sixty days, two winters of free mending, and delivery that is free from £60';

/** Expects visible elements next to each other, at the same height, and no sideways scrolling. */
async function expectOneRow(page: Page, selector: string): Promise<void> {
  const { middles, ends, overflow } = await page.evaluate((selector) => {
    const boxes = [...document.querySelectorAll(selector)].map((each) => each.getBoundingClientRect());
    return {
      middles: boxes.map(({ top, bottom }) => (top + bottom) / 2),
      ends: boxes.flatMap(({ left, right }) => [left, right]),
      overflow: document.documentElement.scrollWidth - innerWidth,
    };
  }, selector);
  expect(middles.length).toBeGreaterThan(2);
  expect(Math.max(...middles) - Math.min(...middles), selector).toBeLessThanOrEqual(3);
  expect(ends, 'nothing overlaps').toEqual([...ends].sort((one, other) => one - other));
  expect(overflow).toBe(0);
}

/** Expects every line of the announcement within the bar and around the middle of the window, and none under its button. */
async function expectCentered(page: Page): Promise<void> {
  const { bar, text, why, width } = await page.evaluate(() => {
    const promo = document.querySelector('.promo') as Element;
    const range = document.createRange();
    range.selectNodeContents(promo.querySelector('a') as Element);
    const boxOf = (each: Element | Range | null) => each?.getBoundingClientRect().toJSON();
    return {
      bar: boxOf(promo),
      text: boxOf(range),
      why: boxOf(promo.querySelector('tactful-why')),
      width: innerWidth,
    };
  });
  expect(Math.abs((text.left + text.right) / 2 - width / 2)).toBeLessThanOrEqual(2);
  expect(text.top).toBeGreaterThanOrEqual(bar.top);
  expect(text.bottom).toBeLessThanOrEqual(bar.bottom);
  if (why) expect(text.right).toBeLessThanOrEqual(why.left);
}

for (const width of [320, 390])
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 700 } });

    test('the header of the booking app is one row', async ({ page }) => {
      await page.goto(`${BOOKING}/booking`);
      await expect(page.getByRole('link', { name: 'Table Nine', exact: true })).toBeVisible();
      await expectOneRow(page, '.masthead > .brand, .masthead .links a');
    });

    test('the header of the shop is one row above the search, and its bar is centered, with and without a button', async ({
      page,
      tactful,
    }) => {
      await page.goto('/');
      await expect(prompt(page)).toBeVisible();
      await expectOneRow(page, '.masthead-row > .brand, .masthead-links > li');
      await expectCentered(page);
      const heightOf = () => page.locator('.promo').evaluate((bar) => bar.getBoundingClientRect().height);
      const before = await heightOf();
      await tactful.seed([bought('coats', '1d')]);
      await opened(page, '/', () =>
        expect(slot(page, 'promo')).toContainText('Proof your coat', { timeout: 1500 }),
      );
      await expect(slot(page, 'promo').getByRole('button', { name: 'Why this?' })).toBeVisible();
      await expectCentered(page);
      expect(await heightOf()).toBe(before);
      await slot(page, 'promo')
        .getByRole('link')
        .evaluate((link, text) => {
          link.textContent = text;
        }, LONG);
      await expectCentered(page);
    });

    test('the reminder of the shop can be closed, and the end of the page is not below it', async ({
      page,
      tactful,
    }) => {
      await tactful.seed([...visited('3h'), carted('lanterns', '3h')]);
      const reminder = slot(page, 'reminder');
      await expect(reminder).toBeVisible();
      await page.evaluate(() =>
        scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }),
      );
      const [note, end] = await Promise.all([reminder.boundingBox(), page.locator('.footer').boundingBox()]);
      expect(note && end && end.y + end.height).toBeLessThanOrEqual(note?.y ?? 0);
      await reminder.getByRole('button', { name: 'Close this note' }).click();
      await expect(reminder).toBeHidden();
    });
  });
