/** Tests the panel: stored data can be listed, corrected, exported, imported and erased. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  CONFIG,
  frames,
  type MountedShop,
  mountShop,
  unmountShop,
  until,
  viewItem,
} from '../../testing/shop.ts';

beforeEach(() => page.viewport(1000, 600));
afterEach(unmountShop);

const SEARCH = { name: 'search', term: 'tent' } as const;
const COATS = [viewItem('1'), viewItem('2'), viewItem('3'), SEARCH];

/** Opens the panel and sections of it. */
async function openSections({ widget, find, findAll }: MountedShop, ...keys: string[]): Promise<void> {
  widget.open();
  await until(() => findAll('details').length).toBeGreaterThan(1);
  for (const key of keys) {
    await until(() => findAll(`details#${key} > summary`).length).toBe(1);
    await userEvent.click(find(`details#${key} > summary`));
    await until(() => find(`details#${key}`).children.length).toBeGreaterThan(1);
  }
}
const consentMessage = ({ find }: MountedShop): string => find('dialog p').textContent ?? '';

describe('the ways to the preferences', () => {
  test.each(['tailored', 'generic'] as const)(
    'obligation 16: after %s three controls lead to the panel, each with one press and a name',
    async (consent) => {
      const { find } = await mountShop({ consent });
      const link = document.createElement('a');
      link.href = '#tactful-preferences';
      link.textContent = 'Data';
      document.body.append(link, document.createElement('tactful-preferences'));
      const inPage = document.querySelector('tactful-preferences')?.shadowRoot?.querySelector('button');
      for (const route of [find('[part=open]'), link, inPage as HTMLElement]) {
        const { width, height } = route.getBoundingClientRect();
        if (route !== link) expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
        await userEvent.click(route);
        await until(() => find<HTMLDialogElement>('dialog').open).toBe(true);
        await userEvent.keyboard('{Escape}');
        await until(() => find<HTMLDialogElement>('dialog').open).toBe(false);
      }
      expect(inPage?.textContent).toBe('Your preferences');
      expect(location.hash).not.toContain('tactful');
    },
  );

  test('obligation 17: declining later needs one press more than accepting: the one that opens the panel', async () => {
    const shop = await mountShop();
    await userEvent.click(shop.find('[part=accept]'));
    await until(() => shop.tactful.consent.get().status).toBe('tailored');
    await userEvent.click(shop.find('[part=open]'));
    await userEvent.click(shop.find('[part=refuse]'));
    await until(() => shop.tactful.consent.get().status).toBe('generic');
    await until(() => consentMessage(shop)).toBe('The shop is generic. Nothing is remembered.');
    await until(() => shop.find('output').textContent).toBe('Done.');
    expect(await indexedDB.databases().then((all) => all.length)).toBeLessThanOrEqual(1);
    expect(shop.tactful.profile.list()).toEqual([]);
  });

  test('dispatches an event to the page without any data', async () => {
    const { find } = await mountShop();
    const notified: Event[] = [];
    document.addEventListener('tactful-change', (event) => notified.push(event), { once: true });
    await userEvent.click(find('[part=accept]'));
    await until(() => notified.length).toBe(1);
    expect('detail' in (notified[0] as object)).toBe(false);
  });
});

describe('the dialog', () => {
  test('obligation 43: is named by its heading, keeps the focus inside, closes on Esc without saving, and restores the focus', async () => {
    const shop = await mountShop({ consent: 'tailored', events: COATS });
    const { find, shadow, tactful } = shop;
    find('[part=open]').focus();
    await userEvent.keyboard('{Enter}');
    await until(() => shop.findAll('details').length).toBeGreaterThan(3);
    const dialog = find<HTMLDialogElement>('dialog');
    expect(dialog.matches(':modal')).toBe(true);
    expect(shadow.getElementById(dialog.getAttribute('aria-labelledby') ?? '')?.textContent).toBe(
      'Your preferences',
    );
    const before = JSON.stringify([tactful.consent.get(), tactful.profile.list()]);
    for (let tab = 0; tab < 40; tab++) {
      await userEvent.tab();
      if (shadow.activeElement) expect(dialog.contains(shadow.activeElement)).toBe(true);
      expect([document.body, document.querySelector('#tactful')]).toContain(document.activeElement);
    }
    await userEvent.keyboard('{Escape}');
    await until(() => dialog.open).toBe(false);
    expect(JSON.stringify([tactful.consent.get(), tactful.profile.list()])).toBe(before);
    await until(() => shadow.activeElement).toBe(find('[part=open]'));
  });

  test('obligation 44: switches and sections have their roles and states, and keep their labels', async () => {
    const shop = await mountShop({ consent: 'tailored' });
    await openSections(shop, 'used');
    const pause = shop.findByText('Pause for this visit');
    expect([pause.getAttribute('role'), pause.getAttribute('aria-checked')]).toEqual(['switch', 'false']);
    expect(pause.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    await userEvent.click(pause);
    await until(() => pause.getAttribute('aria-checked')).toBe('true');
    expect(pause.textContent).toBe('Pause for this visit');
    expect(consentMessage(shop)).toContain('Paused: ');
  });

  test('obligation 47: on an Arabic page it is right-to-left and completely in Arabic', async () => {
    const shop = await mountShop({ consent: 'tailored', language: 'ar-EG', events: COATS });
    await openSections(shop, 'remembered');
    const root = shop.find('div');
    expect([root.lang, root.dir]).toEqual(['ar', 'rtl']);
    const latin =
      shop.find('dialog').textContent?.replace(/Item \d|coats|GPC|Pages that fit you|\d/g, '') ?? '';
    expect(latin.match(/[a-z]{3,}/gi)).toBeNull();
  });

  test('a language without all messages falls back to English completely', async () => {
    const { find } = await mountShop({
      language: 'it',
      config: { widget: { words: { it: { accept: 'Su misura' } } } },
      options: { loadMessages: () => Promise.reject(new Error('none')) },
    });
    expect(find('[part=accept]').textContent).toBe('Tailor my visit');
    expect(find('div').lang).toBe('en');
  });

  test('the shop can replace a message', async () => {
    const { find } = await mountShop({
      config: { widget: { words: { en: { accept: 'Yes, <b>for</b> me' } } } },
    });
    expect(find('[part=accept]').textContent).toBe('Yes, <b>for</b> me');
  });

  test('consent can be changed when the panel cannot be loaded', async () => {
    const shop = await mountShop({
      consent: 'tailored',
      options: { loadPanel: () => Promise.reject(new Error('offline')) },
    });
    shop.widget.open();
    await until(() => shop.find('output').textContent).toContain('offline');
    await userEvent.click(shop.find('[part=refuse]'));
    await until(() => shop.tactful.consent.get().status).toBe('generic');
  });
});

describe('stored data', () => {
  test('obligation 20: every stored item is listed with its time, purposes and expiry', async () => {
    const shop = await mountShop({ consent: 'tailored', events: COATS });
    await openSections(shop, 'remembered', 'browsing', 'searching');
    const rows = shop.findAll('details#browsing li, details#searching li');
    expect(rows).toHaveLength(shop.tactful.profile.list().length);
    const day = new Date().toLocaleDateString('en', { dateStyle: 'medium' });
    expect(rows[0]?.textContent).toContain('You looked at coats');
    expect(rows[0]?.textContent).toContain(day);
    expect(rows[0]?.textContent).toMatch(/ · for Pages that fit you · until .+ at most/);
    expect(shop.find('details#cart summary').textContent).toBe('Your cart (0)');
  });

  test('obligation 21: deleting an item changes the decision that used it, and correcting changes the item', async () => {
    const shop = await mountShop({ consent: 'tailored', events: COATS });
    expect(shop.tactful.decide('hero').winner?.variant).toBe('coats');
    await openSections(shop, 'remembered', 'browsing');
    await userEvent.click(shop.find('details#browsing li button'));
    await until(() => shop.findAll('details#browsing > ul > li').length).toBe(2);
    expect(shop.tactful.decide('hero').winner?.variant).toBe('tents');
    await userEvent.click(shop.find('details#browsing li summary'));
    await until(() => shop.findAll('input[name=category]').length).toBe(1);
    await userEvent.fill(shop.find('input[name=category]'), 'boots');
    shop.tactful.track(viewItem('4'));
    await frames();
    expect(shop.find<HTMLInputElement>('input[name=category]').value, 'the typed text stays').toBe('boots');
    await userEvent.click(shop.findByText('Save'));
    await until(() => shop.find('output').textContent).toBe('Done.');
    // No rule reads boots, so that the corrected item is not stored.
    await until(
      () => shop.tactful.profile.list().filter(({ event }) => event.category === 'coats').length,
    ).toBe(2);
  });

  test('obligation 11: each purpose and each data category has its own switch; switching a data category off erases it', async () => {
    const shop = await mountShop({ consent: 'tailored', events: COATS });
    await openSections(shop, 'used', 'remembered', 'searching');
    expect(shop.findAll('details#used [role=switch]').map((each) => each.textContent)).toEqual([
      'Pages that fit you',
      'Help in time',
    ]);
    await userEvent.click(shop.find('details#searching [role=switch]'));
    await until(() => shop.tactful.consent.get().dataCategories.searching).toBe(false);
    expect(shop.tactful.profile.list().some(({ dataCategory }) => dataCategory === 'searching')).toBe(false);
    await userEvent.click(shop.find('details#used [role=switch]'));
    await until(() => shop.tactful.consent.get().purposes.pages).toBe(false);
    expect(shop.tactful.consent.get().purposes.care).toBe(true);
  });

  test('a stated interest takes effect at once', async () => {
    const shop = await mountShop({ consent: 'tailored' });
    await openSections(shop, 'questions');
    await userEvent.click(shop.findByText('To the sea'));
    await until(() => shop.tactful.decide('row').winner?.variant).toBe('sea');
    expect(shop.findByText('To the sea').getAttribute('aria-pressed')).toBe('true');
  });

  test('erasing is reported after it was verified', async () => {
    const shop = await mountShop({ consent: 'tailored', events: COATS });
    await openSections(shop, 'erase');
    await userEvent.click(shop.find('details#erase button'));
    await until(() => shop.find('output').textContent).toContain('Done.');
    expect(shop.tactful.profile.list()).toEqual([]);
    expect(shop.tactful.consent.get().status).toBe('tailored');
  });

  test('one button deletes all items of a data category and no others', async () => {
    const shop = await mountShop({ consent: 'tailored', events: COATS });
    await openSections(shop, 'remembered', 'browsing');
    await userEvent.click(shop.find('details#browsing > button:last-of-type'));
    await until(() => shop.tactful.profile.list().map(({ dataCategory }) => dataCategory)).toEqual([
      'searching',
    ]);
    expect(shop.find('details#browsing summary').textContent).toBe('What you look at (0)');
    expect(shop.tactful.consent.get().dataCategories.browsing, 'still recorded').toBe(true);
  });

  test('pausing recording from an item on deletes the later items and records nothing more', async () => {
    const start = Date.now();
    let now = start;
    const shop = await mountShop({ consent: 'tailored', now: () => now });
    for (const event of COATS.slice(0, 3)) {
      shop.tactful.track(event);
      now += 60_000;
    }
    await openSections(shop, 'remembered', 'browsing');
    // The newest is first, so that this is the one in the middle.
    await userEvent.click(shop.find('details#browsing li:nth-child(2) summary'));
    await until(() => shop.findAll('details#browsing li:nth-child(2) details > button').length).toBe(1);
    await userEvent.click(shop.find('details#browsing li:nth-child(2) details > button'));
    await until(() => shop.tactful.profile.list().map(({ event }) => event.at - start)).toEqual([0]);
    expect(shop.tactful.consent.get().recordingPaused).toBe(true);
    shop.tactful.track(viewItem('9'));
    expect(shop.tactful.profile.list()).toHaveLength(1);
  });

  test('the charts show counts and expiry days as bars and as numbers', async () => {
    const events = [...COATS, viewItem('4', 'tents'), { name: 'search', term: 'stove' } as const];
    const tents = {
      ...CONFIG.experiences[0],
      id: 'more',
      when: { 'viewed.category.tents.7d': { $gte: 1 } },
    } as (typeof CONFIG.experiences)[number];
    const shop = await mountShop({
      consent: 'tailored',
      events,
      config: { experiences: [...CONFIG.experiences, tents] },
    });
    await openSections(shop, 'remembered', 'expiry');
    const lines = (list: Element | undefined) =>
      [...(list?.children ?? [])].map((line) => [
        line.textContent,
        // Engines keep different numbers of digits.
        (line.querySelector('i') as HTMLElement).style.width.replace(/(\.\d{4})\d*/, '$1'),
      ]);
    const [interests, expiry] = shop.findAll('.g');
    expect(lines(interests)).toEqual([
      ['coats  3', '100%'],
      ['tents  1', '33.3333%'],
    ]);
    const all = shop.tactful.profile.list().length;
    expect(lines(expiry).at(-1)?.[0]).toMatch(RegExp(` ${all}$`));
    expect(lines(expiry).at(-1)?.[1]).toBe('100%');
  });

  test('500 items are not rendered before their section is opened', async () => {
    const shop = await mountShop({
      consent: 'tailored',
      events: Array.from({ length: 500 }, (_, at) => viewItem(`${at}`)),
    });
    await openSections(shop, 'remembered');
    expect(shop.tactful.profile.list().length).toBeGreaterThan(490);
    expect(shop.findAll('*').length).toBeLessThan(150);
  });
});

describe('export and import', () => {
  const file = ({ find }: MountedShop): string =>
    decodeURIComponent(find<HTMLAnchorElement>('details#exportImport a').href.replace(/^[^,]*,/, ''));
  const give = async ({ find }: MountedShop, text: string) =>
    userEvent.upload(
      find('input[type=file]'),
      new File([text], 'tactful.json', { type: 'application/json' }),
    );

  test('obligation 22: an export can be imported after erasing, with a preview', async () => {
    const shop = await mountShop({ consent: 'tailored', events: COATS });
    await openSections(shop, 'exportImport');
    const text = file(shop);
    const before = shop.tactful.profile.list().map(({ event }) => event);
    await shop.tactful.profile.erase();
    await give(shop, text);
    await until(() => shop.find('details#exportImport').textContent).toContain('4 new entries');
    expect(shop.tactful.profile.list()).toEqual([]);
    await userEvent.click(shop.findByText('Take it over'));
    await until(() => shop.tactful.profile.list().map(({ event }) => event)).toEqual(before);
  });

  test('obligation 22: an unreadable file is rejected and changes nothing', async () => {
    const shop = await mountShop({ consent: 'tailored', events: COATS });
    await openSections(shop, 'exportImport');
    await give(shop, '{"events": [{"id": 1}]');
    await until(() => shop.find('details#exportImport').textContent).toContain('cannot be read');
    expect(shop.tactful.profile.list()).toHaveLength(4);
  });

  test('obligation 49: the receipt matches the consent state, can be downloaded, and contains no id', async () => {
    const shop = await mountShop();
    await userEvent.click(shop.find('[part=accept]'));
    await openSections(shop, 'receipt');
    const kept = JSON.parse(shop.find('details#receipt pre').textContent ?? '');
    expect(kept).toEqual(JSON.parse(JSON.stringify(shop.tactful.consent.receipt())));
    expect(kept).toMatchObject({
      status: 'tailored',
      surface: 'prompt',
      language: 'en',
      purposes: ['pages', 'care'],
    });
    expect(shop.find('details#receipt').textContent).toContain('you chose “Tailor my visit” in the prompt');
    expect(shop.find<HTMLAnchorElement>('details#receipt a').download).toBe('receipt.json');
  });

  test('obligation 50: declining stores at most 96 bytes', async () => {
    const { find } = await mountShop();
    await userEvent.click(find('[part=refuse]'));
    await until(() => localStorage.length).toBe(1);
    const [key = ''] = Object.keys(localStorage);
    expect((key + localStorage.getItem(key)).length).toBeLessThanOrEqual(96);
  });
});

test('obligation 39: the panel reports that the opt-out signal is honored', async () => {
  Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true });
  try {
    const shop = await mountShop();
    expect(shop.findAll('[part=prompt]')).toEqual([]);
    shop.widget.prompt();
    expect(shop.findAll('[part=prompt]')).toEqual([]);
    shop.widget.open();
    await until(() => shop.find('dialog').textContent).toContain('Opt-out preference signal honored');
  } finally {
    Reflect.deleteProperty(navigator, 'globalPrivacyControl');
  }
});

test('a second widget starts without the state of the first', async () => {
  const first = await mountShop({ consent: 'tailored' });
  await openSections(first, 'used');
  await unmountShop();
  const second = await mountShop({ consent: 'tailored', config: { widget: { button: 'bottom-end' } } });
  expect(second.findAll('dialog[open]')).toEqual([]);
  await openSections(second);
  expect(second.findAll('details[open]')).toEqual([]);
});
