/** Previews in the inspector: placed like a decided variant, but not recorded, and removed completely. */
import { expect, type Page, test } from '@playwright/test';
import { choose, expectTailoredHome, hero, lookAt } from './support/shop.ts';
import { ledgerRecords, stores } from './support/storage.ts';
import { passExposureTime } from './support/time.ts';
import { watch } from './support/watch-page.ts';

const STRICT = process.env.TACTFUL_STRICT_URL ?? 'http://127.0.0.1:4174';

const inspector = (page: Page) => page.locator('#tactful-inspect');
const bar = (page: Page) => inspector(page).getByRole('region', { name: 'Preview' });
const press = (page: Page, name: string) =>
  inspector(page).getByRole('button', { name, exact: true }).click();
const heading = (page: Page) => hero(page).getByRole('heading');

async function openInspector(page: Page, address = '/?tactful=inspect'): Promise<void> {
  await page.goto(address);
  await inspector(page).getByRole('heading', { name: 'Inspector' }).waitFor();
  await page.waitForLoadState('networkidle');
}

/** Inserts `more` after the first `place` in the page's markup. */
const withMore = (page: Page, place: string, more: string) =>
  page.route('**/?tactful=inspect', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(place, place + more);
    await route.fulfill({ response, body });
  });

/** Stores the nodes of a slot, to compare them by identity later. Returns the slot's markup. */
const remember = (page: Page, slot: string) =>
  page.evaluate((name) => {
    const element = document.querySelector(`[data-tactful-slot="${name}"]`);
    Object.assign(window, { remembered: [...(element?.querySelectorAll('*') ?? [])] });
    return element?.outerHTML;
  }, slot);

/** Returns the slot's current markup, and whether its nodes are identical to the stored ones. */
const compared = (page: Page, slot: string) =>
  page.evaluate((name) => {
    const element = document.querySelector(`[data-tactful-slot="${name}"]`);
    const { remembered } = window as unknown as { remembered: readonly Node[] };
    const nodes = [...(element?.querySelectorAll('*') ?? [])];
    return {
      markup: element?.outerHTML,
      isSame: nodes.length === remembered.length && nodes.every((node, at) => node === remembered[at]),
    };
  }, slot);

test.describe('a visitor without consent', () => {
  for (const [way, end] of [
    [
      'the button',
      (page: Page) =>
        bar(page)
          .getByRole('button', { name: /^End the preview/ })
          .click(),
    ],
    ['Esc', (page: Page) => page.keyboard.press('Escape')],
    ['closing the inspector', (page: Page) => press(page, 'Close the inspector')],
  ] as const)
    test(`sees a variant marked as a preview, and by ${way} the very same nodes again`, async ({ page }) => {
      await openInspector(page);
      const before = await remember(page, 'hero');
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));

      await press(page, 'Preview coats in hero, of hero-coats');
      await expect(heading(page)).toHaveText('The coat rail is full');
      await expect(hero(page)).toHaveCSS('outline-style', 'dashed');
      await expect(hero(page)).toBeInViewport();
      await expect(bar(page)).toContainText('hero-coats places coats in hero');
      await expect(bar(page).getByRole('button', { name: /^End the preview/ })).toBeFocused();
      // The variant has the width that it will have on the page.
      await expect(page.locator('html')).toHaveCSS('margin-right', '0px');

      await end(page);
      await expect(bar(page)).toHaveCount(0);
      await expect(hero(page)).toHaveCSS('outline-style', 'none');
      expect(await compared(page, 'hero')).toEqual({ markup: before, isSame: true });
      expect(await page.evaluate(() => document.querySelector('[data-tactful-preview]'))).toBe(null);
      // That of the inspector itself, while it is open.
      const isOpen = await page.locator('#tactful-inspect').count();
      expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(isOpen);
      expect(requests).toEqual([]);
      const { databases, local, session, cookies } = await stores(page);
      expect([databases, local, session, cookies].flatMap(Object.values).flat()).toEqual([]);
    });

  test('returns to the panel and to the pressed button; Escape then closes it', async ({ page }) => {
    await openInspector(page);
    const button = inspector(page).getByRole('button', { name: 'Preview tents in hero, of hero-tents' });
    await button.click();
    await expect(heading(page)).toHaveText('A light in the meadow');
    await expect(button).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(button).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(inspector(page)).toHaveCount(0);
  });
});

test.describe('a tailored visitor', () => {
  test('records no exposure and nothing else, and returns to the decided variant', async ({ page }) => {
    await page.clock.install();
    await page.goto('/');
    await choose(page, 'accept');
    await lookAt(page, 'coats', 3);
    await expectTailoredHome(page, 'coats');
    await openInspector(page);
    await expect(heading(page)).toHaveText('The coat rail is full');
    await passExposureTime(page);
    expect(JSON.stringify(await ledgerRecords(page))).toContain('hero-coats');
    const before = [await stores(page), await ledgerRecords(page)];

    await press(page, 'Preview tents in hero, of hero-tents');
    await expect(heading(page)).toHaveText('A light in the meadow');
    await expect(hero(page).locator('tactful-why')).toHaveCount(0);
    await passExposureTime(page);
    expect([await stores(page), await ledgerRecords(page)]).toEqual(before);
    const decided = await page.evaluate(() => window.tactful.decide('hero')?.winner?.variant);
    expect(decided).toBe('coats');

    await page.keyboard.press('Escape');
    await expect(heading(page)).toHaveText('The coat rail is full');
    await expect(hero(page).locator('tactful-why')).toHaveCount(1);
    await passExposureTime(page);
    expect([await stores(page), await ledgerRecords(page)]).toEqual(before);
  });

  test('can end a message with its own button, which is not a dismissal', async ({ page }) => {
    await page.clock.install();
    await page.goto('/');
    await choose(page, 'accept');
    await openInspector(page);
    await passExposureTime(page);
    const before = await ledgerRecords(page);
    await press(page, 'Preview cart in reminder, of reminder-cart');
    const note = page.getByText('Your cart is where you left it.');
    await expect(note).toBeVisible();
    await page.getByRole('button', { name: 'Close this note' }).click();
    await expect(note).toBeHidden();
    await expect(bar(page)).toHaveCount(0);
    await passExposureTime(page);
    expect(await ledgerRecords(page)).toEqual(before);
  });
});

test('actions within a preview record no event and do not navigate', async ({ page }) => {
  const reports = 'data-tactful-event="use_feature" data-tactful-feature';
  await page.clock.install();
  await page.goto('/');
  await choose(page, 'accept');
  await withMore(
    page,
    'A light in the meadow</h2>',
    `<p ${reports}="shown"></p><button ${reports}="pressed">Act</button>`,
  );
  await openInspector(page);
  await passExposureTime(page);
  const before = await ledgerRecords(page);
  await page.evaluate(() => {
    const navigations: string[] = [];
    Object.assign(window, { navigations });
    navigation.addEventListener('navigate', ({ destination }) =>
      navigations.push(new URL(destination.url).hash || destination.url),
    );
  });
  await press(page, 'Preview tents in hero, of hero-tents');
  await hero(page).getByRole('button', { name: 'Act' }).click();
  await hero(page).getByRole('link', { name: 'See all tents' }).click();
  await hero(page).getByRole('link', { name: 'See all tents' }).press('Enter');
  await passExposureTime(page);
  // This navigation is noticed, so one that a link had started would be, too.
  await page.evaluate(() => location.assign('#later'));
  expect(await page.evaluate(() => Reflect.get(window, 'navigations'))).toEqual(['#later']);
  expect(await ledgerRecords(page)).toEqual(before);
});

test('orders a row as for this visitor, and restores it', async ({ page }) => {
  await page.goto('/');
  await choose(page, 'accept');
  await lookAt(page, 'boots', 1);
  await openInspector(page);
  const before = await remember(page, 'row');
  const first = page.locator('[data-tactful-slot="row"] [data-tactful-item]').first();
  await expect(first).not.toHaveAttribute('data-tactful-category', 'boots');
  await press(page, 'Preview rank in row, of row-by-interest');
  await expect(first).toHaveAttribute('data-tactful-category', 'boots');
  await page.keyboard.press('Escape');
  await expect(first).not.toHaveAttribute('data-tactful-category', 'boots');
  expect(await compared(page, 'row')).toEqual({ markup: before, isSame: true });
});

test('sets a layout on the root element, and removes it', async ({ page }) => {
  await openInspector(page);
  const root = page.locator('html');
  await press(page, 'Preview b in layout, of layout-expert');
  await expect(root).toHaveAttribute('data-tactful-layout', 'b');
  await page.keyboard.press('Escape');
  await expect(root).not.toHaveAttribute('data-tactful-layout', /./);
});

test('rejects a variant that would cause a request, and shows the reason', async ({ page }) => {
  await withMore(page, '<template data-tactful-variant="tents">', '<img src="/leak.png" alt="">');
  const watched = await watch(page);
  await openInspector(page);
  const before = await heading(page).textContent();
  await press(page, 'Preview coats in hero, of hero-coats');
  await expect(inspector(page).getByRole('alert')).toContainText('it loads /leak.png');
  await expect(bar(page)).toHaveCount(0);
  await expect(heading(page)).toHaveText(before ?? '');
  await press(page, 'Preview seasoned in guide-start, of guide-seasoned');
  await expect(inspector(page).getByRole('alert')).toContainText('is not on this page');
  expect(watched.requests.filter((request) => request.includes('leak'))).toEqual([]);
});

test('runs under the strictest policy without a violation', async ({ page }) => {
  const watched = await watch(page);
  await openInspector(page, `${STRICT}/?tactful=inspect`);
  await press(page, 'Preview coats in hero, of hero-coats');
  await expect(heading(page)).toHaveText('The coat rail is full');
  await expect(hero(page)).toHaveCSS('outline-style', 'dashed');
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
  expect(await watched.violations()).toEqual([]);
  expect(watched.errors).toEqual([]);
});
