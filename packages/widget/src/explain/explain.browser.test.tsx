/** Tests the explanation of a slot: its reasons and the feedback buttons. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type MountedShop, mountShop, unmountShop, until, viewItem } from '../../testing/shop.ts';

beforeEach(() => page.viewport(800, 600));
afterEach(unmountShop);

const COATS = [viewItem('1'), viewItem('2'), viewItem('3'), { name: 'search', term: 'wool' } as const];
const whys = () => [...document.querySelectorAll('tactful-why')];
const why = () => whys()[0]?.shadowRoot?.querySelector('button') as HTMLButtonElement;
const openWhy = async ({ findAll }: MountedShop) => {
  await userEvent.click(why());
  await until(() => findAll('article').length).toBe(1);
};

describe('obligation 23', () => {
  test('a personalized slot has a named why button, a slot with standard content has none', async () => {
    await mountShop({ consent: 'tailored', events: COATS });
    expect(whys().map((each) => each.parentElement?.id)).toEqual(['hero']);
    expect(why().textContent).toBe('Why this?');
    const { width, height } = why().getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
  });

  test('lists exactly the facts that decided, with their values', async () => {
    const shop = await mountShop({ consent: 'tailored', events: COATS });
    await openWhy(shop);
    const reasons = shop.findAll('article > ul > li').map((each) => each.textContent);
    expect(reasons).toEqual(['You looked at coats 3 times in the last 7 days']);
    await userEvent.click(shop.findByText('What it is based on'));
    await until(() => shop.findAll('article details li').length).toBe(3);
    expect(shop.find('article details').textContent).not.toContain('wool');
    await userEvent.click(shop.findByText('Also considered'));
    await until(() => shop.find('#considered').textContent).toContain('It does not fit your visit.');
  });

  test.each([
    ['boots', 'coats boots mugs', ['Moved to the front: boots', 'boots in what you care for: 100%']],
    ['coats', 'mugs coats boots', ['Moved to the front: coats', 'coats in what you care for: 100%']],
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
    expect(shop.findAll('article > ul > li').map((each) => each.textContent)).toEqual(sentences);
    await userEvent.click(shop.findByText('What it is based on'));
    await until(() => shop.findAll('article details li').length).toBe(1);
  });

  test.each(['Not this', 'Too personal', 'Show generic'])(
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
      await userEvent.click(shop.findByText('Show generic'));
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
    expect(whys()).toHaveLength(1);
    expect(size()).toEqual(before);
    widget.remove();
    expect(whys()).toEqual([]);
  });
});
