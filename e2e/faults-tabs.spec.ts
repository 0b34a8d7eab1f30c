/**
 * Tabs that write at the same time, freeze, return from the cache, or get invalid messages. One test per fault.
 *
 * | fault | Chromium | Gecko | WebKitGTK |
 * |---|---|---|---|
 * | S3, S15, S18 | see the tests | the same | the same |
 * | S16 frozen tab | frozen with an open transaction | not frozen: its transaction is kept open | left out |
 * | S17 zombie tab | from the cache, and deaf | the same | deaf |
 */
import { expect, expectStored, state, test } from './faults/fixtures.ts';

test('S3: four tabs that write at once lose nothing and store nothing twice', {
  tag: ['@engines', '@webkitgtk', '@slow'],
}, async ({ faults }) => {
  const pages = [await faults.tailored([])];
  while (pages.length < 4) pages.push(await faults.open());
  for (const [tab, page] of pages.entries())
    await page.evaluate((tab) => {
      const write = async () => {
        for (let at = 0; at < 100; at++) {
          visitor.view(`${tab}-${at}`);
          if (at % 10 === 0) await new Promise((resolve) => setTimeout(resolve));
        }
        await visitor.tactful.profile.whenSaved();
      };
      Object.assign(globalThis, { written: write() });
    }, tab);
  for (const page of pages)
    await page.evaluate(() => (globalThis as unknown as { written: Promise<void> }).written);
  const all = pages.flatMap((_, tab) => Array.from({ length: 100 }, (_, at) => `${tab}-${at}`));
  await expectStored(await faults.open(), all);
});

test('S15: without a channel between tabs, the next page reads the events of the others', {
  tag: ['@engines', '@webkitgtk'],
}, async ({ faults }) => {
  const noChannel = () => Object.defineProperty(globalThis, 'BroadcastChannel', { value: undefined });
  const one = await faults.tailored(['a']);
  const deaf = await faults.open({ broken: noChannel });
  expect(await deaf.evaluate(() => typeof BroadcastChannel)).toBe('undefined');
  await one.evaluate(() => visitor.viewAndSave('b'));
  await deaf.evaluate(() => visitor.viewAndSave('c'));
  await expectStored(await faults.open({ broken: noChannel }), ['a', 'b', 'c']);
  // Withdrawn consent still reaches the tab.
  await one.evaluate(() => visitor.decline());
  await expect.poll(() => state(deaf)).toMatchObject({ consent: 'generic', hero: 'generic', items: [] });
});

test('S15: ten thousand invalid messages cause a few reads and change nothing', {
  tag: ['@engines', '@webkitgtk', '@slow'],
}, async ({ faults }) => {
  await faults.tailored();
  const page = await faults.open({
    broken: () => {
      const { getAll } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.getAll = function (...given) {
        calls.push('getAll');
        return getAll.apply(this, given);
      };
    },
  });
  const shouter = await faults.open();
  await shouter.evaluate(() => visitor.tactful.destroy());
  const before = await page.evaluate(() => [calls.length, performance.now()] as const);
  await shouter.evaluate(async () => {
    const channel = new BroadcastChannel('tactful');
    const junk: unknown[] = [
      { consent: 'tailored', events: [{ item: 'x' }] },
      { type: 'script', constructor: undefined, props: {} },
      'erase',
      null,
      [[[]]],
    ];
    for (let at = 0; at < 10_000; at++) {
      channel.postMessage(junk[at % junk.length]);
      if (at % 1000 === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    }
    channel.close();
  });
  await expect.poll(() => page.evaluate(() => calls.length)).toBeGreaterThan(before[0]);
  const after = await page.evaluate(() => [calls.length, performance.now()] as const);
  expect(after[0] - before[0]).toBeGreaterThan(0);
  expect(after[0] - before[0]).toBeLessThanOrEqual((after[1] - before[1]) / 250 + 1);
  expect(await state(page)).toMatchObject({ storage: 'ok', hero: 'coats', items: ['a', 'b', 'c'] });
});

test('S16: a frozen tab with an open transaction delays the others, but loses no event', {
  tag: ['@engines', '@slow'],
}, async ({ faults, context, browserName }) => {
  const page = await faults.tailored(['a']);
  const sleeper = await faults.open();
  await sleeper.evaluate(async () => {
    visitor.tactful.destroy();
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('tactful');
      request.onsuccess = () => resolve(request.result);
    });
    const store = db.transaction('tactful', 'readwrite').objectStore('tactful');
    // Continuous requests keep the transaction open.
    const hold = () => {
      if (broken) store.get('none').onsuccess = hold;
      else db.close();
    };
    hold();
  });
  const protocol = browserName === 'chromium' ? await context.newCDPSession(sleeper) : undefined;
  await protocol?.send('Page.setWebLifecycleState', { state: 'frozen' });
  expect(await page.evaluate(() => visitor.viewAndSave('b'))).toBe('memory');
  expect(await state(page)).toMatchObject({ error: 'TimeoutError', hero: 'coats', items: ['a', 'b'] });
  await protocol?.send('Page.setWebLifecycleState', { state: 'active' });
  await sleeper.evaluate(() => {
    broken = false;
  });
  await expect.poll(() => page.evaluate((item) => visitor.viewAndSave(item), 'c')).toBe('ok');
  await expectStored(await faults.open(), ['a', 'b', 'c']);
});

test('S17: a page that returns from the cache after an erasure restores nothing', {
  tag: ['@engines', '@full-browser', '@slow'],
}, async ({ faults, playwright, browserName, launchOptions, channel, site }) => {
  const browser = await playwright[browserName].launch({
    ...launchOptions,
    ...(channel ? { channel } : {}),
    // By default, Playwright disables Chromium's back-forward cache, which this test needs.
    ...(browserName === 'chromium' ? { ignoreDefaultArgs: ['--disable-back-forward-cache'] } : {}),
  });
  const context = await browser.newContext();
  const zombie = await faults.tailored(['old-1', 'old-2'], context);
  await zombie.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => calls.push(persisted ? 'cached' : 'loaded'));
    addEventListener('pagehide', () => visitor.view('old-3'));
  });
  const { id: epoch } = Object(await zombie.evaluate(() => visitor.readSnapshot()));
  await zombie.goto(`${site.url}/elsewhere`);
  const eraser = await faults.open({
    in: context,
    // A broadcast message would evict the page from the cache.
    broken: () => Object.defineProperty(globalThis, 'BroadcastChannel', { value: undefined }),
  });
  expect(await eraser.evaluate(() => visitor.tactful.profile.erase())).toEqual({ ok: true });
  // A write that another tab sent before the erasure may be stored after it.
  await eraser.evaluate((epoch) => {
    const event = { id: 'late', name: 'view_item', at: Date.now(), section: 'site', item: 'old-4' };
    return visitor.writeRecord(['op', 'late'], { epoch, event });
  }, String(epoch));
  await zombie.evaluate(() => history.back()).catch(Object);
  await expect.poll(() => zombie.evaluate(() => calls).catch(Object)).toEqual(['cached']);
  await zombie.evaluate(() => visitor.viewAndSave('new'));
  await zombie.evaluate(() => visitor.tactful.profile.whenSaved());
  const next = await faults.open({ in: context });
  for (const page of [zombie, eraser, next]) expect((await state(page)).items.join()).not.toContain('old');
  await next.evaluate(() => visitor.viewAndSave('newer'));
  expect(await state(next)).toMatchObject({ storage: 'ok', consent: 'tailored' });
  await browser.close();
});

test('S17: a tab that missed an erasure detects it at its next write', {
  tag: ['@engines', '@webkitgtk'],
}, async ({ faults }) => {
  const eraser = await faults.tailored(['old-1', 'old-2']);
  const deaf = await faults.open({
    broken: () => Object.defineProperty(globalThis, 'BroadcastChannel', { value: undefined }),
  });
  expect(await eraser.evaluate(() => visitor.tactful.profile.erase())).toEqual({ ok: true });
  expect(await state(deaf)).toMatchObject({ hero: 'coats', items: ['old-1', 'old-2'] });
  await deaf.evaluate(() => visitor.viewAndSave('late'));
  expect(await state(deaf)).toMatchObject({ storage: 'ok', hero: 'generic' });
  expect((await state(deaf)).items.join()).not.toContain('old');
  expect(await deaf.evaluate(() => visitor.viewAndSave('new'))).toBe('ok');
  const next = await faults.open();
  expect((await state(next)).items).toContain('new');
  expect((await state(next)).items.join()).not.toContain('old');
  expect(await next.evaluate(() => visitor.readRecords())).not.toContain('old-');
});

test('obligation 19: an erasure empties the database even if another tab keeps it open', {
  tag: ['@engines', '@webkitgtk'],
}, async ({ faults }) => {
  const eraser = await faults.tailored(['old-1', 'old-2']);
  const holder = await faults.open();
  await holder.evaluate(async () => {
    visitor.tactful.destroy();
    // A connection without a `versionchange` listener, as other scripts open them: it never closes for a deletion.
    await new Promise((resolve) => {
      const request = indexedDB.open('tactful');
      request.onsuccess = () => resolve(Object.assign(globalThis, { held: request.result }));
    });
  });
  expect(await eraser.evaluate(() => visitor.decline())).toEqual({ ok: true });
  const left = await holder.evaluate(
    () =>
      new Promise<unknown[]>((resolve) => {
        const { held } = globalThis as unknown as { held: IDBDatabase };
        const all = held.transaction('tactful').objectStore('tactful').getAll();
        all.onsuccess = () => resolve(all.result);
      }),
  );
  expect(left).toEqual([]);
  expect(await state(eraser)).toMatchObject({ consent: 'generic', hero: 'generic', items: [] });
});

test('S18: leaving a page at any moment loses no stored event and does not block the next page', {
  tag: ['@engines', '@webkitgtk'],
}, async ({ faults }) => {
  const page = await faults.tailored([]);
  for (let round = 0; round < 10; round++) {
    // Resolves after `round` writes, while the other writes continue.
    await page.evaluate(
      (round) =>
        new Promise<void>((resolve) => {
          const write = async () => {
            for (let at = 0; at < round + 20; at++) {
              // `localStorage` is written synchronously, so it survives the page.
              if ((await visitor.viewAndSave(`${round}-${at}`)) === 'ok')
                localStorage.known = `${localStorage.known ?? ''} ${round}-${at}`;
              if (at === round) resolve();
            }
          };
          write();
        }),
      round,
    );
    await page.reload();
    await page.evaluate(() => visitor.tactful.ready);
    // An error would mean that the page gave up on a blocked database.
    expect(await state(page)).toMatchObject({ storage: 'ok', consent: 'tailored' });
    expect(await state(page)).not.toHaveProperty('error');
  }
  const known = await page.evaluate(() => localStorage.known.split(' ').slice(1));
  const found = await state(await faults.open());
  expect(found).toMatchObject({ storage: 'ok', consent: 'tailored' });
  expect(found).not.toHaveProperty('setAside');
  expect(known.length).toBeGreaterThan(10);
  expect(found.items).toEqual(expect.arrayContaining(known));
  expect(new Set(found.items).size).toBe(found.items.length);
});
