/** Tests that scripts and styles of the page cannot change consent or the widget, and that the keyboard is enough. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { unfoldAll } from '../testing/open-sections.ts';
import { frames, type MountedShop, mountShop, unmountShop, until, viewItem } from '../testing/shop.ts';

beforeEach(() => page.viewport(1000, 700));
afterEach(unmountShop);

const COATS = [viewItem('1'), viewItem('2'), viewItem('3')];
const SECTIONS = ['activity', 'options', 'why', 'used', 'questions', 'exportImport', 'erase', 'receipt'];

const opened = async (shop: MountedShop): Promise<void> => {
  shop.widget.open();
  await until(() => shop.findAll('dialog details').length).toBeGreaterThan(1);
};
const snapshot = ({ tactful }: MountedShop): string =>
  JSON.stringify([
    tactful.consent.get(),
    tactful.profile.list(),
    tactful.slots.disabled(),
    localStorage.getItem('tactful'),
  ]);

describe('a script of the page', () => {
  test('changes nothing by clicking every button and switch of the panel, nor by submitting its forms', async () => {
    const shop = await mountShop({ consent: 'tailored', events: COATS });
    await opened(shop);
    await unfoldAll(shop);
    for (const key of SECTIONS) expect(shop.find(`details#${key}`).children.length).toBeGreaterThan(1);
    const controls = shop
      .findAll('dialog :is(button,[type=radio])')
      .filter((each) => each.className !== 'close');
    expect(controls.length).toBeGreaterThan(20);
    const before = snapshot(shop);
    for (const control of controls) {
      control.click();
      control.dispatchEvent(new PointerEvent('click', { bubbles: true, composed: true }));
      control.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    }
    for (const form of shop.findAll('dialog form')) {
      (form.querySelector('input') as HTMLInputElement).value = 'boots';
      (form as HTMLFormElement).requestSubmit();
    }
    await frames(6);
    expect(snapshot(shop)).toBe(before);
    expect(shop.find('output').textContent).toBe('');
  });
});

describe('Esc', () => {
  test('closes the panel without saving what was typed', async () => {
    const shop = await mountShop({ consent: 'tailored', events: COATS });
    await opened(shop);
    await unfoldAll(shop);
    await userEvent.fill(shop.find('input[name=category]'), 'boots');
    const before = snapshot(shop);
    await userEvent.keyboard('{Escape}');
    await until(() => shop.find<HTMLDialogElement>('dialog').open).toBe(false);
    await frames(4);
    expect(snapshot(shop)).toBe(before);
  });

  test('leaves consent unset, also in the panel', async () => {
    const shop = await mountShop();
    shop.widget.open();
    await until(() => shop.findAll('dialog details').length).toBeGreaterThan(0);
    await userEvent.keyboard('{Escape}');
    await until(() => shop.find<HTMLDialogElement>('dialog').open).toBe(false);
    expect(shop.tactful.consent.get().status).toBe('unset');
    expect(localStorage).toHaveLength(0);
  });
});

describe('declining', () => {
  test('obligation 2: stores the same bytes, at most 96, for every language, surface and earlier consent', async () => {
    const stored: string[] = [];
    for (const [language, before] of [
      ['en', undefined],
      ['ar', undefined],
      ['de', 'tailored'],
    ] as const) {
      const shop = await mountShop({ language, ...(before && { consent: before, events: COATS }) });
      if (before) shop.widget.open();
      const control = before ? '#personalize' : '[part=refuse]';
      await until(() => shop.findAll(control).length).toBe(1);
      await userEvent.click(shop.find(control));
      await until(() => localStorage.getItem('tactful') ?? '').toMatch(/^1 g /);
      stored.push(Object.entries(localStorage).flat().join(''));
      await unmountShop();
    }
    expect(new Set(stored).size).toBe(1);
    expect(new TextEncoder().encode(stored[0]).length).toBeLessThanOrEqual(96);
  });
});

describe('hostile styles of the page', () => {
  const HOSTILE = `*{all:unset!important;font-size:60px!important;line-height:3!important;color:red!important;
    letter-spacing:9px!important;text-transform:uppercase!important;direction:rtl!important}
    html{font-size:62.5%!important}
    div,section,dialog,button,h2,h3,p,ul,li,details,summary,input,output,header,article{display:none!important}`;
  const looks = ({ findAll }: MountedShop): unknown[] =>
    findAll('dialog, dialog *, [part=explanation], [part=explanation] *').map((each) => {
      const { width, height } = each.getBoundingClientRect();
      const { font, color, backgroundColor, letterSpacing, textTransform, direction, display } =
        getComputedStyle(each);
      const is = { font, color, backgroundColor, letterSpacing, textTransform, direction, display };
      return { tag: each.localName, width: Math.round(width), height: Math.round(height), ...is };
    });
  // A page that grows would get scroll bars, which is its own affair.
  beforeEach(() => document.documentElement.style.setProperty('overflow', 'hidden', 'important'));
  const attack = (): void => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(HOSTILE);
    document.adoptedStyleSheets = [sheet];
  };
  afterEach(() => {
    document.adoptedStyleSheets = [];
    document.documentElement.style.overflow = '';
  });

  test('do not change the look or the function of the panel', async () => {
    const shop = await mountShop({ consent: 'tailored', events: COATS });
    await opened(shop);
    await unfoldAll(shop);
    const before = looks(shop);
    expect(before.length).toBeGreaterThan(100);
    attack();
    await frames();
    expect(looks(shop)).toEqual(before);
    await userEvent.click(shop.find('input[value=pause]'));
    await until(() => shop.tactful.consent.get().paused).toBe(true);
  });

  test('do not change the look or the function of an explanation, and hide no button', async () => {
    const shop = await mountShop({ consent: 'tailored', events: COATS });
    await until(() => document.querySelectorAll('tactful-why').length).toBe(1);
    const why = document.querySelector('tactful-why')?.shadowRoot?.querySelector('button') as HTMLElement;
    const size = (of: HTMLElement) =>
      JSON.stringify(of.getBoundingClientRect().toJSON(), ['width', 'height']);
    const ways = [size(why), size(shop.find('[part=open]'))];
    shop.widget.open('hero');
    await until(() => shop.findAll('article').length).toBe(1);
    const before = looks(shop);
    attack();
    await frames();
    expect(looks(shop)).toEqual(before);
    await userEvent.click(shop.findByText('Show the standard version'));
    await until(() => shop.tactful.slots.disabled()).toEqual(['hero']);
    document.adoptedStyleSheets = [];
    expect(ways.every((each) => !each.includes('"width":0,'))).toBe(true);
  });
});

describe('by keyboard alone', () => {
  /** Presses Tab, or Shift+Tab, until the focus is on the control that starts with `words`, and checks its focus ring. */
  const reach = async ({ shadow }: MountedShop, words: string, shift = false): Promise<HTMLElement> => {
    for (let tab = 0; tab < 80; tab++) {
      const at = shadow.activeElement as HTMLElement | null;
      const label = at?.getAttribute('name') ?? at?.textContent;
      if (!at || !label?.startsWith(words)) {
        await userEvent.tab({ shift });
        continue;
      }
      expect(getComputedStyle(at).outlineStyle, words).toBe('solid');
      expect(Number.parseFloat(getComputedStyle(at).outlineWidth), words).toBeGreaterThanOrEqual(2);
      return at;
    }
    throw new Error(`expected to reach '${words}' by Tab`);
  };
  const press = async (shop: MountedShop, words: string, shift = false): Promise<void> => {
    await reach(shop, words, shift);
    await userEvent.keyboard('{Enter}');
    await frames(3);
  };

  test('accepts, pauses, deletes, corrects, states an interest, erases and declines, with a visible focus at each step', async ({
    skip,
  }) => {
    const shop = await mountShop();
    const { tactful, find } = shop;
    // Keys go to the window that was pressed last, which may be another test's.
    await userEvent.click(document.querySelector('h1') as HTMLElement);
    // On a busy machine Gecko's window may get none; then no key does anything, and nothing shows a focus.
    skip(navigator.userAgent.includes('Firefox') && !document.hasFocus(), 'the window has no focus');
    await press(shop, 'Yes, personalize', true);
    await until(() => tactful.consent.get().status).toBe('tailored');
    for (const event of COATS) tactful.track(event);
    await until(() => document.querySelectorAll('tactful-why').length).toBe(1);

    await until(() => shop.findAll('[part=question]').length).toBe(1);
    await press(shop, 'Your preferences');
    await until(() => shop.findAll('dialog details').length).toBeGreaterThan(1);
    await reach(shop, 'usual');
    await userEvent.keyboard('{ArrowDown}');
    await until(() => tactful.consent.get().paused).toBe(true);
    await userEvent.keyboard('{ArrowUp}');
    await until(() => tactful.consent.get().paused).toBe(false);
    // The last of the toolbar of the latest rows.
    await userEvent.tab();
    await userEvent.keyboard('{End}');
    await press(shop, 'All activity');
    await press(shop, 'Details');
    await press(shop, 'Correct');
    await reach(shop, 'category');
    await userEvent.keyboard('{Control>}a{/Control}tents{Enter}');
    // No rule reads tents, so that the corrected entry is not kept.
    await until(() => tactful.profile.list().length).toBe(2);
    await press(shop, 'Delete', true);
    await until(() => tactful.profile.list().length).toBe(0);
    await press(shop, 'More', true);
    await press(shop, 'Choose what you like');
    await press(shop, 'To the sea');
    await until(() => tactful.fact('stated.place')).toBe('sea');
    await press(shop, 'Erase everything');
    await press(shop, 'Delete 1 entry');
    await until(() => tactful.profile.list()).toEqual([]);
    await press(shop, 'Personalize this shop', true);
    await until(() => tactful.consent.get().status).toBe('generic');
    await press(shop, '×', true);
    expect(find<HTMLDialogElement>('dialog').open).toBe(false);
  });
});
