/** Tests the panel: the ways to it, its dialog, its switch, purposes, export, import and the receipt. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openSections } from '../../testing/open-sections.ts';
import {
  CONFIG,
  frames,
  type MountedShop,
  mountShop,
  unmountShop,
  until,
  viewItem,
} from '../../testing/shop.ts';
import type { PanelModule } from '../lazy-panel/contract.ts';
import panelModule from '../lazy-panel/entry.ts';

beforeEach(() => page.viewport(1000, 600));
afterEach(unmountShop);

const SEARCH = { name: 'search', term: 'tent' } as const;
const COATS = [viewItem('1'), viewItem('2'), viewItem('3'), SEARCH];

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
    await until(() => shop.findAll('[part=question]').length).toBe(1);
    // The question after consent replaces the floating button, and has one of the same name.
    await userEvent.click(shop.findByText('Your preferences'));
    await until(() => shop.findAll('#personalize').length).toBe(1);
    await userEvent.click(shop.find('#personalize'));
    await until(() => shop.tactful.consent.get().status).toBe('generic');
    await until(() => consentMessage(shop)).toBe('Personalization is off. Nothing is stored.');
    // The message is announced, and shown once: below the switch.
    await until(() => shop.find('output').textContent).toBe('Personalization is off. Nothing is stored.');
    expect(shop.find('output').checkVisibility()).toBe(true);
    expect(getComputedStyle(shop.find('output')).clipPath).toBe('inset(50%)');
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
    await until(() => shop.findAll('dialog details').length).toBeGreaterThan(1);
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

  test('obligation 44: the switch and the modes have their roles and states, and keep their labels', async () => {
    const shop = await mountShop({ consent: 'tailored' });
    await openSections(shop);
    const toggle = shop.find('#personalize');
    expect([toggle.getAttribute('role'), toggle.getAttribute('aria-checked')]).toEqual(['switch', 'true']);
    expect(toggle.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    await userEvent.click(shop.find('input[value=pause]'));
    await until(() => consentMessage(shop)).toContain('Paused for this visit');
    expect(shop.tactful.consent.get().paused).toBe(true);
    await userEvent.click(shop.find('input[value=pauseRecording]'));
    await until(() => shop.tactful.consent.get()).toMatchObject({ paused: false, recordingPaused: true });
    await userEvent.click(shop.find('input[value=usual]'));
    await until(() => shop.tactful.consent.get()).toMatchObject({ paused: false, recordingPaused: false });
    expect(toggle.textContent).toBe('Personalize this shop');
  });

  test('has at most 6 stops of the Tab key when it opens, and at most 20 with a section open', async () => {
    const shop = await mountShop({ consent: 'tailored', events: COATS });
    await openSections(shop);
    const stops = () =>
      shop.findAll('dialog :is(button,summary,input,a)').filter((each, _, all) => {
        const isOtherRadio =
          each instanceof HTMLInputElement &&
          each.type === 'radio' &&
          all.indexOf(each) !== all.findIndex((other) => other.getAttribute('name') === each.name);
        return each.tabIndex === 0 && !isOtherRadio;
      });
    expect(stops().length).toBeGreaterThan(3);
    expect(stops().length, `${stops().map((each) => each.textContent)}`).toBeLessThanOrEqual(6);
    for (const id of ['activity', 'options']) {
      await userEvent.click(shop.find(`details#${id} > summary`));
      await until(() => shop.find(`details#${id}`).children.length).toBeGreaterThan(1);
      expect(stops().length, `${stops().map((each) => each.textContent)}`).toBeLessThanOrEqual(20);
      await userEvent.click(shop.find(`details#${id} > summary`));
    }
  });

  test('obligation 47: on an Arabic page it is right-to-left and completely in Arabic', async () => {
    const shop = await mountShop({ consent: 'tailored', language: 'ar-EG', events: COATS });
    await openSections(shop, 'activity');
    const root = shop.find('[lang]');
    expect([root.lang, root.dir]).toEqual(['ar', 'rtl']);
    // The receipt is code: its brackets would be mirrored.
    await openSections(shop, 'options', 'receipt');
    expect(getComputedStyle(shop.find('#receipt pre')).direction).toBe('ltr');
    shop.find('#options').remove();
    for (const code of shop.findAll('code')) code.remove();
    const latin =
      shop.find('dialog').textContent?.replace(/coats|tent|showing what you like first|\d/g, '') ?? '';
    expect(latin.match(/[a-z]{3,}/gi)).toBeNull();
  });

  test('a language without all messages falls back to English completely', async () => {
    const { find } = await mountShop({
      language: 'it',
      config: { widget: { words: { it: { accept: 'Su misura' } } } },
      options: { loadMessages: () => Promise.reject(new Error('none')) },
    });
    expect(find('[part=accept]').textContent).toBe('Yes, personalize');
    expect(find('[lang]').lang).toBe('en');
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
    await until(() => shop.find('output').textContent).toContain('could not be loaded');
    for (const control of shop.findAll('dialog :is(#personalize, .close)')) {
      const { top, bottom } = control.getBoundingClientRect();
      const message = shop.find('output').getBoundingClientRect();
      expect(message.top >= bottom || message.bottom <= top, 'the message covers a control').toBe(true);
    }
    await userEvent.click(shop.find('#personalize'));
    await until(() => shop.tactful.consent.get().status).toBe('generic');
  });
});

describe('the content of the sections', () => {
  test('is loaded when the first section opens; after a failure all sections close, and the next one that opens tries again', async () => {
    let loads = 0;
    const loadMore: PanelModule['loadMore'] = async () => {
      loads += 1;
      if (loads === 1) throw new Error('offline');
      return panelModule.loadMore();
    };
    const loadPanel = async () => ({ ...panelModule, loadMore });
    const shop = await mountShop({ consent: 'tailored', events: COATS, options: { loadPanel } });
    await openSections(shop);
    await frames();
    expect(loads).toBe(0);
    await userEvent.click(shop.find('#activity > summary'));
    await until(() => shop.find('output').textContent).toContain('could not be loaded');
    await until(() => shop.findAll('dialog details[open]')).toEqual([]);
    expect(shop.findAll('#latest .row').length, 'the latest rows are shown').toBe(2);
    expect(shop.tactful.status().stopped).toContain('offline');
    await userEvent.click(shop.find('#activity > summary'));
    await until(() => shop.findAll('#activity .rows > li').length).toBe(2);
    expect(loads).toBe(2);
  });

  test('opens within the panel when the page opens a section by its name', async () => {
    const shop = await mountShop({ consent: 'tailored', events: COATS });
    shop.widget.open('erase');
    await until(() => shop.findAll('details#erase button').length).toBe(1);
    expect(shop.find<HTMLDetailsElement>('details#options').open).toBe(true);
  });
});

describe('purposes and data', () => {
  test('obligation 11: each purpose and each data category has its own switch; switching a data category off erases it, with undo', async () => {
    const shop = await mountShop({ consent: 'tailored', events: COATS });
    await openSections(shop, 'options', 'used');
    const labels = shop.findAll('details#used [role=switch] > span').map((each) => each.textContent);
    expect(labels.slice(0, 2)).toEqual([
      'Pages that fit youWhat you like comes first.',
      'Help in timeNo offers while you wait.',
    ]);
    expect(labels[3]).toBe('What you search for1 entry, deleted after 30 days');
    await userEvent.click(shop.find('#data-searching'));
    await until(() => shop.tactful.consent.get().dataCategories.searching).toBe(false);
    const categories = () => shop.tactful.profile.list().map(({ dataCategory }) => dataCategory);
    expect(categories()).not.toContain('searching');
    await until(() => shop.find('output').textContent).toContain('1 entry deleted.');
    await userEvent.click(shop.find('output button'));
    await until(categories).toContain('searching');
    expect(shop.tactful.consent.get().dataCategories.searching).toBe(true);
    await userEvent.click(shop.find('details#used [role=switch]'));
    await until(() => shop.tactful.consent.get().purposes.pages).toBe(false);
    expect(shop.tactful.consent.get().purposes.care).toBe(true);
  });

  test('a stated interest takes effect at once', async () => {
    const shop = await mountShop({ consent: 'tailored' });
    await openSections(shop, 'options', 'questions');
    await userEvent.click(shop.findByText('To the sea'));
    await until(() => shop.tactful.decide('row').winner?.variant).toBe('sea');
    await until(() => shop.find('details#questions [aria-pressed=true]').textContent).toBe('To the sea');
  });

  test('erasing states what it deletes, and is reported after it was verified', async () => {
    const shop = await mountShop({ consent: 'tailored', events: COATS });
    const id = shop.tactful.profile.id();
    await openSections(shop, 'options', 'erase');
    expect(shop.find('details#erase').textContent).toContain('4 entries and your random number');
    await userEvent.click(shop.find('details#erase button'));
    await until(() => shop.find('output').textContent).toContain('4 entries deleted.');
    expect(shop.tactful.profile.list()).toEqual([]);
    expect(shop.tactful.profile.id()).not.toBe(id);
    expect(shop.tactful.consent.get().status).toBe('tailored');
  });

  test('groups without content are left out', async () => {
    const experiences = CONFIG.experiences.filter(({ id }) => id !== 'sea');
    const shop = await mountShop({
      consent: 'tailored',
      config: { questions: undefined as never, experiences },
    });
    await openSections(shop, 'options');
    const ids = shop.findAll('dialog details').map(({ id }) => id);
    expect(ids).toEqual(['options', 'used', 'exportImport', 'erase', 'receipt', 'legal']);
    expect(shop.findAll('#interests, #latest')).toEqual([]);
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
    await openSections(shop, 'options', 'exportImport');
    const text = file(shop);
    expect(shop.find<HTMLAnchorElement>('details#exportImport a').download).toMatch(
      /^nordlicht-\d{4}-\d\d-\d\d\.json$/,
    );
    const before = shop.tactful.profile.list().map(({ event }) => event);
    await shop.tactful.profile.erase();
    await give(shop, text);
    await until(() => shop.find('details#exportImport').textContent).toContain('4 new entries');
    expect(shop.tactful.profile.list()).toEqual([]);
    await userEvent.click(shop.find('details#exportImport button'));
    await until(() => shop.tactful.profile.list().map(({ event }) => event)).toEqual(before);
    await until(() => shop.find('output').textContent).toBe('4 entries added.');
  });

  test('obligation 22: an unreadable file is rejected and changes nothing', async () => {
    const shop = await mountShop({ consent: 'tailored', events: COATS });
    await openSections(shop, 'options', 'exportImport');
    await give(shop, '{"events": [{"id": 1}]');
    await until(() => shop.find('details#exportImport').textContent).toContain('cannot be read');
    expect(shop.tactful.profile.list()).toHaveLength(4);
  });

  test('obligation 49: the receipt matches the consent state, can be downloaded, and contains no id', async () => {
    const shop = await mountShop();
    await userEvent.click(shop.find('[part=accept]'));
    await openSections(shop, 'options', 'receipt');
    const kept = JSON.parse(shop.find('details#receipt pre').textContent ?? '');
    expect(kept).toEqual(JSON.parse(JSON.stringify(shop.tactful.consent.receipt())));
    expect(kept).toMatchObject({
      status: 'tailored',
      surface: 'prompt',
      language: 'en',
      purposes: ['pages', 'care'],
    });
    expect(shop.find('details#receipt').textContent).toContain(
      'you chose “Yes, personalize” in our question',
    );
    expect(shop.find<HTMLAnchorElement>('details#receipt a').download).toMatch(
      /^nordlicht-receipt-[\d-]+\.json$/,
    );
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
    await until(() => shop.find('dialog').textContent).toContain('Your browser refuses tracking');
  } finally {
    Reflect.deleteProperty(navigator, 'globalPrivacyControl');
  }
});

test('a second widget starts without the state of the first', async () => {
  const first = await mountShop({ consent: 'tailored' });
  await openSections(first, 'options', 'used');
  await unmountShop();
  const second = await mountShop({ consent: 'tailored', config: { widget: { button: 'bottom-end' } } });
  expect(second.findAll('dialog[open]')).toEqual([]);
  await openSections(second);
  expect(second.findAll('dialog details[open]')).toEqual([]);
});
