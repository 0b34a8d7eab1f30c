/** The panel: everything that is kept can be seen, changed, taken along and erased. */
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

/** Opens the panel and unfolds a section of it. */
async function unfold({ widget, find, findAll }: MountedShop, ...keys: string[]): Promise<void> {
  widget.open();
  await until(() => findAll('details').length).toBeGreaterThan(1);
  for (const key of keys) {
    await until(() => findAll(`details#${key} > summary`).length).toBe(1);
    await userEvent.click(find(`details#${key} > summary`));
    await until(() => find(`details#${key}`).children.length).toBeGreaterThan(1);
  }
}
const stood = ({ find }: MountedShop): string => find('dialog p').textContent ?? '';

describe('the way back', () => {
  test.each(['tailored', 'generic'] as const)(
    'obligation 16: after %s there are three routes, each one act and named',
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

  test('obligation 17: taking the yes back needs one act more than giving it, the opening', async () => {
    const shop = await mountShop();
    await userEvent.click(shop.find('[part=accept]'));
    await until(() => shop.tactful.consent.get().status).toBe('tailored');
    await userEvent.click(shop.find('[part=open]'));
    await userEvent.click(shop.find('[part=refuse]'));
    await until(() => shop.tactful.consent.get().status).toBe('generic');
    await until(() => stood(shop)).toBe('The shop is generic. Nothing is remembered.');
    await until(() => shop.find('output').textContent).toBe('Done.');
    expect(await indexedDB.databases().then((all) => all.length)).toBeLessThanOrEqual(1);
    expect(shop.tactful.profile.list()).toEqual([]);
  });

  test('tells the page of a change, without any of the data', async () => {
    const { find } = await mountShop();
    const told: Event[] = [];
    document.addEventListener('tactful-change', (event) => told.push(event), { once: true });
    await userEvent.click(find('[part=accept]'));
    await until(() => told.length).toBe(1);
    expect('detail' in (told[0] as object)).toBe(false);
  });
});

describe('the dialog', () => {
  test('obligation 43: named by its heading, keeps Tab inside, closes on Esc without saving, gives the focus back', async () => {
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

  test('obligation 44: switches and disclosures are what they say, and keep their labels', async () => {
    const shop = await mountShop({ consent: 'tailored' });
    await unfold(shop, 'used');
    const pause = shop.findByText('Pause for this visit');
    expect([pause.getAttribute('role'), pause.getAttribute('aria-checked')]).toEqual(['switch', 'false']);
    expect(pause.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    await userEvent.click(pause);
    await until(() => pause.getAttribute('aria-checked')).toBe('true');
    expect(pause.textContent).toBe('Pause for this visit');
    expect(stood(shop)).toContain('Paused: ');
  });

  test('obligation 47: an Arabic page is answered from right to left, wholly in Arabic', async () => {
    const shop = await mountShop({ consent: 'tailored', language: 'ar-EG', events: COATS });
    await unfold(shop, 'remembered');
    const root = shop.find('div');
    expect([root.lang, root.dir]).toEqual(['ar', 'rtl']);
    const latin =
      shop.find('dialog').textContent?.replace(/Item \d|coats|GPC|Pages that fit you|\d/g, '') ?? '';
    expect(latin.match(/[a-z]{3,}/gi)).toBeNull();
  });

  test('a language without all sentences falls back to English as a whole', async () => {
    const { find } = await mountShop({
      language: 'it',
      config: { widget: { words: { it: { accept: 'Su misura' } } } },
      options: { loadMessages: () => Promise.reject(new Error('none')) },
    });
    expect(find('[part=accept]').textContent).toBe('Tailor my visit');
    expect(find('div').lang).toBe('en');
  });

  test('the shop may say a sentence its own way', async () => {
    const { find } = await mountShop({
      config: { widget: { words: { en: { accept: 'Yes, <b>for</b> me' } } } },
    });
    expect(find('[part=accept]').textContent).toBe('Yes, <b>for</b> me');
  });

  test('what cannot be loaded leaves the choice where it is', async () => {
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

describe('what is remembered', () => {
  test('obligation 20: every stored entry is shown with when, where, what for and until when', async () => {
    const shop = await mountShop({ consent: 'tailored', events: COATS });
    await unfold(shop, 'remembered', 'browsing', 'searching');
    const rows = shop.findAll('details#browsing li, details#searching li');
    expect(rows).toHaveLength(shop.tactful.profile.list().length);
    const day = new Date().toLocaleDateString('en', { dateStyle: 'medium' });
    expect(rows[0]?.textContent).toContain('You looked at coats');
    expect(rows[0]?.textContent).toContain(day);
    expect(rows[0]?.textContent).toMatch(/ · for Pages that fit you · until .+ at most/);
    expect(shop.find('details#cart summary').textContent).toBe('Your cart (0)');
  });

  test('obligation 21: deleting one entry deletes what followed from it, and correcting corrects it', async () => {
    const shop = await mountShop({ consent: 'tailored', events: COATS });
    expect(shop.tactful.decide('hero').winner?.variant).toBe('coats');
    await unfold(shop, 'remembered', 'browsing');
    await userEvent.click(shop.find('details#browsing li button'));
    await until(() => shop.findAll('details#browsing > ul > li').length).toBe(2);
    expect(shop.tactful.decide('hero').winner?.variant).toBe('tents');
    await userEvent.click(shop.find('details#browsing li summary'));
    await until(() => shop.findAll('input[name=category]').length).toBe(1);
    await userEvent.fill(shop.find('input[name=category]'), 'boots');
    shop.tactful.track(viewItem('4'));
    await frames();
    expect(shop.find<HTMLInputElement>('input[name=category]').value, 'what is typed stays').toBe('boots');
    await userEvent.click(shop.findByText('Save'));
    await until(() => shop.find('output').textContent).toBe('Done.');
    // No rule reads boots, so that not even the corrected entry is kept.
    await until(
      () => shop.tactful.profile.list().filter(({ event }) => event.category === 'coats').length,
    ).toBe(2);
  });

  test('obligation 11: each purpose and each kind has a switch of its own; a kind switched off is erased', async () => {
    const shop = await mountShop({ consent: 'tailored', events: COATS });
    await unfold(shop, 'used', 'remembered', 'searching');
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

  test('an answer given to the shop decides at once', async () => {
    const shop = await mountShop({ consent: 'tailored' });
    await unfold(shop, 'questions');
    await userEvent.click(shop.findByText('To the sea'));
    await until(() => shop.tactful.decide('row').winner?.variant).toBe('sea');
    expect(shop.findByText('To the sea').getAttribute('aria-pressed')).toBe('true');
  });

  test('erasing is told done after it is', async () => {
    const shop = await mountShop({ consent: 'tailored', events: COATS });
    await unfold(shop, 'erase');
    await userEvent.click(shop.find('details#erase button'));
    await until(() => shop.find('output').textContent).toContain('Done.');
    expect(shop.tactful.profile.list()).toEqual([]);
    expect(shop.tactful.consent.get().status).toBe('tailored');
  });

  test('all entries of a kind are deleted by one act, and those of other kinds stay', async () => {
    const shop = await mountShop({ consent: 'tailored', events: COATS });
    await unfold(shop, 'remembered', 'browsing');
    await userEvent.click(shop.find('details#browsing > button:last-of-type'));
    await until(() => shop.tactful.profile.list().map(({ dataCategory }) => dataCategory)).toEqual([
      'searching',
    ]);
    expect(shop.find('details#browsing summary').textContent).toBe('What you look at (0)');
    expect(shop.tactful.consent.get().dataCategories.browsing, 'it goes on being remembered').toBe(true);
  });

  test('what was not for the visitor goes from a moment on, and nothing more is remembered', async () => {
    const start = Date.now();
    let now = start;
    const shop = await mountShop({ consent: 'tailored', now: () => now });
    for (const event of COATS.slice(0, 3)) {
      shop.tactful.track(event);
      now += 60_000;
    }
    await unfold(shop, 'remembered', 'browsing');
    // The newest stands first, so that this is the one in the middle.
    await userEvent.click(shop.find('details#browsing li:nth-child(2) summary'));
    await until(() => shop.findAll('details#browsing li:nth-child(2) details > button').length).toBe(1);
    await userEvent.click(shop.find('details#browsing li:nth-child(2) details > button'));
    await until(() => shop.tactful.profile.list().map(({ event }) => event.at - start)).toEqual([0]);
    expect(shop.tactful.consent.get().recordingPaused).toBe(true);
    shop.tactful.track(viewItem('9'));
    expect(shop.tactful.profile.list()).toHaveLength(1);
  });

  test('the pictures show how often, and by which day, in lengths and in numbers', async () => {
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
    await unfold(shop, 'remembered', 'expiry');
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

  test('500 entries are not drawn before their section is unfolded', async () => {
    const shop = await mountShop({
      consent: 'tailored',
      events: Array.from({ length: 500 }, (_, at) => viewItem(`${at}`)),
    });
    await unfold(shop, 'remembered');
    expect(shop.tactful.profile.list().length).toBeGreaterThan(490);
    expect(shop.findAll('*').length).toBeLessThan(150);
  });
});

describe('taking it along', () => {
  const file = ({ find }: MountedShop): string =>
    decodeURIComponent(find<HTMLAnchorElement>('details#exportImport a').href.replace(/^[^,]*,/, ''));
  const give = async ({ find }: MountedShop, text: string) =>
    userEvent.upload(
      find('input[type=file]'),
      new File([text], 'tactful.json', { type: 'application/json' }),
    );

  test('obligation 22: what is taken along and erased can be brought back, and is shown before', async () => {
    const shop = await mountShop({ consent: 'tailored', events: COATS });
    await unfold(shop, 'exportImport');
    const text = file(shop);
    const before = shop.tactful.profile.list().map(({ event }) => event);
    await shop.tactful.profile.erase();
    await give(shop, text);
    await until(() => shop.find('details#exportImport').textContent).toContain('4 new entries');
    expect(shop.tactful.profile.list()).toEqual([]);
    await userEvent.click(shop.findByText('Take it over'));
    await until(() => shop.tactful.profile.list().map(({ event }) => event)).toEqual(before);
  });

  test('obligation 22: a file that is none is refused, and nothing changes', async () => {
    const shop = await mountShop({ consent: 'tailored', events: COATS });
    await unfold(shop, 'exportImport');
    await give(shop, '{"events": [{"id": 1}]');
    await until(() => shop.find('details#exportImport').textContent).toContain('cannot be read');
    expect(shop.tactful.profile.list()).toHaveLength(4);
  });

  test('obligation 49: the receipt matches where the visitor stands, can be taken along, and names nobody', async () => {
    const shop = await mountShop();
    await userEvent.click(shop.find('[part=accept]'));
    await unfold(shop, 'receipt');
    const kept = JSON.parse(shop.find('details#receipt pre').textContent ?? '');
    expect(kept).toEqual(JSON.parse(JSON.stringify(shop.tactful.consent.receipt())));
    expect(kept).toMatchObject({
      status: 'tailored',
      surface: 'prompt',
      language: 'en',
      purposes: ['pages', 'care'],
    });
    expect(shop.find('details#receipt').textContent).toContain('you chose “Tailor my visit” when asked');
    expect(shop.find<HTMLAnchorElement>('details#receipt a').download).toBe('receipt.json');
  });

  test('obligation 50: a no stores at most 96 bytes', async () => {
    const { find } = await mountShop();
    await userEvent.click(find('[part=refuse]'));
    await until(() => localStorage.length).toBe(1);
    const [key = ''] = Object.keys(localStorage);
    expect((key + localStorage.getItem(key)).length).toBeLessThanOrEqual(96);
  });
});

test('obligation 39: the signal of the browser is told to be honoured', async () => {
  Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true });
  try {
    const shop = await mountShop();
    expect(shop.findAll('[part=prompt]')).toEqual([]);
    shop.widget.prompt();
    expect(shop.findAll('[part=prompt]')).toEqual([]);
    shop.widget.open();
    await until(() => shop.find('dialog').textContent).toContain('Opt-out preference signal honoured');
  } finally {
    Reflect.deleteProperty(navigator, 'globalPrivacyControl');
  }
});

test('nothing of one widget is left for the next', async () => {
  const first = await mountShop({ consent: 'tailored' });
  await unfold(first, 'used');
  await unmountShop();
  const second = await mountShop({ consent: 'tailored', config: { widget: { button: 'bottom-end' } } });
  expect(second.find<HTMLDialogElement>('dialog').open).toBe(false);
  await unfold(second);
  expect(second.findAll('details[open]')).toEqual([]);
});
