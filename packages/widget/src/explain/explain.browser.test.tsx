/** Tests the explanation of a slot: its reasons and the feedback buttons. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { CONFIG, type MountedShop, mountShop, unmountShop, until, viewItem } from '../../testing/shop.ts';

beforeEach(() => page.viewport(800, 600));
afterEach(unmountShop);

const COATS = [viewItem('1'), viewItem('2'), viewItem('3'), { name: 'search', term: 'wool' } as const];
const whys = () => [...document.querySelectorAll('tactful-why')];
const why = () => whys()[0]?.shadowRoot?.querySelector('button') as HTMLButtonElement;
const openWhy = async ({ findAll }: MountedShop) => {
  await until(() => whys().length).toBe(1);
  await userEvent.click(why());
  await until(() => findAll('article').length).toBe(1);
};

describe('obligation 23', () => {
  test('a personalized slot has a named why button, a slot with standard content has none', async () => {
    await mountShop({ consent: 'tailored', events: COATS });
    await until(() => whys().map((each) => each.parentElement?.id)).toEqual(['hero']);
    expect(why().textContent).toBe('Why this?');
    const { width, height } = why().getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
  });

  test('lists exactly the facts that decided, with their values', async () => {
    const shop = await mountShop({ consent: 'tailored', events: COATS });
    await openWhy(shop);
    const reasons = shop.findAll('article > ul > li').map((each) => each.textContent);
    expect(reasons).toEqual(['You viewed coats 3 times in the last 7 days']);
    await userEvent.click(shop.findByText('Based on 3 entries'));
    await until(() => shop.findAll('article details li').length).toBe(3);
    expect(shop.find('article details').textContent).not.toContain('wool');
  });

  test('shows one sentence for facts that read alike', async () => {
    const when = { 'visits.count': { $lt: 2 }, 'visits.daysSinceLast': { $gt: 30 } };
    const experiences = CONFIG.experiences.slice(0, 1).map((coats) => ({ ...coats, when }));
    const shop = await mountShop({ consent: 'tailored', events: COATS, config: { experiences } });
    await openWhy(shop);
    const { evidence = [] } = shop.tactful.explain('hero');
    expect(evidence.map(({ fact }) => fact)).toEqual(['visits.count', 'visits.daysSinceLast']);
    const reasons = shop.findAll('article > ul > li').map((each) => each.textContent);
    expect(reasons).toEqual(['This is your first visit']);
  });

  test('shows the effect first, then its cause, and names the dialog by it', async () => {
    const shop = await mountShop({ consent: 'tailored', events: COATS });
    await openWhy(shop);
    const explanation = shop.find('[part=explanation]');
    expect(explanation.getAttribute('role')).toBe('dialog');
    const heading = shop.find(`#${explanation.getAttribute('aria-labelledby')}`);
    expect(heading.textContent?.trim()).toBe('You see: Coats on the front page');
    expect(explanation.querySelector('h3, li')).toBe(heading);
  });

  test('lists other versions by their names, grouped by reason, and no section without any', async () => {
    const shop = await mountShop({ consent: 'tailored', events: COATS });
    await openWhy(shop);
    await userEvent.click(shop.findByText('Other versions'));
    await until(() => shop.findAll('#considered li').length).toBe(1);
    expect(shop.find('#considered li').textContent).toBe(
      'Tents on the front pageIt does not match your activity.',
    );
    await unmountShop();
    const [coats] = CONFIG.experiences;
    const alone = await mountShop({
      consent: 'tailored',
      events: COATS,
      config: { experiences: coats ? [coats] : [] },
    });
    await openWhy(alone);
    expect(alone.findAll('#considered')).toEqual([]);
  });

  test('is a popover next to its button; a press outside and Esc close it and restore the focus', async () => {
    const shop = await mountShop({ consent: 'tailored', events: COATS });
    await openWhy(shop);
    const explanation = shop.find('[part=explanation]');
    const [box, button] = [explanation, why()].map((each) => each.getBoundingClientRect());
    const below = Math.abs((box?.top ?? 0) - (button?.bottom ?? 0));
    const above = Math.abs((box?.bottom ?? 0) - (button?.top ?? 0));
    expect(Math.min(below, above)).toBeLessThanOrEqual(24);
    expect(box?.bottom).toBeLessThanOrEqual(innerHeight);
    await userEvent.keyboard('{Escape}');
    await until(() => shop.findAll('[part=explanation]')).toEqual([]);
    expect(document.activeElement?.localName).toBe('tactful-why');
    await openWhy(shop);
    await userEvent.click(document.querySelector('h1') as HTMLElement);
    await until(() => shop.findAll('[part=explanation]')).toEqual([]);
  });

  test('the keyboard alone opens it, moves within it, and returns to its button', async () => {
    const shop = await mountShop({ consent: 'tailored', events: COATS });
    await until(() => whys().length).toBe(1);
    const isAtButton = () => document.activeElement === whys()[0];
    for (let presses = 0; presses < 10 && !isAtButton(); presses++) await userEvent.tab();
    expect(isAtButton()).toBe(true);
    await userEvent.keyboard('{Enter}');
    await until(() => shop.shadow.activeElement?.id).toBe('w');
    const explanation = shop.find('[part=explanation]');
    const stops = explanation.querySelectorAll('summary, button:not(.close)');
    expect(stops.length).toBeGreaterThan(4);
    for (const stop of stops) {
      await userEvent.tab();
      expect(shop.shadow.activeElement).toBe(stop);
    }
    await userEvent.keyboard('{Escape}');
    await until(() => shop.findAll('[part=explanation]')).toEqual([]);
    expect(isAtButton()).toBe(true);
    expect(why().matches(':focus')).toBe(true);
  });

  test('closes when the focus leaves it, and would be under it', async () => {
    const shop = await mountShop({ consent: 'tailored', events: COATS });
    await openWhy(shop);
    await until(() => shop.shadow.activeElement?.id).toBe('w');
    const control = document.body.appendChild(document.createElement('button'));
    control.focus();
    await until(() => shop.findAll('[part=explanation]')).toEqual([]);
    expect(document.activeElement).toBe(control);
  });

  test('is a modal dialog above a modal dialog of the page, which would make a popover inert', async () => {
    const shop = await mountShop({ consent: 'tailored', events: COATS });
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.showModal();
    shop.widget.open('hero');
    await until(() => shop.findAll('article').length).toBe(1);
    expect(shop.find('[part=explanation]').matches('dialog:modal')).toBe(true);
    await userEvent.click(shop.findByText('Show the standard version'));
    await until(() => shop.tactful.slots.disabled()).toEqual(['hero']);
  });

  test('is a modal dialog where the browser has no popovers', async () => {
    const { showPopover } = HTMLElement.prototype;
    Reflect.deleteProperty(HTMLElement.prototype, 'showPopover');
    try {
      const shop = await mountShop({ consent: 'tailored', events: COATS });
      await openWhy(shop);
      expect(shop.find('[part=explanation]').matches('dialog:modal')).toBe(true);
      await userEvent.click(shop.find('[part=explanation] .close'));
      await until(() => shop.findAll('[part=explanation]')).toEqual([]);
    } finally {
      HTMLElement.prototype.showPopover = showPopover;
    }
  });

  test.each([
    ['boots', 'coats boots mugs', ['Moved to the front: boots', 'boots: 100% of your interests']],
    ['coats', 'mugs coats boots', ['Moved to the front: coats', 'coats: 100% of your interests']],
  ])('of a reordered row names what moved and why: %s', async (category, row, sentences) => {
    const values = row.split(' ');
    const boosts = [{ fact: `affinity.category.${category}`, value: category, rank: -1 }];
    const experience = {
      id: 'order',
      slot: 'row',
      action: 'rank',
      benefit: 'What you like comes first.',
    } as const;
    const placements = () => {
      const element = document.querySelector('#row');
      return element ? [{ slot: 'row', element, order: { values, hidden: [], boosts } }] : [];
    };
    const shop = await mountShop({
      consent: 'tailored',
      config: { experiences: [experience] },
      events: [viewItem('1', category)],
      options: { page: { placements, onPlacements: () => () => undefined } },
    });
    await openWhy(shop);
    expect(shop.findAll('article > h3, article > ul > li').map((each) => each.textContent?.trim())).toEqual(
      sentences,
    );
    await userEvent.click(shop.findByText('Based on 1 entry'));
    await until(() => shop.findAll('article details li').length).toBe(1);
  });

  test.each(["Don't show this again", "Don't use this data here", 'Show the standard version'])(
    "'%s' takes effect at once and can be undone",
    async (words) => {
      const shop = await mountShop({ consent: 'tailored', events: COATS });
      await openWhy(shop);
      await userEvent.click(shop.findByText(words));
      await until(() => shop.tactful.decide('hero').winner).toBeUndefined();
      await until(() => whys()).toEqual([]);
      await userEvent.click(shop.findByText('Undo'));
      await until(() => shop.tactful.decide('hero').winner?.variant).toBe('coats');
      await until(() => whys().length).toBe(1);
      expect(shop.find('output').textContent).toBe('');
    },
  );

  test('the undo is offered for ten seconds', async () => {
    const shop = await mountShop({ consent: 'tailored', events: COATS });
    await openWhy(shop);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      await userEvent.click(shop.findByText('Show the standard version'));
      await vi.waitFor(() => expect(shop.find('output').textContent).toContain('Undo'));
      vi.advanceTimersByTime(9_900);
      expect(shop.find('output').textContent).toContain('Undo');
      vi.advanceTimersByTime(200);
      expect(shop.find('output').textContent).toBe('');
    } finally {
      vi.useRealTimers();
    }
  });

  test('moves nothing on the page, and is removed with the widget', async () => {
    const { widget, tactful, updatePlacements } = await mountShop({ consent: 'tailored' });
    const size = () => document.querySelector('#hero')?.getBoundingClientRect().toJSON();
    const before = size();
    for (const event of COATS) tactful.track(event);
    updatePlacements();
    await until(() => whys().length).toBe(1);
    expect(size()).toEqual(before);
    widget.remove();
    expect(whys()).toEqual([]);
  });
});
