/** Tests the prompt: its disclosures, and that both consent buttons are alike. */
import type { Config } from '@tactful/core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { CONFIG, frames, type MountedShop, mountShop, unmountShop, until } from '../../testing/shop.ts';

beforeEach(() => page.viewport(800, 600));
afterEach(unmountShop);

const LANGUAGES = ['en', 'ar', 'de', 'es', 'fr', 'ja', 'ru', 'zh-Hans', 'zh-Hant'];
/** The windows of phones: a common one, one with the bars of the browser, and the smallest. */
const PHONES = [
  [390, 690],
  [360, 640],
  [320, 568],
] as const;
const nothingStored = async (): Promise<void> => {
  expect(localStorage).toHaveLength(0);
  expect(await indexedDB.databases()).toEqual([]);
};
/** A message of the panel in a language. Throws if that language lacks it. */
const panelMessage = async (language: string, key: string): Promise<string> => {
  const { default: messages } =
    language === 'en' ? await import('../panel/messages.ts') : await import(`../locales/${language}.ts`);
  const [, message] = new RegExp(`^${key} (.*)`, 'm').exec(messages) ?? [];
  if (!message) throw Error(`${language}: no message "${key}"`);
  return message;
};
const pair = ({ find }: MountedShop): [HTMLElement, HTMLElement] => [
  find('[part=accept]'),
  find('[part=refuse]'),
];

/** Properties whose computed values depend on the width of the label. */
const LABEL_WIDTH = ['width', 'inline-size', 'perspective-origin', 'transform-origin'];

/** The computed properties in which two elements differ, without those that depend on the width of the label. */
function differences([accept, refuse]: [HTMLElement, HTMLElement]): string[] {
  const [one, other] = [getComputedStyle(accept), getComputedStyle(refuse)];
  return [...one].filter(
    (name) => one.getPropertyValue(name) !== other.getPropertyValue(name) && !LABEL_WIDTH.includes(name),
  );
}

describe('before a response', () => {
  test('obligation 5: Esc, scrolling, clicking the page and no action leave consent unset and the storage empty', async () => {
    const { tactful, find, findAll } = await mountShop();
    expect(findAll('[aria-pressed=true],[aria-checked=true],:checked')).toEqual([]);
    await userEvent.keyboard('{Escape}');
    window.scrollBy(0, 300);
    await userEvent.click(document.querySelector('h1') as Element);
    await frames();
    expect(tactful.consent.get().status).toBe('unset');
    expect(find('[part=prompt]').isConnected).toBe(true);
    await nothingStored();
  });

  test('a click by a script changes nothing', async () => {
    const { tactful, find } = await mountShop();
    find('[part=accept]').click();
    find('[part=refuse]').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await frames();
    expect(tactful.consent.get().status).toBe('unset');
    await nothingStored();
  });

  test('obligation 7: all eight disclosures come before the buttons, in one section', async () => {
    const { findByText, find } = await mountShop();
    await userEvent.click(findByText('What we remember'));
    await until(() => find('details').textContent).toContain('Nordlicht GmbH, Hamburg');
    const text = find('[part=prompt]').textContent ?? '';
    for (const part of [
      'showing what you like first and Help in time', // for what
      'What you view (30 days)', // which data, how long
      'Your help requests (90 days)',
      'What you buy (365 days)',
      'stays in this browser', // where
      'change your mind at any time', // withdrawal
      'If you say no, you see the complete standard shop', // what declining means
    ])
      expect(text).toContain(part);
    expect(find('details a').getAttribute('href')).toBe('/privacy');
    expect(find('details').compareDocumentPosition(find('[part=accept]'))).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
    expect(find('details').querySelector('details')).toBeNull();
  });

  test('obligation 48: texts of the shop are shown as text, never as markup', async () => {
    const bad = '<img src=x onerror="globalThis.ran=1"><b>Bold</b> &amp;';
    const purposes = {
      pages: { ...CONFIG.purposes.pages, label: bad, use: bad, benefit: bad },
    } as Config['purposes'];
    const { findByText, find, findAll } = await mountShop({
      config: {
        site: { ...CONFIG.site, name: bad, controller: bad, benefit: bad },
        purposes,
        experiences: [],
      },
    });
    await userEvent.click(findByText('What we remember'));
    await until(() => find('details').textContent).toContain(`Used for: ${bad}`);
    expect(find('h2').textContent).toBe(`Personalize ${bad}?`);
    expect(findAll('img, b, [onerror]')).toEqual([]);
    expect('ran' in globalThis).toBe(false);
  });

  test('the prompt shows the retention that the ledger applies', async () => {
    const { tactful } = await mountShop({ consent: 'tailored' });
    tactful.track({ name: 'view_item', items: [{ id: '1', category: 'coats' }] });
    const [item] = tactful.profile.list();
    expect(((item?.expiresAt ?? 0) - (item?.event.at ?? 0)) / 864e5).toBe(30);
  });

  test('comes first in the page, and starts with the shop and what it does', async () => {
    const { shadow, find } = await mountShop();
    expect(document.body.firstElementChild?.shadowRoot).toBe(shadow);
    expect(
      find('[part=prompt]').textContent?.trim().startsWith(`Personalize Nordlicht?${CONFIG.site.benefit}`),
    ).toBe(true);
  });

  test('is not shown to minors; where the config disables it, only on request', async () => {
    const minors = await mountShop({ config: { site: { ...CONFIG.site, audience: 'minors' } } });
    minors.widget.prompt();
    expect(minors.findAll('[part=prompt]')).toEqual([]);
    await unmountShop();
    const quiet = await mountShop({ config: { widget: { prompt: false } } });
    expect(quiet.findAll('[part=prompt]')).toEqual([]);
    quiet.widget.prompt();
    await until(() => quiet.findAll('[part=prompt]').length).toBe(1);
  });
});

describe('the two consent buttons', () => {
  test.each([
    ['accept', 'tailored'],
    ['refuse', 'generic'],
  ] as const)('obligation 8: one press is enough to %s', async (part, status) => {
    const { tactful, find, findAll } = await mountShop();
    await userEvent.click(find(`[part=${part}]`));
    await until(() => tactful.consent.get().status).toBe(status);
    expect(findAll('[part=prompt]')).toEqual([]);
  });

  test('obligation 9: differ only in their labels', async () => {
    const both = pair(await mountShop());
    const [accept, refuse] = both.map((each) => each.getBoundingClientRect());
    expect(differences(both)).toEqual([]);
    expect((accept?.width ?? 0) / (refuse?.width ?? 1)).toBeCloseTo(1, 1);
    expect(accept?.height).toBe(refuse?.height);
    expect(accept?.top).toBe(refuse?.top);
  });

  test('obligation 10: stay alike whatever the page sets on parts and properties', async () => {
    const both = pair(await mountShop());
    const sheet = new CSSStyleSheet();
    const loud = [
      'color',
      'background',
      'border',
      'font',
      'opacity',
      'transform',
      'display',
      'padding',
      'filter',
    ];
    const values: { [name: string]: string[] } = {
      color: ['#eee', 'red'],
      background: ['gold', 'none'],
      border: ['9px dotted red', '0'],
      font: ['40px serif', '8px monospace'],
      opacity: ['.1', '1'],
      transform: ['scale(2)', 'none'],
      display: ['none', 'block'],
      padding: ['3em', '0'],
      filter: ['blur(4px)', 'none'],
    };
    document.adoptedStyleSheets = [sheet];
    for (let round = 0; round < 40; round++) {
      const pick = (name: string) => values[name]?.[Math.floor(Math.random() * 2)];
      const rules = (important: string) => loud.map((name) => `${name}:${pick(name)}${important}`).join(';');
      const own = ['text', 'surface', 'accent', 'font', 'radius'].map(
        (name) => `--tactful-${name}:${pick('color')}`,
      );
      sheet.replaceSync(
        `#tactful::part(accept){${rules('!important')};${own.join(';')}}#tactful::part(refuse){${rules(round % 2 ? '!important' : '')}}`,
      );
      expect(differences(both).filter((name) => !name.startsWith('--'))).toEqual([]);
      expect(both[1].checkVisibility({ opacityProperty: true })).toBe(true);
    }
    document.adoptedStyleSheets = [];
  });

  test.each([
    [1280, 800],
    [640, 400],
    [320, 256],
  ])(
    'obligation 45: at %d × %d both are in view and the prompt covers at most half',
    async (width, height) => {
      await page.viewport(width, height);
      const shop = await mountShop();
      const prompt = shop.find('[part=prompt]').getBoundingClientRect();
      expect((prompt.width * prompt.height) / (innerWidth * innerHeight)).toBeLessThanOrEqual(0.5);
      for (const each of pair(shop)) {
        const { top, bottom, left, right, height: tall } = each.getBoundingClientRect();
        expect(top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth).toBe(true);
        expect(tall).toBeGreaterThanOrEqual(44);
      }
      const reserved = () => Number.parseFloat(document.documentElement.style.scrollPaddingBottom);
      await until(reserved).toBeGreaterThanOrEqual(innerHeight - prompt.top - 1);
    },
  );

  test.each(LANGUAGES)('in %s the prompt covers at most a third of a phone', async (language) => {
    const { find } = await mountShop({ language });
    for (const [phoneWidth, phoneHeight] of PHONES) {
      await page.viewport(phoneWidth, phoneHeight);
      const { width, height } = find('[part=prompt]').getBoundingClientRect();
      // Without the scroll bar, which Firefox shows.
      expect(width).toBeGreaterThan(document.documentElement.clientWidth - 20);
      expect((width * height) / (phoneWidth * phoneHeight)).toBeLessThanOrEqual(1 / 3);
      // No line of it is cut off.
      const content = find('[part=prompt] > div');
      expect(content.scrollHeight).toBeLessThanOrEqual(content.clientHeight + 1);
    }
  });

  test('obligation 53: the prompt disappears before anything is stored, and nothing on the page moves', async () => {
    const { find, findAll } = await mountShop();
    await frames(4);
    const shifts: PerformanceEntry[] = [];
    const observer = new PerformanceObserver((entries) => shifts.push(...entries.getEntries()));
    if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
      observer.observe({ type: 'layout-shift' });
    const painted = new Promise((done) =>
      find('[part=accept]').addEventListener('click', () =>
        requestAnimationFrame(() =>
          done([
            findAll('[part=prompt]').filter((each) => each.checkVisibility()).length,
            localStorage.length,
          ]),
        ),
      ),
    );
    await userEvent.click(find('[part=accept]'));
    expect(await painted).toEqual([0, 0]);
    await until(() => localStorage.length).toBe(1);
    observer.disconnect();
    expect(shifts).toEqual([]);
  });

  test('the message after a response lies in no way: a press goes through it, and the next one removes it', async () => {
    const { find, shadow } = await mountShop();
    await userEvent.click(find('[part=refuse]'));
    const output = find('output');
    await until(() => output.textContent).not.toBe('');
    const { left, top, width, height } = output.getBoundingClientRect();
    expect(width).toBeGreaterThan(0);
    expect(document.elementFromPoint(left + width / 2, top + height / 2)).not.toBe(shadow.host);
    await userEvent.click(document.querySelector('h1') as Element);
    // At once: it would go by itself later.
    expect(output.textContent).toBe('');
  });

  test('consent is stored even if the page is left before the next paint', async () => {
    const { find } = await mountShop();
    const left = new Promise((done) =>
      find('[part=refuse]').addEventListener('click', () => {
        window.dispatchEvent(new Event('pagehide'));
        queueMicrotask(() => queueMicrotask(() => done(localStorage.length)));
      }),
    );
    await userEvent.click(find('[part=refuse]'));
    expect(await left).toBe(1);
  });
});

describe('for keyboards and screen readers', () => {
  test('obligation 42: a labeled region that is reached by one Tab, traps no focus and takes none', async () => {
    const { find, shadow } = await mountShop();
    const prompt = find('[part=prompt]');
    expect(prompt.tagName).toBe('SECTION');
    expect(find(`#${prompt.getAttribute('aria-labelledby')}`).textContent).toBe('Personalize Nordlicht?');
    expect(prompt.hasAttribute('aria-modal')).toBe(false);
    expect(prompt.closest('[aria-live=polite]')).not.toBeNull();
    expect(document.activeElement).toBe(document.body);
    const reached: (string | undefined)[] = [];
    for (let tab = 0; tab < 4; tab++) {
      await userEvent.tab();
      reached.push(shadow.activeElement?.textContent ?? undefined);
    }
    expect(reached).toEqual([
      'What we remember, and for how long',
      'Yes, personalize',
      'No, thanks',
      undefined,
    ]);
    expect(document.activeElement?.textContent).toBe('link');
  });

  test('obligation 54: one host element with an id, an open shadow root, and named parts', async () => {
    const { find, findAll, widget } = await mountShop();
    const host = document.querySelector('#tactful');
    expect(host?.shadowRoot?.mode).toBe('open');
    for (const part of ['prompt', 'accept', 'refuse']) expect(find(`[part=${part}]`)).toBeTruthy();
    await userEvent.click(find('[part=refuse]'));
    await until(() => find('[part=open]').textContent).toBe('Your preferences');
    widget.open();
    await until(() => findAll('[part=panel]').length).toBe(1);
    widget.remove();
    expect(document.querySelector('#tactful')).toBeNull();
  });

  test('styles of the page change nothing', async () => {
    const { find, findAll } = await mountShop();
    const looks = () =>
      ['[part=prompt]', '[part=accept]', 'h2'].map((each) => {
        const { width, height } = find(each).getBoundingClientRect();
        const { font, color, backgroundColor } = getComputedStyle(find(each));
        return { width, height, font, color, backgroundColor };
      });
    const before = looks();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '*{all:unset!important;font-size:60px!important;color:red!important}html{font-size:62.5%!important}div,section,button,h2,p{display:none!important}',
    );
    document.adoptedStyleSheets = [sheet];
    expect(looks()).toEqual(before);
    document.adoptedStyleSheets = [];
    expect(findAll('[part=prompt]')).toHaveLength(1);
  });
});

describe('when storage is refused', () => {
  test('obligation 51: the page keeps its standard content without an error, and the prompt does not come back', async () => {
    const { setItem } = Storage.prototype;
    const { open } = IDBFactory.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('no', 'SecurityError');
    };
    IDBFactory.prototype.open = () => {
      throw new DOMException('no', 'SecurityError');
    };
    try {
      const { find, findAll } = await mountShop();
      await userEvent.click(find('[part=refuse]'));
      await frames(4);
      expect(findAll('[part=prompt]')).toEqual([]);
    } finally {
      Storage.prototype.setItem = setItem;
      IDBFactory.prototype.open = open;
    }
  });
});

describe('declining on a sibling subdomain', () => {
  const shared = { ...CONFIG.site, shareConsentWith: '.example.com' };

  test.each(LANGUAGES)(
    'obligation 52: in %s applies after accepting too, and the panel shows that before and after',
    async (language) => {
      const { tactful, widget, find, findAll } = await mountShop({
        language,
        config: { site: shared },
        page: { declinedElsewhere: true },
      });
      widget.prompt();
      expect(findAll('[part=prompt]')).toEqual([]);
      widget.open();
      await until(() => findAll('dialog details').length).toBeGreaterThan(0);
      const shownText = find('dialog p').textContent;
      expect(shownText).toBe(await panelMessage(language, 'elsewhere'));
      await userEvent.click(find('#personalize'));
      await until(() => find('output').textContent).toBe(shownText);
      expect(find('dialog p').textContent).toBe(shownText);
      expect(find('#personalize').getAttribute('aria-checked')).toBe('false');
      expect(tactful.consent.get()).toMatchObject({ status: 'generic', declinedElsewhere: true });
      expect(tactful.consent.receipt()).toMatchObject({ status: 'tailored', surface: 'panel' });
    },
  );

  test('obligation 52: is ignored where consent is not shared', async () => {
    const { tactful, widget, find, findAll } = await mountShop({ page: { declinedElsewhere: true } });
    widget.prompt();
    expect(findAll('[part=prompt]')).toHaveLength(1);
    await userEvent.click(find('[part=accept]'));
    await until(() => tactful.consent.get()).toMatchObject({ status: 'tailored', declinedElsewhere: false });
    // Otherwise the next test finds the database that this one is about to create.
    await until(() => tactful.status().storage).toBe('ok');
  });
});

test.each(LANGUAGES)(
  'obligation 36: in %s a page for minors shows that it is not personalized, and has no consent buttons',
  async (language) => {
    const { widget, find, findAll } = await mountShop({ language, page: { minors: true } });
    widget.prompt();
    expect(findAll('[part=prompt]')).toEqual([]);
    widget.open();
    await until(() => findAll('dialog details').length).toBeGreaterThan(0);
    expect(find('dialog p').textContent).toBe(await panelMessage(language, 'minors'));
    expect(findAll('[part=accept],[part=refuse],[role=switch]')).toEqual([]);
    await nothingStored();
  },
);

describe('a closed consent gate', () => {
  test.each(LANGUAGES)(
    'V11: in %s removes the prompt, and the panel shows that the cookie settings turn personalization off',
    async (language) => {
      const { tactful, widget, find, findAll } = await mountShop({ language });
      expect(findAll('[part=prompt]')).toHaveLength(1);
      tactful.consent.gate(false);
      await until(() => findAll('[part=prompt]')).toEqual([]);
      widget.prompt();
      expect(findAll('[part=prompt]')).toEqual([]);
      widget.open();
      await until(() => findAll('dialog details').length).toBeGreaterThan(0);
      expect(find('dialog p').textContent).toBe(await panelMessage(language, 'cookies'));
      expect(findAll('[part=accept],[part=refuse],[role=switch]')).toEqual([]);
      await nothingStored();
      tactful.consent.gate(true);
      await until(() => findAll('dialog [part=accept]').length).toBe(1);
    },
  );

  test('V7: a visitor who has consented can still withdraw, which erases the profile', async () => {
    const { tactful, widget, find, findByText } = await mountShop();
    await userEvent.click(find('[part=accept]'));
    await until(() => tactful.status().storage).toBe('ok');
    tactful.consent.gate(false);
    widget.open('erase');
    await until(() => find('dialog #erase').textContent).toContain('Delete');
    await userEvent.click(findByText('Delete'));
    await until(() => tactful.consent.receipt()).toMatchObject({ status: 'generic' });
    await until(() => indexedDB.databases()).toEqual([]);
    tactful.consent.gate(true);
    expect(tactful.consent.get()).toMatchObject({ status: 'generic', gateClosed: false });
  });
});
