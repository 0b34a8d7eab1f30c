/** Requirements of tactful personalization (T1 to T10), in the demo shop. */
import { expect, test } from '@tactful/playwright';
import { findQuotedData } from '../packages/cli/src/lint/check-copy.ts';
import { bought, carted, looks, uses, visited } from './support/past-events.ts';
import { eventsRecorded, explanation, headed, opened, openPanel, serveConfig, slot } from './support/shop.ts';
import { ledgerRecords } from './support/storage.ts';

const COAT = '/p/marram-waxed-jacket';
const DAY_MS = 864e5;

test('T1: personalization removes no item, and the standard version stays available', async ({
  page,
  tactful,
}) => {
  const things = () =>
    page
      .locator('main [data-tactful-item]')
      .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-tactful-item')).sort());
  await page.goto('/');
  const everybody = await things();
  await tactful.seed([...looks('coats', 4), bought('mugs', '3d')]);
  await opened(page, '/', () => headed(page, 'hero', 'The coat rail is full'));
  expect(await things()).toEqual(everybody);
  await slot(page, 'hero').getByRole('button', { name: 'Why this?' }).click();
  await explanation(page).getByRole('button', { name: 'Show the standard version' }).click();
  await expect(slot(page, 'hero').getByRole('heading')).toHaveText('Out early, home late');
  await opened(page, '/', () => headed(page, 'hero', 'Out early, home late'));
});

test('T2: shows a message once a visit, and waits longer after a dismissal', async ({ page, tactful }) => {
  const reminder = page.getByText('Your cart is where you left it.');
  const now = Date.now();
  await tactful.setClock(now);
  await tactful.seed([...visited('3h'), carted('lanterns', '3h')]);
  await expect(reminder).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(reminder).toBeHidden();

  const stoppedAfter = async (days: number) => {
    await tactful.setClock(now + days * DAY_MS);
    await tactful.open('/');
    return (await tactful.decide('reminder')).stopped.find(
      ({ experience }) => experience.id === 'reminder-cart',
    )?.reason;
  };
  expect(await stoppedAfter(0)).toBe('dismissed');
  // The cool-down is one day, and one dismissal doubles it.
  expect(await stoppedAfter(1.5)).toBe('dismissed');
  expect(await stoppedAfter(4)).not.toBe('dismissed');
  await expect(page).toShow('reminder', { experience: 'reminder-cart' });
});

test('T2: an experience that has reached its cap is not shown until the next visit', {
  tag: '@slow',
}, async ({ page, tactful }) => {
  await withExperience(page, { cap: { visit: 1 } });
  const now = Date.now();
  await tactful.setClock(now);
  await tactful.seed(visited('1h'));
  const stoppedBy = async () => {
    await tactful.open('/privacy');
    return (await tactful.decide('hero')).stopped.find(({ experience }) => experience.id === 'planted')
      ?.reason;
  };
  expect(await stoppedBy()).toBeUndefined();
  await opened(page, '/', () => headed(page, 'hero', 'The coat rail is full'));
  // The exposure counts after one second in view. The variant stays until the page is reloaded.
  await page.clock.runFor(3000);
  await headed(page, 'hero', 'The coat rail is full');
  expect(await stoppedBy()).toBe('cap-visit');
  await opened(page, '/', () => headed(page, 'hero', 'Out early, home late'));
  await tactful.setClock(now + DAY_MS);
  expect(await stoppedBy()).toBeUndefined();
});

test('T3: does not promote a bought item again, but items that go with it', async ({ page, tactful }) => {
  await tactful.seed([bought('coats', '2d'), ...looks('coats', 5)]);
  await opened(page, '/', () => headed(page, 'hero', 'The finishing touches'));
  const { stopped } = await tactful.decide('hero');
  expect(stopped.find(({ experience }) => experience.id === 'hero-coats')?.reason).toBe('bought-lately');
  const links = await slot(page, 'hero')
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(links).toEqual(['/c/gloves', '/c/scarves']);
});

/** Serves the shop's config with one experience more. */
async function withExperience(page: import('@playwright/test').Page, more: object): Promise<void> {
  const experience = {
    id: 'planted',
    slot: 'hero',
    variant: 'coats',
    priority: 99,
    benefit: 'A test.',
    ...more,
  };
  await serveConfig(page, ({ experiences, ...config }) => ({
    ...config,
    experiences: [...experiences, experience],
  }));
}

test('T4: neither stores nor uses sensitive data', async ({ page, tactful }) => {
  await withExperience(page, { when: { 'viewed.category.pregnancy.7d': { $gte: 0 } } });
  await tactful.seed(visited('1h'));
  for (const event of [
    { name: 'search', term: 'pregnancy test' },
    { name: 'view_item', items: [{ id: 'plain', category: 'pregnancy' }] },
  ] as const)
    expect(await page.evaluate((given) => window.tactful.track(given), event)).toEqual({
      recorded: false,
      reason: 'sensitive',
    });
  expect(JSON.stringify(await ledgerRecords(page))).not.toContain('pregnancy');
  const { issues } = await tactful.status();
  expect(JSON.stringify(issues)).toContain('"code":"sensitive"');
  await expect(page).not.toShow('hero', { timeout: 500 });
});

test('T5: every visitor sees the same prices and can buy the same items', { tag: '@slow' }, async ({
  page,
  tactful,
}) => {
  const offers = async () => {
    const all: string[] = [];
    for (const path of ['/c/coats', COAT, '/c/coffee']) {
      await page.goto(path);
      await page.locator('#tactful').waitFor({ state: 'attached' });
      const cards = page.locator('main').locator('.card, .price, .buy button');
      // Also those in spare places of a row of recommendations: the text of hidden ones has other spaces.
      const texts = await cards.allInnerTexts();
      all.push(...texts.map((text) => `${path} ${text.replace(/\s+/g, ' ').trim()}`));
    }
    return all.sort();
  };
  const everybody = await offers();
  expect(everybody.join()).toContain('£');
  await tactful.seed([...looks('coats', 6, { price: 400 }), bought('coats', '2d', 400)]);
  await expect(page).toShow('edit', { variant: 'premium' });
  expect(await offers()).toEqual(everybody);
});

test('T6: no page quotes personal data', { tag: '@slow' }, async ({ page, tactful }) => {
  await tactful.seed([
    ...visited('25d', '2d'),
    ...looks('coats', 5),
    { ago: '2h', name: 'search', term: 'tent' },
    bought('coffee', '29d'),
    bought('mugs', '9d'),
  ]);
  await opened(page, '/', () => headed(page, 'hero', 'The coat rail is full'));
  for (const path of ['/', '/c/coats', COAT, '/guide', '/cart']) {
    await page.goto(path);
    await page.locator('#tactful').waitFor({ state: 'attached' });
    const [words = ''] = await page.locator('body').allInnerTexts();
    expect(findQuotedData(words), path).toBeUndefined();
  }
  // The same check detects quoted data in a text that contains it.
  expect(findQuotedData('You looked at coats 5 times.')).toBeDefined();
});

test('T7: nothing is sensed in secret, and what no rule uses is not kept', async ({ page, tactful }) => {
  await page.addInitScript(() => {
    const sensed: string[] = [];
    Object.assign(globalThis, { sensed });
    const listen = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (
      this: EventTarget,
      ...given: Parameters<typeof listen>
    ) {
      sensed.push(given[0]);
      return listen.apply(this, given);
    };
    for (const [of, names] of [
      [Geolocation.prototype, ['getCurrentPosition', 'watchPosition']],
      [HTMLCanvasElement.prototype, ['toDataURL', 'toBlob']],
    ] as const)
      for (const name of names)
        Object.defineProperty(of, name, { value: () => sensed.push(name), configurable: true });
  });
  await tactful.seed([...visited('1h'), ...looks('coats', 3)]);
  await page.locator('#tactful').waitFor({ state: 'attached' });
  await page.getByLabel('Search the shop').fill('typed and never sent');
  await eventsRecorded(page);
  const sensed = await page.evaluate(() => Reflect.get(globalThis, 'sensed') as string[]);
  expect(sensed).toContain('popstate');
  const secret =
    /^(device|orientation|input|beforeinput|keyup|keypress|paste|copy|change|getCurrent|watchPos|toDataURL|toBlob|ambient)/;
  expect(sensed.filter((name) => secret.test(name))).toEqual([]);

  const kept = (event: object) => page.evaluate((given) => window.tactful.track(given as never), event);
  expect(await kept({ name: 'begin_checkout', items: [{ id: 'a', category: 'coats' }] })).toEqual({
    recorded: false,
    reason: 'unused',
  });
  expect(await kept({ name: 'view_item', items: [{ id: 'b', category: 'coats' }], age: 44 })).toMatchObject({
    recorded: true,
  });
  const ledger = JSON.stringify(await ledgerRecords(page));
  expect(ledger).toContain('coats');
  expect(ledger).not.toMatch(/typed|begin_checkout|"age"|https?:/);
});

test('T8: the guide uses no data of the shop until the visitor allows it', async ({ page, tactful }) => {
  await tactful.seed(looks('tents', 5));
  await tactful.open('/guide');
  await expect(page).not.toShow('guide-start', { timeout: 500 });
  const open = await openPanel(page);
  await open.getByText('More', { exact: true }).click();
  await open.getByText('What we use your data for').click();
  await open.getByText('Use my activity in one part of the shop in the others').click();
  await expect(page).toShow('guide-start', { reasons: ['viewed.category.tents.30d'] });
  await opened(page, '/guide', () => headed(page, 'guide-start', 'Start further out'));
});

test('T9: reasons are actions and stated preferences of the visitor, never personal traits', async ({
  page,
  tactful,
}) => {
  await withExperience(page, { when: { 'visitor.age': { $gte: 50 } } });
  await tactful.seed([
    ...visited('2d'),
    ...looks('coats', 5, { price: 400 }),
    ...uses(6, ['repairs', 'delivery']),
    { ago: '2h', name: 'state_preference', question: 'pastimes', answers: ['walking'] },
  ]);
  await expect(page).toShow('hero', { experience: 'hero-coats' });
  let reasons = 0;
  for (const name of ['hero', 'row', 'edit', 'shortcuts'])
    for (const { fact, events } of (await tactful.explain(name)).evidence) {
      // Each reason refers to at least one event of the visitor.
      expect(events.length, `${name}: ${fact}`).toBeGreaterThan(0);
      reasons++;
    }
  expect(reasons).toBeGreaterThanOrEqual(3);
  const { issues } = await tactful.status();
  expect(issues.map(({ path }) => path).join()).toContain('visitor.age');
});

test('T10: in the quiet hours that the visitor sets, no message is shown; after them it is', async ({
  page,
  tactful,
}) => {
  const reminder = page.getByText('Your cart is where you left it.');
  const at = (day: number, hour: number) => new Date(2026, 10, day, hour, 30);
  await tactful.setClock(at(22, 20));
  await tactful.seed(visited('3h'));
  const shown = await openPanel(page);
  await shown.locator('#options > summary').click();
  await shown.locator('#quietHours > summary').click();
  await shown.getByRole('radio', { name: "Don't show them in these hours" }).check();
  await expect(shown.getByRole('combobox', { name: 'From' })).toHaveValue('22');
  await page.keyboard.press('Escape');
  await page.evaluate(() =>
    window.tactful.track({ name: 'add_to_cart', items: [{ id: 'thing', category: 'lanterns' }] }),
  );
  await eventsRecorded(page);
  const stoppedBy = async () => {
    await tactful.open('/');
    const { stopped } = await tactful.decide('reminder');
    return stopped.find(({ experience }) => experience.id === 'reminder-cart')?.reason;
  };
  await tactful.setClock(at(22, 23));
  expect(await stoppedBy()).toBe('quiet-hours');
  await tactful.setClock(at(23, 6));
  expect(await stoppedBy()).toBe('quiet-hours');
  await expect(reminder).toBeHidden();
  await tactful.setClock(at(23, 7));
  await tactful.open('/');
  await expect(reminder).toBeVisible();
});
