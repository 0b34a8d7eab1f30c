/** Everything that a shop can personalize, shown in the demo shop. `docs/recipes` explains how to build each one. */
import { expect, test } from '@tactful/playwright';
import { bought, carted, looks, uses, visited } from './support/past-events.ts';
import {
  addToCart,
  explanation,
  headed,
  lookAt,
  opened,
  openPanel,
  order,
  panel,
  serveConfig,
  slot,
} from './support/shop.ts';

const COAT = '/p/marram-waxed-jacket';
const DAY_MS = 864e5;

test.describe('P1: how to speak with a visitor', () => {
  test('thanks for a coat, and what goes with it is the next step', async ({ page, tactful }) => {
    await tactful.seed(visited('1h'), COAT);
    await addToCart(page);
    await order(page);
    await expect(page).toShow('next-step', { experience: 'next-after-coats' });
    await opened(page, page.url(), () => headed(page, 'next-step', 'Hands and neck'));
  });

  test('a cart left behind is remembered', async ({ page, tactful }) => {
    await tactful.seed([...visited('3h'), carted('lanterns', '3h')]);
    await expect(page.getByText('Your cart is where you left it.')).toBeVisible();
  });

  test('those who look often and never buy are offered advice', async ({ page, tactful }) => {
    await tactful.seed([...visited('2d'), ...looks('coats', 8)], COAT);
    await opened(page, COAT, () =>
      expect(slot(page, 'help-hint')).toContainText('Hard to choose?', { timeout: 1500 }),
    );
    await expect(page).toShow('help-hint', { reasons: ['viewed.all.30d', 'visits.count', 'bought.all.all'] });
  });
});

test.describe('P2: when to speak', () => {
  const offer = 'We will gladly look further with you.';
  const shelf = [
    ...visited('9m'),
    ...looks('coats', 1, { hours: 0.1 }),
    ...looks('coats', 1, { hours: 0.05 }),
  ];

  test('on the way out', async ({ page, tactful }) => {
    await tactful.seed(shelf, COAT);
    await page.locator('#tactful').waitFor({ state: 'attached' });
    await expect(page.getByText(offer)).toBeHidden();
    await expect(async () => {
      await page.mouse.move(300, 300);
      await page.evaluate(() =>
        document.documentElement.dispatchEvent(new MouseEvent('mouseout', { clientY: -1, bubbles: true })),
      );
      await expect(page.getByText(offer)).toBeVisible({ timeout: 500 });
    }).toPass();
    // The offer does not interrupt the visitor: the button of the page stays enabled.
    await expect(page.getByRole('button', { name: 'Add to cart' })).toBeEnabled();
  });

  test('at the end of a shelf', async ({ page, tactful }) => {
    await tactful.seed(shelf, '/c/coats');
    await page.locator('#tactful').waitFor({ state: 'attached' });
    await expect(page.getByText(offer)).toBeHidden();
    await expect(async () => {
      await page.evaluate(() => scrollTo(0, 0));
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await expect(page.getByText(offer)).toBeVisible({ timeout: 500 });
    }).toPass();
  });

  test('after a minute without a move', async ({ page, tactful }) => {
    await tactful.seed(shelf, COAT);
    await page.locator('#tactful').waitFor({ state: 'attached' });
    await page.clock.runFor(50_000);
    await expect(page.getByText(offer)).toBeHidden();
    await page.clock.runFor(15_000);
    await expect(page.getByText(offer)).toBeVisible();
  });

  test('at the hour at which this visitor comes', async ({ page, tactful }) => {
    await tactful.seed(visited('4d', '3d', '2d', '1d'));
    await expect(page.getByText('A quiet hour?')).toBeVisible();
    await expect(page).toShow('reminder', { experience: 'reminder-evening' });
    // Seven hours later in the day there is no such habit.
    await tactful.setClock(Date.now() + 5 * DAY_MS + 7 * 36e5);
    await tactful.open('/');
    await page.locator('#tactful').waitFor({ state: 'attached' });
    await expect(page).not.toShow('reminder', { timeout: 500 });
  });
});

test('P3: content follows the viewed items and their prices, and purchases replace it', async ({
  page,
  tactful,
}) => {
  await tactful.seed([...visited('3d'), bought('coats', '2d', 300), ...looks('boots', 4, { price: 300 })]);
  await opened(page, '/', async () => {
    await headed(page, 'hero', 'The finishing touches');
    await headed(page, 'edit', 'From the long benches');
    await expect(slot(page, 'arrivals').locator('[data-tactful-category="coats"]').first()).toBeHidden({
      timeout: 1500,
    });
  });
  await expect(page).toShow('edit', { experience: 'edit-premium', reasons: ['price.tier'] });
});

test('P3: what was searched for comes to the front page', async ({ page, tactful }) => {
  await tactful.seed([
    { ago: '3h', name: 'search', term: 'tent' },
    { ago: '2h', name: 'search', term: 'Tent' },
  ]);
  await opened(page, '/', () => headed(page, 'hero', 'A light in the meadow'));
  await expect(page).toShow('hero', { reasons: ['searched.term.tent.7d'] });
});

test('P4: experienced visitors get a denser layout, with their most used features first', async ({
  page,
  tactful,
}) => {
  const features = ['gift-notes', 'gift-notes', 'gift-notes', 'repairs', 'delivery', 'size-guide'];
  await tactful.seed(uses(24, features));
  await opened(page, '/', async () => {
    await expect(page.locator('html')).toHaveAttribute('data-tactful-layout', 'b', { timeout: 1500 });
    await expect(slot(page, 'shortcuts').getByRole('link').first()).toHaveText('Gift notes', {
      timeout: 1500,
    });
  });
  await expect(slot(page, 'shortcuts').getByRole('link')).toHaveCount(4);
});

test.describe('P5: trying things out', () => {
  test('a visitor stays in one variant of an experiment; visitors differ', async ({ browser }, {
    project,
  }) => {
    const assigned = new Set<string>();
    // The likeliest arm has a third of the visitors: twelve in a row are one in 500 000.
    for (let visitor = 0; visitor < 12 && assigned.size < 2; visitor++) {
      const context = await browser.newContext({ baseURL: project.use.baseURL ?? '' });
      const page = await context.newPage();
      await page.goto('/privacy');
      await page.locator('#tactful [part~="accept"]').click();
      const arms: string[] = [];
      for (const path of ['/', '/?again']) {
        await page.goto(path);
        await page.evaluate(() => window.tactful.ready);
        const decision = await page.evaluate(() => window.tactful.decide('story'));
        arms.push(decision?.winner?.variant ?? decision?.stopped[0]?.reason ?? '');
      }
      expect(arms[1]).toBe(arms[0]);
      expect(arms[0]).toMatch(/^(makers|evening|control|hold-out|not-in-experiment)$/);
      assigned.add(arms[0] ?? '');
      await context.close();
    }
    expect(assigned.size).toBeGreaterThan(1);
  });

  test('a hold-out sees no experiment, and experiments of one namespace share no visitor', async ({
    page,
  }) => {
    const arm = (key: string, from: number, to: number) => ({
      id: `trial-${key}`,
      slot: `trial-${key}`,
      benefit: 'We try it.',
      experiment: { key, variants: ['one', 'two'], namespace: ['halves', from, to] },
    });
    let holdout = 0;
    await serveConfig(page, ({ experiences, ...config }) => ({
      ...config,
      holdout,
      experiences: [...experiences, arm('first', 0, 0.5), arm('second', 0.5, 1)],
    }));
    const outcomes = async () => {
      await page.goto('/privacy');
      await page.evaluate(() => window.tactful.ready);
      return page.evaluate(() =>
        ['trial-first', 'trial-second'].map((slot) => {
          const decision = window.tactful.decide(slot);
          return decision?.winner ? 'shown' : decision?.stopped[0]?.reason;
        }),
      );
    };
    await page.goto('/privacy');
    await page.locator('#tactful [part~="accept"]').click();
    expect((await outcomes()).sort()).toEqual(['not-in-experiment', 'shown']);
    holdout = 1;
    expect(await outcomes()).toEqual(['hold-out', 'hold-out']);
  });
});

test('P6: a complaint silences what promotes; once resolved, it is made good', async ({ page, tactful }) => {
  const past = [bought('coats', '9d'), { ago: '2d', name: 'care_open' } as const];
  await tactful.seed(past);
  await expect(page).not.toShow('hero', { timeout: 1000 });
  expect((await tactful.decide('hero')).stopped.map(({ reason }) => reason)).toContain('care-open');
  await headed(page, 'hero', 'Out early, home late');
  await page.evaluate(() => window.tactful.track({ name: 'care_close', outcome: 'resolved' }));
  await opened(page, '/', () => headed(page, 'welcome', 'Thank you for your patience'));
});

test('P7: who comes back after weeks is welcomed with what is new', async ({ page, tactful }) => {
  await tactful.seed(visited('25d'));
  await opened(page, '/', () => headed(page, 'welcome', 'Good to see you again'));
});

test('P8: recognizes frequent buyers', async ({ page, tactful }) => {
  await tactful.seed([bought('mugs', '60d'), bought('coffee', '20d'), bought('candles', '9d')]);
  await opened(page, '/', async () => {
    await headed(page, 'welcome', 'For those who keep coming back');
    await expect(slot(page, 'promo')).toContainText('free mending', { timeout: 1500 });
  });
});

test('P9: coffee comes to mind when it is used up, not before', async ({ page, tactful }) => {
  await tactful.seed([bought('coffee', '20d')]);
  await expect(page).not.toShow('larder', { timeout: 500 });
  await tactful.setClock(Date.now() + 9 * DAY_MS);
  await opened(page, '/', () => headed(page, 'larder', 'A fresh bag for the morning'));
  await expect(page).toShow('larder', { reasons: ['replenish.due'] });
});

test('P10: ranks a row on the device, keeps every item, and sends no request', async ({ page, tactful }) => {
  const things = () =>
    slot(page, 'row')
      .locator('[data-tactful-item]')
      .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-tactful-item')));
  await page.goto('/');
  const before = await things();
  await tactful.seed(looks('candles', 4));
  await opened(page, '/', () =>
    expect(slot(page, 'row').locator('[data-tactful-item]').first()).toHaveAttribute(
      'data-tactful-category',
      'candles',
      { timeout: 1500 },
    ),
  );
  const after = await things();
  expect(after).not.toEqual(before);
  expect([...after].sort()).toEqual([...before].sort());
  await expect(page).toSendNothing();
});

const OUTDOORS = [...looks('tents', 4), ...looks('boots', 2), ...looks('coffee', 2)];

test('P11: composes a small site from slots; code can read decisions, too', async ({ page, tactful }) => {
  await tactful.seed(OUTDOORS);
  await tactful.open('/guide');
  const open = await openPanel(page);
  await open.getByText('More', { exact: true }).click();
  await open.getByText('What we use your data for').click();
  await open.getByText('Use my activity in one part of the shop in the others').click();
  await opened(page, '/guide', async () => {
    await headed(page, 'guide-start', 'Start further out');
    await headed(page, 'guide-wear', 'Begin with the feet');
    await headed(page, 'guide-home', 'And the kettle on');
  });
  // A chat widget in the page can read the decision and subscribe to its changes.
  expect((await tactful.decide('guide-start')).winner?.variant).toBe('seasoned');
  const change = page.evaluate(
    () => new Promise<string>((resolve) => window.tactful.subscribe((change) => resolve(change))),
  );
  await page.evaluate(() => window.tactful.track({ name: 'use_feature', feature: 'repairs' }));
  expect(await change).toMatch(/^(profile|decisions)$/);
});

test('P12: the shop writes in German, and the widget speaks it, too', async ({ page, tactful }) => {
  await tactful.seed(OUTDOORS);
  await tactful.open('/guide/de');
  await page.locator('#tactful [part~="open"]').click();
  await panel(page).getByText('Mehr', { exact: true }).click();
  await panel(page).getByText('Wofür wir Ihre Daten verwenden').click();
  await expect(panel(page)).toContainText('Ein Shop nach Ihrem Geschmack');
  await panel(page).getByText('Meine Aktivitäten aus einem Bereich des Shops').click();
  await opened(page, '/guide/de', () => headed(page, 'guide-start', 'Fangen Sie weiter draußen an'));
  await slot(page, 'guide-start').getByRole('button').click();
  await expect(explanation(page)).toContainText('Sie sehen: Der Ratgeber für Erfahrene');
});

test('P1: visitors who decline see none of it', async ({ page, tactful }) => {
  await tactful.open('/');
  await tactful.decline();
  await lookAt(page, 'coats', 3);
  await page.goto('/');
  await expect(page).toBeGeneric();
});
