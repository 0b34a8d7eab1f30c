/**
 * Storage that fails, hangs, returns wrong data or is missing. One test per fault.
 *
 * | fault | Chromium | Gecko and WebKitGTK |
 * |---|---|---|
 * | S4 disk full | the real quota, made small | left out: their quota cannot be made small for one site |
 * | S5 to S10, S12, S13 | see the tests | the same |
 */
import { expect, expectStored, state, test } from './faults/fixtures.ts';

test('S4: reports a full disk, keeps the old profile, does not retry in a loop, and can still erase', {
  tag: '@slow',
}, async ({ faults, context, site, browserName }) => {
  test.skip(browserName !== 'chromium', 'only the protocol of Chromium sets a quota for one site');
  const page = await context.newPage();
  const protocol = await context.newCDPSession(page);
  const quota = (quotaSize?: number) =>
    protocol.send('Storage.overrideQuotaForOrigin', {
      origin: site.url,
      ...(quotaSize ? { quotaSize } : {}),
    });
  // The quota must be set before the first write: after it, Chromium uses the available space that it has cached.
  await quota(400_000);
  await page.addInitScript(() => {
    globalThis.calls = [];
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...given) {
      calls.push('put');
      return put.apply(this, given);
    };
  });
  await page.clock.install();
  await page.goto(site.url);
  const { kept, status, before } = await page.evaluate(async () => {
    await visitor.accept();
    const kept: string[] = [];
    for (let at = 0; at < 5; at++) if ((await visitor.viewAndSave(`${at}`)) === 'ok') kept.push(`${at}`);
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('ballast');
      request.onupgradeneeded = () => request.result.createObjectStore('ballast', { autoIncrement: true });
      request.onsuccess = () => resolve(request.result);
    });
    const fill = (size: number) =>
      new Promise<boolean>((resolve) => {
        const transaction = db.transaction('ballast', 'readwrite');
        // Random bytes cannot be compressed.
        transaction.objectStore('ballast').put(crypto.getRandomValues(new Uint8Array(size)));
        transaction.oncomplete = () => resolve(true);
        transaction.onabort = () => resolve(false);
      });
    for (const size of [20_000, 1000, 100]) for (let at = 0; at < 40 && (await fill(size)); at++);
    let before = 0;
    for (let at = 5; at < 50; at++) {
      before = calls.length;
      if ((await visitor.viewAndSave(`${at}`)) !== 'ok') break;
      kept.push(`${at}`);
    }
    return { kept, status: visitor.tactful.status(), before };
  });
  // No event happens in this time: the page must not try again and again.
  await page.clock.runFor(60_000);
  await page.evaluate(() => visitor.tactful.profile.whenSaved());
  const puts = (await page.evaluate(() => calls.length)) - before;
  expect(status).toMatchObject({ storage: 'full', error: 'QuotaExceededError' });
  expect(kept.length).toBeGreaterThan(4);
  // One write for the event, one for the reduced profile, and at most one more for the event when the tab is shown.
  expect(puts).toBeGreaterThan(0);
  expect(puts).toBeLessThanOrEqual(3);
  const next = await faults.open();
  const found = await state(next);
  expect(found).not.toHaveProperty('setAside');
  expect(found).toMatchObject({ consent: 'tailored', hero: 'coats' });
  expect(found.items.length).toBeGreaterThan(4);
  expect([...kept, ...(await state(page)).items]).toEqual(expect.arrayContaining(found.items));
  expect(await page.evaluate(() => visitor.tactful.profile.erase())).toEqual({ ok: true });
  expect((await state(await faults.open())).items).toEqual([]);
  await quota();
  await expect.poll(() => page.evaluate(() => visitor.viewAndSave('after'))).toBe('ok');
});

test('S5: after the site data are cleared, the page is generic and shows the prompt again', {
  tag: ['@engines', '@webkitgtk'],
}, async ({ faults }) => {
  const page = await faults.tailored();
  const other = await faults.open();
  await other.evaluate(() => fetch('/clear'));
  await page.evaluate(() => visitor.viewAndSave('behind'));
  await expect.poll(() => state(page)).toMatchObject({ consent: 'unset', hero: 'generic', items: [] });
  const next = await faults.open();
  expect(await state(next)).toMatchObject({
    storage: 'closed',
    consent: 'unset',
    hero: 'generic',
    items: [],
  });
  await next.evaluate(async () => {
    await visitor.accept();
    await visitor.viewAndSave('new');
  });
  await expectStored(await faults.open(), ['new']);
});

test('S5: consent is unset when only the profile is gone', {
  tag: ['@engines', '@webkitgtk'],
}, async ({ faults }) => {
  const page = await faults.tailored();
  await page.evaluate(async () => {
    visitor.tactful.destroy();
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('tactful').onsuccess = resolve;
    });
  });
  const next = await faults.open();
  expect(await state(next)).toMatchObject({ consent: 'unset', hero: 'generic', items: [] });
  expect(await next.evaluate(() => visitor.view('x'))).toBe(false);
});

test('S6: a page never blocks a deletion or an upgrade of the database', {
  tag: ['@engines', '@webkitgtk'],
}, async ({ faults }) => {
  const page = await faults.tailored();
  const other = await faults.open();
  const upgraded = await other.evaluate(async () => {
    visitor.tactful.destroy();
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('tactful', 2);
      request.onblocked = () => calls.push('blocked');
      request.onsuccess = () => resolve(request.result);
    });
    db.onversionchange = () => db.close();
    return { version: db.version, blocked: calls.includes('blocked') };
  });
  expect(upgraded).toEqual({ version: 2, blocked: false });
  // The page continues to work with the newer version of the database.
  expect(await page.evaluate(() => visitor.viewAndSave('d'))).toBe('ok');
  await expectStored(await faults.open(), ['a', 'b', 'c', 'd']);
  const deleted = await other.evaluate(async () => {
    await new Promise((resolve) => {
      const request = indexedDB.deleteDatabase('tactful');
      request.onsuccess = resolve;
      request.onblocked = () => calls.push('blocked');
    });
    return { blocked: calls.includes('blocked') };
  });
  expect(deleted.blocked).toBe(false);
  await page.evaluate(() => visitor.viewAndSave('e'));
  await expect.poll(() => state(page)).toMatchObject({ consent: 'unset', hero: 'generic', items: [] });
});

test('S7: without a response to open, the page is generic, works in memory, and writes everything later', {
  tag: ['@engines', '@webkitgtk', '@slow'],
}, async ({ faults }) => {
  await faults.tailored(['a']);
  const page = await faults.open({
    broken: () => {
      const { open } = IDBFactory.prototype;
      IDBFactory.prototype.open = function (...given) {
        if (!broken) return open.apply(this, given);
        calls.push('fault');
        // A request that never fires an event.
        return new EventTarget() as IDBOpenDBRequest;
      };
    },
  });
  const first = await page.evaluate(async () => {
    await visitor.tactful.ready;
    return visitor.first;
  });
  expect(first).toEqual({ hero: 'generic', ready: false });
  // One attempt: a call without a response is not repeated, because it has waited long enough.
  expect(await page.evaluate(() => visitor.faultCount())).toBe(1);
  expect(await state(page)).toMatchObject({ storage: 'memory', error: 'TimeoutError', hero: 'generic' });
  await page.evaluate(() => ['x', 'y'].map(visitor.view));
  expect(await state(page)).toMatchObject({ storage: 'memory', hero: 'coats', items: ['x', 'y'] });
  await page.evaluate(() => {
    broken = false;
    return visitor.tactful.profile.whenSaved();
  });
  await expect.poll(() => page.evaluate(() => visitor.viewAndSave('z'))).toBe('ok');
  await expectStored(await faults.open(), ['a', 'x', 'y', 'z']);
});

test('S8: without IndexedDB it works in memory; the next page keeps the consent', {
  tag: ['@engines', '@webkitgtk'],
}, async ({ faults }) => {
  const page = await faults.open({
    broken: () => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }),
  });
  expect(await page.evaluate(() => typeof indexedDB)).toBe('undefined');
  const outcome = await page.evaluate(() => visitor.accept());
  expect(outcome.ok).toBe(false);
  await page.evaluate(() => ['x', 'y'].map(visitor.view));
  expect(await page.evaluate(() => visitor.viewAndSave('z'))).toBe('memory');
  expect(await state(page)).toMatchObject({ consent: 'tailored', hero: 'coats', items: ['x', 'y', 'z'] });
  // There was no database: the consent is stored, and the events in memory are lost with the page.
  const next = await faults.open();
  expect(await state(next)).toMatchObject({ storage: 'ok', consent: 'tailored', items: [] });
});

test('S8: where the browser rejects all storage, it shows no prompt and throws nothing', {
  tag: ['@engines', '@webkitgtk'],
}, async ({ faults }) => {
  const page = await faults.open({ path: '/sandbox' });
  expect(await page.evaluate(() => visitor.tactful.consent.get().promptDue)).toBe(false);
  expect(await page.evaluate(() => visitor.accept())).toMatchObject({ ok: false });
  expect(await page.evaluate(() => visitor.viewAndSave('x'))).toBe('memory');
  expect(await state(page)).toMatchObject({ storage: 'memory', error: 'SecurityError', items: ['x'] });
  expect(await page.evaluate(() => visitor.decline())).toBeTruthy();
  expect(await state(page)).toMatchObject({ consent: 'generic', hero: 'generic', items: [] });
});

test('S9: an aborted transaction keeps the old value, and its events are written later, once', {
  tag: ['@engines', '@webkitgtk'],
}, async ({ faults }) => {
  await faults.tailored();
  const page = await faults.open({
    broken: () => {
      const { commit } = IDBTransaction.prototype;
      IDBTransaction.prototype.commit = function () {
        if (!broken) return commit.call(this);
        calls.push('fault');
        this.abort();
      };
    },
  });
  const before = await page.evaluate(() => visitor.readRecords());
  expect(await page.evaluate(() => visitor.viewAndSave('d'))).toBe('memory');
  expect(await page.evaluate(() => visitor.faultCount())).toBeGreaterThan(0);
  expect(await page.evaluate(() => visitor.readRecords())).toBe(before);
  expect(await state(page)).toMatchObject({
    error: 'AbortError',
    hero: 'coats',
    items: ['a', 'b', 'c', 'd'],
  });
  expect(
    await page.evaluate(() => {
      broken = false;
      return visitor.viewAndSave('e');
    }),
  ).toBe('ok');
  await expectStored(await faults.open(), ['a', 'b', 'c', 'd', 'e']);
});

test('S10: drops a corrupted profile as a whole and reports it; none of it runs', {
  tag: ['@engines', '@webkitgtk'],
}, async ({ faults }) => {
  const page = await faults.tailored();
  // A running page would overwrite the corrupted record with its own data.
  await page.evaluate(() => visitor.tactful.destroy());
  for (const name of ['text', 'number', 'version', 'sum', 'nested', 'large', 'element']) {
    await page.evaluate((name) => {
      const deep: unknown[] = [];
      for (let at = 0, inner = deep; at < 500; at++) inner = inner[inner.push([]) - 1] as unknown[];
      const junk: { [name: string]: unknown } = {
        text: 'junk',
        number: 7,
        version: { v: 'x', id: 'x', sum: 'x', data: '{}' },
        sum: { v: 1, id: 'x', sum: 'wrong', data: '{"id":"x","since":0,"slots":{},"events":[]}' },
        nested: { v: 1, id: deep, sum: deep, data: '['.repeat(1e4) },
        large: { v: 1, id: 'x', sum: 'x', data: 'x'.repeat(5e6) },
        // Structured cloning keeps what makes an object look like an element.
        element: { v: 1, type: 'script', constructor: undefined, props: { src: '/page.js' }, data: {} },
      };
      return visitor.writeRecord('profile', junk[name]);
    }, name);
    const next = await faults.open();
    const found = await state(next);
    expect(found, name).toMatchObject({ setAside: 'damaged', hero: 'generic', items: [], storage: 'ok' });
    expect(await next.evaluate(() => visitor.viewAndSave('new'))).toBe('ok');
    await next.close();
  }
  await expectStored(await faults.open(), ['new']);
});

test('S10: leaves out a corrupted event and keeps the others', { tag: ['@engines', '@webkitgtk'] }, async ({
  faults,
}) => {
  const page = await faults.tailored();
  const written = await page.evaluate(async () => {
    const { id: epoch } = Object(await visitor.readSnapshot());
    const good = { id: 'good', name: 'view_item', at: Date.now(), section: 'site', item: 'good' };
    const element = { type: 'script', constructor: undefined, props: { src: '/page.js' } };
    const events: unknown[] = [
      undefined,
      'text',
      { ...good, id: 1 },
      { ...good, id: 'b1', item: element },
      { ...good, id: 'b2', item: 'x'.repeat(1e6) },
      { ...good, id: 'b3', at: Number.NaN },
      { ...good, id: 'b4', at: '2026' },
      { ...good, id: 'b5', name: 'constructor' },
      { ...good, id: 'b6', section: element },
    ];
    const records = [...events.map((event) => ({ epoch, event })), 'text', null];
    for (const [at, record] of records.entries()) await visitor.writeRecord(['op', `junk-${at}`], record);
    return records.length;
  });
  // Not the number of records that are left: the page may have compacted them meanwhile.
  expect(written).toBe(11);
  const next = await faults.open();
  await next.evaluate(() => visitor.viewAndSave('new'));
  await expectStored(await faults.open(), ['a', 'b', 'c', 'new']);
  expect(await next.evaluate(() => JSON.parse(visitor.tactful.profile.export()).events.length)).toBe(4);
});

test('S12: neither reads nor changes a profile of a newer version', {
  tag: ['@engines', '@webkitgtk'],
}, async ({ faults }) => {
  const page = await faults.tailored();
  const own = await page.evaluate(async () => {
    const own = await visitor.readSnapshot();
    await visitor.writeRecord('profile', { v: 99, id: 'x', sum: 'x', data: { a: [1, 2, 3] } });
    return own;
  });
  const next = await faults.open();
  const before = await next.evaluate(() => visitor.readRecords());
  expect(await state(next)).toMatchObject({
    setAside: 'newer',
    storage: 'memory',
    hero: 'generic',
    items: [],
  });
  await next.evaluate(() => visitor.viewAndSave('x'));
  await next.evaluate(() => visitor.viewAndSave('y'));
  expect(await state(next)).toMatchObject({ storage: 'memory', hero: 'coats', items: ['x', 'y'] });
  expect(await next.evaluate(() => visitor.readRecords())).toBe(before);
  await next.evaluate((record) => visitor.writeRecord('profile', record), own);
  expect(await next.evaluate(() => visitor.viewAndSave('z'))).toBe('ok');
  await expectStored(await faults.open(), ['a', 'b', 'c', 'x', 'y', 'z']);
});

test('S13: a value that cannot be cloned writes nothing, and events of the page never contain one', {
  tag: ['@engines', '@webkitgtk'],
}, async ({ faults }) => {
  await faults.tailored();
  const page = await faults.open({
    broken: () => {
      let puts = 0;
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (value, ...key) {
        // The second call of each transaction.
        if (!broken || puts++ % 3 !== 1) return put.call(this, value, ...key);
        calls.push('fault');
        return put.call(this, () => {}, ...key);
      };
    },
  });
  const recorded = await page.evaluate(() => {
    const hostile = new Proxy({}, { get: () => { throw new Error('mine'); } }); // biome-ignore format: short
    return [
      { name: 'view_item', items: [{ id: () => 1, category: Symbol('x') }] },
      { name: 'view_item', items: [hostile] },
      { name: 'view_item', items: hostile },
      hostile,
      { name: 'view_item', items: [document.createElement('script')] },
    ].map((event) => visitor.trackUnknown(event).recorded);
  });
  expect(recorded).toEqual([false, false, false, false, false]);
  const before = await page.evaluate(() => visitor.readRecords());
  await page.evaluate(() => {
    for (const item of ['x', 'y', 'z']) visitor.view(item);
    return visitor.tactful.profile.whenSaved();
  });
  expect(await page.evaluate(() => visitor.faultCount())).toBeGreaterThan(0);
  expect(await state(page)).toMatchObject({ storage: 'memory', error: 'DataCloneError' });
  expect(await page.evaluate(() => visitor.readRecords())).toBe(before);
  await page.evaluate(() => {
    broken = false;
    return visitor.viewAndSave('last');
  });
  await expectStored(await faults.open(), ['a', 'b', 'c', 'x', 'y', 'z', 'last']);
});
