/** Clock jumps and slow machines. One test per fault, in every engine; S20 not in WebKitGTK. */
import { expect, expectStored, state, test } from './faults/fixtures.ts';

const HOUR = 36e5;
const DAY = 24 * HOUR;
const START = Date.UTC(2026, 10, 22, 10);

test('S14: no event outlives its retention when the clock jumps', {
  tag: ['@engines', '@webkitgtk'],
}, async ({ faults }) => {
  const at = faults.setClock;
  await at(START);
  const live = await faults.tailored();
  const clock = () => Date.now();
  for (const jump of [HOUR, -HOUR, 400 * DAY, -400 * DAY, -START]) {
    await at(START + jump);
    const next = await faults.open();
    for (const page of [live, next]) {
      const found = await page.evaluate(() => ({
        expiries: visitor.tactful.profile.list().map(({ expiresAt }) => expiresAt),
        storage: visitor.tactful.status().storage,
      }));
      // Within an hour all three events are kept; for the large jumps there may be none.
      if (Math.abs(jump) === HOUR) expect(found.expiries).toHaveLength(3);
      for (const expiry of found.expiries) expect(expiry).toBeGreaterThan(await page.evaluate(clock));
      expect(found.storage).toMatch(/^(ok|closed)$/);
    }
    await next.close();
  }
  // The clock of a page that was open during the jump never goes back: expired events do not return.
  await at(START);
  expect((await state(live)).items).toEqual([]);
  expect(await state(await faults.open())).not.toHaveProperty('setAside');
});

test('S14: a page that starts after the clock was set back computes no negative age', {
  tag: ['@engines', '@webkitgtk'],
}, async ({ faults }) => {
  await faults.setClock(START);
  await faults.tailored();
  await faults.setClock(START - HOUR);
  const next = await faults.open();
  const days = await next.evaluate(() => visitor.tactful.fact('viewed.category.coats.daysSince'));
  expect(days).toBeGreaterThanOrEqual(0);
  // `Infinity` would mean that the event is unknown.
  expect(days).toBeLessThan(1);
});

test('S14: an event from before a clock jump expires after its 30 days', {
  tag: ['@engines', '@webkitgtk'],
}, async ({ faults }) => {
  await faults.setClock(START);
  const live = await faults.tailored();
  await faults.setClock(START - HOUR);
  await live.evaluate(() => visitor.viewAndSave('d'));
  await expectStored(await faults.open(), ['a', 'b', 'c', 'd']);
  await faults.setClock(START + 30 * DAY + HOUR);
  for (const page of [live, await faults.open()])
    expect(await state(page)).toMatchObject({ storage: 'ok', hero: 'generic', items: [] });
});

test('S20: on a slow machine with a slow disk, a page is generic until its profile loads, and loses nothing', {
  tag: ['@engines', '@slow'],
}, async ({ faults, context, browserName, site }) => {
  await faults.tailored();
  const page = await context.newPage();
  if (browserName === 'chromium') {
    const protocol = await context.newCDPSession(page);
    await protocol.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  }
  await page.addInitScript(() => {
    globalThis.calls = [];
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (...given) {
      const request = open.apply(this, given);
      Object.defineProperty(request, 'onsuccess', {
        set: (heard: (event: Event) => void) =>
          request.addEventListener('success', (event) => {
            calls.push('fault');
            setTimeout(() => heard(event), 1000);
          }),
      });
      return request;
    };
  });
  await page.goto(site.url);
  const first = await page.evaluate(async () => {
    await visitor.tactful.ready;
    return visitor.first;
  });
  // The page decides before storage responds.
  expect(first).toEqual({ hero: 'generic', ready: false });
  expect(await page.evaluate(() => visitor.faultCount())).toBeGreaterThan(0);
  expect(await state(page)).toMatchObject({ storage: 'ok', hero: 'coats', items: ['a', 'b', 'c'] });
  // The page is busy for longer than storage may take to respond.
  await page.evaluate(() => {
    const kept = visitor.viewAndSave('d');
    const until = performance.now() + 2500;
    while (performance.now() < until);
    return kept;
  });
  await expectStored(await faults.open(), ['a', 'b', 'c', 'd']);
});
