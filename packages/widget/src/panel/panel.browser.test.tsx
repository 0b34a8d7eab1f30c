/** The panel: everything that is kept can be seen, changed, taken along and erased. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { begin, CONFIG, end, frames, until, view, type World } from '../../testing/visitor.ts';

beforeEach(() => page.viewport(1000, 600));
afterEach(end);

const SEARCH = { name: 'search', term: 'tent' } as const;
const COATS = [view('1'), view('2'), view('3'), SEARCH];

/** Opens the panel and unfolds a section of it. */
async function unfold({ widget, saying, one, all }: World, ...keys: string[]): Promise<void> {
  widget.open();
  await until(() => all('details').length).toBeGreaterThan(1);
  for (const key of keys) {
    await until(() => all(`details#${key} > summary`).length).toBe(1);
    await userEvent.click(one(`details#${key} > summary`));
    await until(() => one(`details#${key}`).children.length).toBeGreaterThan(1);
  }
  void saying;
}
const stood = ({ one }: World): string => one('dialog p').textContent ?? '';

describe('the way back', () => {
  test.each(['tailored', 'generic'] as const)(
    'obligation 16: after %s there are three routes, each one act and named',
    async (choice) => {
      const { one } = await begin({ choice });
      const link = document.createElement('a');
      link.href = '#tactful-preferences';
      link.textContent = 'Data';
      document.body.append(link, document.createElement('tactful-preferences'));
      const inPage = document.querySelector('tactful-preferences')?.shadowRoot?.querySelector('button');
      for (const route of [one('[part=open]'), link, inPage as HTMLElement]) {
        const { width, height } = route.getBoundingClientRect();
        if (route !== link) expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
        await userEvent.click(route);
        await until(() => one<HTMLDialogElement>('dialog').open).toBe(true);
        await userEvent.keyboard('{Escape}');
        await until(() => one<HTMLDialogElement>('dialog').open).toBe(false);
      }
      expect(inPage?.textContent).toBe('Your preferences');
      expect(location.hash).not.toContain('tactful');
    },
  );

  test('obligation 17: taking the yes back needs one act more than giving it, the opening', async () => {
    const world = await begin();
    await userEvent.click(world.one('[part=accept]'));
    await until(() => world.tactful.consent.get().status).toBe('tailored');
    await userEvent.click(world.one('[part=open]'));
    await userEvent.click(world.one('[part=refuse]'));
    await until(() => world.tactful.consent.get().status).toBe('generic');
    await until(() => stood(world)).toBe('The shop is generic. Nothing is remembered.');
    await until(() => world.one('output').textContent).toBe('Done.');
    expect(await indexedDB.databases().then((all) => all.length)).toBeLessThanOrEqual(1);
    expect(world.tactful.profile.list()).toEqual([]);
  });

  test('tells the page of a change, without any of the data', async () => {
    const { one } = await begin();
    const told: Event[] = [];
    document.addEventListener('tactful-change', (event) => told.push(event), { once: true });
    await userEvent.click(one('[part=accept]'));
    await until(() => told.length).toBe(1);
    expect('detail' in (told[0] as object)).toBe(false);
  });
});

describe('the dialog', () => {
  test('obligation 43: named by its heading, keeps Tab inside, closes on Esc without saving, gives the focus back', async () => {
    const world = await begin({ choice: 'tailored', events: COATS });
    const { one, shadow, tactful } = world;
    one('[part=open]').focus();
    await userEvent.keyboard('{Enter}');
    await until(() => world.all('details').length).toBeGreaterThan(3);
    const dialog = one<HTMLDialogElement>('dialog');
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
    await until(() => shadow.activeElement).toBe(one('[part=open]'));
  });

  test('obligation 44: switches and disclosures are what they say, and keep their labels', async () => {
    const world = await begin({ choice: 'tailored' });
    await unfold(world, 'used');
    const pause = world.saying('Pause for this visit');
    expect([pause.getAttribute('role'), pause.getAttribute('aria-checked')]).toEqual(['switch', 'false']);
    expect(pause.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    await userEvent.click(pause);
    await until(() => pause.getAttribute('aria-checked')).toBe('true');
    expect(pause.textContent).toBe('Pause for this visit');
    expect(stood(world)).toContain('Paused: ');
  });

  test('obligation 47: an Arabic page is answered from right to left, wholly in Arabic', async () => {
    const world = await begin({ choice: 'tailored', language: 'ar-EG', events: COATS });
    await unfold(world, 'remembered');
    const root = world.one('div');
    expect([root.lang, root.dir]).toEqual(['ar', 'rtl']);
    const latin =
      world.one('dialog').textContent?.replace(/Item \d|coats|GPC|Pages that fit you|\d/g, '') ?? '';
    expect(latin.match(/[a-z]{3,}/gi)).toBeNull();
  });

  test('a language without all sentences falls back to English as a whole', async () => {
    const { one } = await begin({
      language: 'it',
      config: { widget: { words: { it: { accept: 'Su misura' } } } },
      options: { loadWords: () => Promise.reject(new Error('none')) },
    });
    expect(one('[part=accept]').textContent).toBe('Tailor my visit');
    expect(one('div').lang).toBe('en');
  });

  test('the shop may say a sentence its own way', async () => {
    const { one } = await begin({ config: { widget: { words: { en: { accept: 'Yes, <b>for</b> me' } } } } });
    expect(one('[part=accept]').textContent).toBe('Yes, <b>for</b> me');
  });

  test('what cannot be loaded leaves the choice where it is', async () => {
    const world = await begin({
      choice: 'tailored',
      options: { loadWords: () => Promise.reject(new Error('offline')) },
    });
    world.widget.open();
    await until(() => world.one('output').textContent).toContain('offline');
    await userEvent.click(world.one('[part=refuse]'));
    await until(() => world.tactful.consent.get().status).toBe('generic');
  });
});

describe('what is remembered', () => {
  test('obligation 20: every stored entry is shown with when, where, what for and until when', async () => {
    const world = await begin({ choice: 'tailored', events: COATS });
    await unfold(world, 'remembered', 'browsing', 'searching');
    const rows = world.all('details#browsing li, details#searching li');
    expect(rows).toHaveLength(world.tactful.profile.list().length);
    const day = new Date().toLocaleDateString('en', { dateStyle: 'medium' });
    expect(rows[0]?.textContent).toContain('You looked at coats');
    expect(rows[0]?.textContent).toContain(day);
    expect(rows[0]?.textContent).toMatch(/ · for Pages that fit you · until .+ at most/);
    expect(world.one('details#cart summary').textContent).toBe('Your cart (0)');
  });

  test('obligation 21: deleting one entry deletes what followed from it, and correcting corrects it', async () => {
    const world = await begin({ choice: 'tailored', events: COATS });
    expect(world.tactful.decide('hero').winner?.variant).toBe('coats');
    await unfold(world, 'remembered', 'browsing');
    await userEvent.click(world.one('details#browsing li button'));
    await until(() => world.all('details#browsing > ul > li').length).toBe(2);
    expect(world.tactful.decide('hero').winner?.variant).toBe('tents');
    await userEvent.click(world.one('details#browsing li summary'));
    await until(() => world.all('input[name=category]').length).toBe(1);
    await userEvent.fill(world.one('input[name=category]'), 'boots');
    world.tactful.track(view('4'));
    await frames();
    expect(world.one<HTMLInputElement>('input[name=category]').value, 'what is typed stays').toBe('boots');
    await userEvent.click(world.saying('Save'));
    await until(() => world.one('output').textContent).toBe('Done.');
    // No rule reads boots, so that not even the corrected entry is kept.
    await until(
      () => world.tactful.profile.list().filter(({ event }) => event.category === 'coats').length,
    ).toBe(2);
  });

  test('obligation 11: each purpose and each kind has a switch of its own; a kind switched off is erased', async () => {
    const world = await begin({ choice: 'tailored', events: COATS });
    await unfold(world, 'used', 'remembered', 'searching');
    expect(world.all('details#used [role=switch]').map((each) => each.textContent)).toEqual([
      'Pages that fit you',
      'Help in time',
    ]);
    await userEvent.click(world.one('details#searching [role=switch]'));
    await until(() => world.tactful.consent.get().dataCategories.searching).toBe(false);
    expect(world.tactful.profile.list().some(({ dataCategory }) => dataCategory === 'searching')).toBe(false);
    await userEvent.click(world.one('details#used [role=switch]'));
    await until(() => world.tactful.consent.get().purposes.pages).toBe(false);
    expect(world.tactful.consent.get().purposes.care).toBe(true);
  });

  test('an answer given to the shop decides at once', async () => {
    const world = await begin({ choice: 'tailored' });
    await unfold(world, 'tell');
    await userEvent.click(world.saying('To the sea'));
    await until(() => world.tactful.decide('row').winner?.variant).toBe('sea');
    expect(world.saying('To the sea').getAttribute('aria-pressed')).toBe('true');
  });

  test('erasing is told done after it is', async () => {
    const world = await begin({ choice: 'tailored', events: COATS });
    await unfold(world, 'erase');
    await userEvent.click(world.one('details#erase button'));
    await until(() => world.one('output').textContent).toContain('Done.');
    expect(world.tactful.profile.list()).toEqual([]);
    expect(world.tactful.consent.get().status).toBe('tailored');
  });

  test('all entries of a kind are deleted by one act, and those of other kinds stay', async () => {
    const world = await begin({ choice: 'tailored', events: COATS });
    await unfold(world, 'remembered', 'browsing');
    await userEvent.click(world.one('details#browsing > button:last-of-type'));
    await until(() => world.tactful.profile.list().map(({ dataCategory }) => dataCategory)).toEqual([
      'searching',
    ]);
    expect(world.one('details#browsing summary').textContent).toBe('What you look at (0)');
    expect(world.tactful.consent.get().dataCategories.browsing, 'it goes on being remembered').toBe(true);
  });

  test('what was not for the visitor goes from a moment on, and nothing more is remembered', async () => {
    const start = Date.now();
    let now = start;
    const world = await begin({ choice: 'tailored', now: () => now });
    for (const event of COATS.slice(0, 3)) {
      world.tactful.track(event);
      now += 60_000;
    }
    await unfold(world, 'remembered', 'browsing');
    // The newest stands first, so that this is the one in the middle.
    await userEvent.click(world.one('details#browsing li:nth-child(2) summary'));
    await until(() => world.all('details#browsing li:nth-child(2) details > button').length).toBe(1);
    await userEvent.click(world.one('details#browsing li:nth-child(2) details > button'));
    await until(() => world.tactful.profile.list().map(({ event }) => event.at - start)).toEqual([0]);
    expect(world.tactful.consent.get().recordingPaused).toBe(true);
    world.tactful.track(view('9'));
    expect(world.tactful.profile.list()).toHaveLength(1);
  });

  test('the pictures show how often, and by which day, in lengths and in numbers', async () => {
    const events = [...COATS, view('4', 'tents'), { name: 'search', term: 'stove' } as const];
    const tents = {
      ...CONFIG.experiences[0],
      id: 'more',
      when: { 'viewed.category.tents.7d': { $gte: 1 } },
    } as (typeof CONFIG.experiences)[number];
    const world = await begin({
      choice: 'tailored',
      events,
      config: { experiences: [...CONFIG.experiences, tents] },
    });
    await unfold(world, 'remembered', 'expiry');
    const lines = (list: Element | undefined) =>
      [...(list?.children ?? [])].map((line) => [
        line.textContent,
        // Engines keep different numbers of digits.
        (line.querySelector('i') as HTMLElement).style.width.replace(/(\.\d{4})\d*/, '$1'),
      ]);
    const [interests, expiry] = world.all('.g');
    expect(lines(interests)).toEqual([
      ['coats  3', '100%'],
      ['tents  1', '33.3333%'],
    ]);
    const all = world.tactful.profile.list().length;
    expect(lines(expiry).at(-1)?.[0]).toMatch(RegExp(` ${all}$`));
    expect(lines(expiry).at(-1)?.[1]).toBe('100%');
  });

  test('500 entries are not drawn before their section is unfolded', async () => {
    const world = await begin({
      choice: 'tailored',
      events: Array.from({ length: 500 }, (_, at) => view(`${at}`)),
    });
    await unfold(world, 'remembered');
    expect(world.tactful.profile.list().length).toBeGreaterThan(490);
    expect(world.all('*').length).toBeLessThan(150);
  });
});

describe('taking it along', () => {
  const file = ({ one }: World): string =>
    decodeURIComponent(one<HTMLAnchorElement>('details#carry a').href.replace(/^[^,]*,/, ''));
  const give = async ({ one }: World, text: string) =>
    userEvent.upload(one('input[type=file]'), new File([text], 'tactful.json', { type: 'application/json' }));

  test('obligation 22: what is taken along and erased can be brought back, and is shown before', async () => {
    const world = await begin({ choice: 'tailored', events: COATS });
    await unfold(world, 'carry');
    const text = file(world);
    const before = world.tactful.profile.list().map(({ event }) => event);
    await world.tactful.profile.erase();
    await give(world, text);
    await until(() => world.one('details#carry').textContent).toContain('4 new entries');
    expect(world.tactful.profile.list()).toEqual([]);
    await userEvent.click(world.saying('Take it over'));
    await until(() => world.tactful.profile.list().map(({ event }) => event)).toEqual(before);
  });

  test('obligation 22: a file that is none is refused, and nothing changes', async () => {
    const world = await begin({ choice: 'tailored', events: COATS });
    await unfold(world, 'carry');
    await give(world, '{"events": [{"id": 1}]');
    await until(() => world.one('details#carry').textContent).toContain('cannot be read');
    expect(world.tactful.profile.list()).toHaveLength(4);
  });

  test('obligation 49: the receipt matches where the visitor stands, can be taken along, and names nobody', async () => {
    const world = await begin();
    await userEvent.click(world.one('[part=accept]'));
    await unfold(world, 'receipt');
    const kept = JSON.parse(world.one('details#receipt pre').textContent ?? '');
    expect(kept).toEqual(JSON.parse(JSON.stringify(world.tactful.consent.receipt())));
    expect(kept).toMatchObject({
      status: 'tailored',
      surface: 'prompt',
      language: 'en',
      purposes: ['pages', 'care'],
    });
    expect(world.one('details#receipt').textContent).toContain('you chose “Tailor my visit” when asked');
    expect(world.one<HTMLAnchorElement>('details#receipt a').download).toBe('receipt.json');
  });

  test('obligation 50: a no stores at most 96 bytes', async () => {
    const { one } = await begin();
    await userEvent.click(one('[part=refuse]'));
    await until(() => localStorage.length).toBe(1);
    const [key = ''] = Object.keys(localStorage);
    expect((key + localStorage.getItem(key)).length).toBeLessThanOrEqual(96);
  });
});

test('obligation 39: the signal of the browser is told to be honoured', async () => {
  Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true });
  try {
    const world = await begin();
    expect(world.all('[part=prompt]')).toEqual([]);
    world.widget.prompt();
    expect(world.all('[part=prompt]')).toEqual([]);
    world.widget.open();
    await until(() => world.one('dialog').textContent).toContain('Opt-out preference signal honoured');
  } finally {
    Reflect.deleteProperty(navigator, 'globalPrivacyControl');
  }
});

test('nothing of one widget is left for the next', async () => {
  const first = await begin({ choice: 'tailored' });
  await unfold(first, 'used');
  await end();
  const second = await begin({ choice: 'tailored', config: { widget: { button: 'bottom-end' } } });
  expect(second.one<HTMLDialogElement>('dialog').open).toBe(false);
  await unfold(second);
  expect(second.all('details[open]')).toEqual([]);
});
