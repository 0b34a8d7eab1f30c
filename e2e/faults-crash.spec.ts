/**
 * Browsers and pages that crash during a write, and damaged database files. One test per fault.
 *
 * | fault | Chromium | Gecko | WebKitGTK |
 * |---|---|---|---|
 * | S1 browser killed | twice | once | left out: under its driver it keeps nothing on disk |
 * | S2 crash of a page | by the protocol | left out: its protocol crashes no page | left out: its driver loses the session |
 * | S11 damaged files | three ways | one way | as S1 |
 * | S19 power cut | no machine to cut: the test checks the requested durability instead | the same | the same |
 */
import { mkdtemp, open as openFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { expect, type Faults, processOf, state, test } from './faults/fixtures.ts';

/**
 * Writes one event after the other and calls `die` in between, as soon as a random number of events were reported as
 * stored. This detects writes that are reported before they are on disk, and writes that wait for a batch. Returns the
 * events that were reported as stored by then.
 */
async function writeUntil(page: Page, name: string, die: () => void): Promise<readonly string[]> {
  const known: string[] = [];
  const enough = 5 + Math.floor(Math.random() * 40);
  const dead = new Promise<void>((resolve) => {
    page.exposeFunction('acknowledge', (item: string) => {
      if (known.push(item) !== enough) return;
      die();
      resolve();
    });
  });
  page
    .evaluate(async (name) => {
      const exposed = globalThis as unknown as { acknowledge?(item: string): void };
      while (!exposed.acknowledge) await new Promise((resolve) => setTimeout(resolve));
      for (let at = 0; at < 200; at++)
        if ((await visitor.viewAndSave(`${name}-${at}`)) === 'ok') exposed.acknowledge(`${name}-${at}`);
    }, name)
    .catch(Object);
  await dead;
  return known;
}

/** Expects a profile that is intact and contains at least the acknowledged events. */
async function expectWhole(page: Page, known: readonly string[]): Promise<void> {
  const found = await state(page);
  expect(found).toMatchObject({ storage: 'ok', consent: 'tailored', hero: 'coats' });
  expect(found).not.toHaveProperty('setAside');
  expect(found.items).toEqual(expect.arrayContaining([...known]));
  expect(new Set(found.items).size).toBe(found.items.length);
}

/** Creates the browser folder of a visitor who accepted. Closing the browser makes sure that the consent is on disk. */
async function folderOf(faults: Faults, items: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tactful-'));
  const context = await faults.launch(folder);
  await faults.tailored(items, context);
  await context.close();
  return folder;
}

/** Counts the IndexedDB files with an SQLite header, and the log files of LevelDB. */
async function filesOf(folder: string): Promise<{ sqlite: number; leveldb: number }> {
  const names = (await readdir(folder, { recursive: true })).filter((path) => /IndexedDB[\\/]/.test(path));
  let sqlite = 0;
  for (const name of names) {
    const path = join(folder, name);
    if (!(await stat(path)).isFile()) continue;
    const file = await openFile(path);
    const { buffer } = await file.read(Buffer.alloc(13), 0, 13, 0);
    await file.close();
    if (buffer.toString() === 'SQLite format') sqlite++;
  }
  return { sqlite, leveldb: names.filter((path) => /leveldb[\\/].*\.log$/.test(path)).length };
}

test(
  'Chromium stores the database in SQLite in the project sqlite, and in LevelDB otherwise',
  {
    tag: ['@sqlite', '@slow'],
  },
  async ({ faults, browserName }, { project }) => {
    test.skip(browserName !== 'chromium', 'the other engines have one way');
    const folder = await folderOf(faults, ['a']);
    const { sqlite, leveldb } = await filesOf(folder);
    expect([sqlite > 0, leveldb > 0]).toEqual(project.name === 'sqlite' ? [true, false] : [false, true]);
    await rm(folder, { recursive: true, force: true });
  },
);

test('S1: killing the browser while it writes loses no stored event', {
  tag: ['@engines', '@full-browser', '@slow'],
}, async ({ faults, browserName }) => {
  test.skip(browserName === 'webkit', 'no lock in its folder names its process');
  const folder = await folderOf(faults, []);
  const all: string[] = [];
  let context: BrowserContext = await faults.launch(folder);
  // Gecko starts slowly, so it runs one round.
  for (const round of browserName === 'chromium' ? ['one', 'two'] : ['one']) {
    const browser = processOf(folder);
    const page = await faults.open({ in: context });
    const known = await writeUntil(page, round, () => process.kill(browser, 'SIGKILL'));
    await context.close().catch(Object);
    all.push(...known);
    context = await faults.launch(folder);
    await expectWhole(await faults.open({ in: context }), all);
  }
  await context.close();
  await rm(folder, { recursive: true, force: true });
});

test('S2: a page crash while it writes loses no stored event', {
  tag: '@slow',
}, async ({ faults, context, browserName }) => {
  test.skip(browserName !== 'chromium', 'only the protocol of Chromium crashes a page');
  const witness = await faults.tailored([]);
  const known = () => witness.evaluate(() => (localStorage.known ?? '').split(' ').slice(1));
  for (const round of ['one', 'two']) {
    const page = await faults.open();
    await page.evaluate((name) => {
      const write = async () => {
        for (let at = 0; at < 200; at++) {
          if ((await visitor.viewAndSave(`${name}-${at}`)) === 'ok')
            localStorage.known = `${localStorage.known ?? ''} ${name}-${at}`;
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
      };
      write();
    }, round);
    // Writing continues for seconds, so the crash happens between two events or during one.
    await expect.poll(known).toContain(`${round}-5`);
    const crashed = page.waitForEvent('crash');
    const protocol = await context.newCDPSession(page);
    // A crashed page never responds, so this call is not awaited.
    protocol.send('Page.crash').catch(Object);
    await crashed;
    await expectWhole(await faults.open(), await known());
  }
});

/** Damages all IndexedDB files: inverts a quarter of the bytes, or truncates to half. Returns the number of files. */
async function damage(folder: string, how: 'turned' | 'cut'): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  let damaged = 0;
  for (const name of names.filter((path) => /indexed|[\\/]idb[\\/]/i.test(path))) {
    const path = join(folder, name);
    const { size } = await stat(path);
    if (!(await stat(path)).isFile() || !size) continue;
    damaged++;
    const file = await openFile(path, 'r+');
    if (how === 'cut') await file.truncate(size >> 1);
    else {
      const part = Buffer.alloc(Math.ceil(size / 4));
      await file.read(part, 0, part.length, size >> 2);
      await file.write(
        part.map((byte) => byte ^ 0xff),
        0,
        part.length,
        size >> 2,
      );
    }
    await file.close();
  }
  return damaged;
}

for (const how of ['turned', 'cut'] as const)
  test(`S11: with files whose bytes are ${how}, the page works and contains nothing that was not written`, {
    tag: how === 'turned' ? ['@engines', '@slow'] : '@slow',
  }, async ({ faults, browserName }) => {
    test.skip(browserName === 'webkit', 'its folders are not known here');
    const items = Array.from({ length: 60 }, (_, at) => `item-${at}`);
    const folder = await folderOf(faults, items);
    expect(await damage(folder, how)).toBeGreaterThan(0);
    const context = await faults.launch(folder);
    const page = await faults.open({ in: context });
    const found = await state(page);
    expect(items).toEqual(expect.arrayContaining(found.items));
    if (found.consent === 'unset')
      expect(found).toMatchObject({ storage: 'closed', hero: 'generic', items: [] });
    else if (!found.items.length) expect(found.hero).toBe('generic');
    // After accepting, there is a profile again. It is in memory if the files cannot be repaired.
    await page.evaluate(() => visitor.accept());
    expect(await page.evaluate(() => visitor.viewAndSave('new'))).toMatch(/^(ok|memory)$/);
    expect((await state(page)).items).toContain('new');
    await context.close();
    await rm(folder, { recursive: true, force: true });
  });

test('S11: declined consent survives a damaged database', { tag: '@slow' }, async ({ faults }) => {
  const folder = await mkdtemp(join(tmpdir(), 'tactful-'));
  const first = await faults.launch(folder);
  const page = await faults.tailored(['a', 'b'], first);
  await page.evaluate(() => visitor.tactful.consent.decline({ surface: 'api', keepData: true }));
  await first.close();
  expect(await damage(folder, 'turned')).toBeGreaterThan(0);
  const second = await faults.launch(folder);
  const next = await faults.open({ in: second });
  expect(await state(next)).toMatchObject({
    storage: 'closed',
    consent: 'generic',
    hero: 'generic',
    items: [],
  });
  expect(await next.evaluate(() => visitor.view('c'))).toBe(false);
  await second.close();
  await rm(folder, { recursive: true, force: true });
});

test('S19: consent and erasure wait for the disk, an event does not', {
  tag: ['@engines', '@webkitgtk'],
}, async ({ faults }) => {
  const page = await faults.open({
    broken: () => {
      const { transaction } = IDBDatabase.prototype;
      IDBDatabase.prototype.transaction = function (names, mode, options) {
        if (mode === 'readwrite') calls.push(options?.durability ?? 'default');
        return transaction.call(this, names, mode, options);
      };
    },
  });
  const durabilityOf = (act: () => Promise<unknown>) =>
    page
      .evaluate(() => {
        calls.length = 0;
      })
      .then(() => page.evaluate(act))
      .then(() => page.evaluate(() => calls.join()));
  expect(await durabilityOf(() => visitor.accept())).toMatch(/^strict/);
  expect(await durabilityOf(() => visitor.viewAndSave('a'))).toBe('default');
  expect(await durabilityOf(() => visitor.tactful.profile.erase())).toMatch(/^strict/);
  expect(await durabilityOf(() => visitor.decline())).toMatch(/^strict/);
});
