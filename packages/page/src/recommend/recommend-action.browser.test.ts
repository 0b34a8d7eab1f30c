/** Recommending items of a row on a real page, with a real profile. */
import type { Config, PageEvent, Tactful } from '@tactful/core';
import { findCause } from '@tactful/rules/internal';
import { afterEach, describe, expect, test, vi } from 'vitest';

import { type Beginning, begin, element } from '../../testing/begin.ts';

const RELATED = 'p2 p3|p7 p8';
const item = (id: number, category: string, more = '') =>
  `<li data-tactful-item="p${id}" data-tactful-category="${category}"${more}><h3>Product ${id}</h3></li>`;
/** Eight items, of which the first three are shown. */
const row = (places = 3, parts = '') =>
  `<section data-tactful-slot="hero">${parts}<ul>${[
    'coats',
    'coats',
    'coats',
    'boots',
    'boots',
    'mugs',
    'gloves',
    'gloves',
  ]
    .map((category, at) => item(at + 1, category, at < places ? '' : ' hidden=""'))
    .join('')}</ul></section>`;
const shown = () =>
  [...document.querySelectorAll<HTMLElement>('li:not([hidden])')]
    .map(({ dataset }) => dataset.tactfulItem)
    .join(' ');

const view = (id: string, related = RELATED): PageEvent => ({
  name: 'view_item',
  items: [{ id, category: 'coats', related }],
});
const act = (name: PageEvent['name'], id: string, category = 'coats'): PageEvent => ({
  name,
  items: [{ id, category }],
});
type Recommend = Config['experiences'][number]['recommend'];
const start = (recommend: Recommend, events: readonly PageEvent[], more: Partial<Beginning> = {}) =>
  begin({
    markup: row(),
    experiences: [{ action: 'recommend', duringCare: true, ...(recommend && { recommend }) }],
    events,
    ...more,
  });

afterEach(() => void vi.useRealTimers());

describe('a row of recommendations', () => {
  test('begins with what goes with a viewed item, and fills up in the served order', async () => {
    await start({ role: 'complements' }, [view('p1')]);
    await expect.poll(shown).toBe('p7 p8 p1');
    // Items that are no longer shown take the places of those that are; other hidden ones do not move.
    const all = [...document.querySelectorAll('li')].map(({ dataset }) => dataset.tactfulItem);
    expect(all.join(' ')).toBe('p7 p8 p1 p4 p5 p6 p2 p3');
  });

  test('stays as it is served while nothing leads to one of its items', async () => {
    const { page, rest } = await start({ role: 'complements' }, [view('p1', 'p90|p91')]);
    await rest();
    expect(shown()).toBe('p1 p2 p3');
    expect(page.placements()).toEqual([]);
  });

  test('has its served markup again when consent is withdrawn', async () => {
    const markup = row(
      6,
      '<h2 data-tactful-when="standard">Popular</h2><h2 data-tactful-when="picked" hidden="">For you</h2>',
    );
    const bought = [2, 3, 4, 5, 6].map((id) => act('purchase', `p${id}`));
    const { tactful } = await start({ role: 'complements' }, [view('p1'), ...bought], { markup });
    await expect.poll(shown).toBe('p7 p8 p1');
    await tactful.consent.decline({ surface: 'api' });
    expect(document.body.innerHTML).toBe(markup);
  });

  test('shows the parts for picks instead of the standard ones', async () => {
    const parts =
      '<h2 data-tactful-when="standard">Popular</h2><h2 data-tactful-when="picked" hidden>For you</h2>';
    await start({}, [view('p1')], { markup: row(3, parts) });
    await expect.poll(() => element('h2[data-tactful-when=picked]').hidden).toBe(false);
    expect(element('h2[data-tactful-when=standard]').hidden).toBe(true);
  });

  test('never shows what was bought, is in the cart or is unwanted, not even to fill up', async () => {
    const { tactful } = await start({ role: 'complements' }, [
      view('p1'),
      act('purchase', 'p8', 'gloves'),
      act('purchase', 'p1'),
    ]);
    await expect.poll(shown).toBe('p7 p2 p3');
    tactful.track({ name: 'state_preference', question: 'less-of', answers: ['p7', 'p3'] });
    // Without picks, the row is the standard one, which is the same for everyone.
    await expect.poll(shown).toBe('p1 p2 p3');
  });

  test('drops picks of a brand under "less of", and offers none of it', async () => {
    const wren = ['p3', 'p7'];
    const markup = wren.reduce(
      (html, id) => html.replace(`"${id}"`, `"${id}" data-tactful-brand="Wren Mill"`),
      row(),
    );
    const catalog = { categories: { coats: 'Coats' }, brands: { 'wren-mill': 'Wren Mill' } };
    const events = [view('p1'), act('purchase', 'p2')];
    const { tactful } = await start({ role: 'complements' }, events, { markup, config: { catalog } });
    await expect.poll(shown).toBe('p7 p8 p1');
    tactful.track({ name: 'state_preference', question: 'less-of', answers: ['wren-mill'] });
    // p3 would be the next one.
    await expect.poll(shown).toBe('p8 p1 p4');
  });

  test('drops a pick when it is put into the cart', async () => {
    const { tactful } = await start({ role: 'complements' }, [view('p1')]);
    await expect.poll(shown).toBe('p7 p8 p1');
    tactful.track(act('add_to_cart', 'p7', 'gloves'));
    await expect.poll(shown).toBe('p8 p1 p2');
  });

  describe('keeps the focus when the focused product is put into the cart,', () => {
    const markup = row().replaceAll('<h3>', '<button>Add to cart</button><h3>');
    const addFocused = async (tactful: Tactful, id: string) => {
      element(`[data-tactful-item=${id}] button`).focus();
      expect(document.activeElement).toBe(element(`[data-tactful-item=${id}] button`));
      tactful.track(act('add_to_cart', id, 'gloves'));
      await expect.poll(() => shown().includes(id)).toBe(false);
    };

    test('and another one takes its place', async () => {
      const { tactful } = await start({ role: 'complements' }, [view('p1')], { markup });
      await expect.poll(shown).toBe('p7 p8 p1');
      await addFocused(tactful, 'p7');
      expect(document.activeElement).toBe(element('[data-tactful-item=p8] button'));
    });

    test('and its place stays empty', async () => {
      const related = 'p2|p7';
      const bought = [1, 3, 4, 5, 6, 8].map((id) => act('purchase', `p${id}`));
      const { tactful } = await start({ role: 'for-you' }, [view('p1', related), ...bought], { markup });
      await expect.poll(shown).toMatch(/^(p7 p2|p2 p7)$/);
      await addFocused(tactful, 'p7');
      expect(shown()).toBe('p2');
      expect(document.activeElement).toBe(element('[data-tactful-item=p2] button'));
    });
  });

  test('stays as it is while the visitor views more', async () => {
    const { tactful, rest } = await start({ role: 'complements' }, [view('p1')]);
    await expect.poll(shown).toBe('p7 p8 p1');
    tactful.track(view('p6', 'p1|p4'));
    await rest();
    expect(shown()).toBe('p7 p8 p1');
  });

  test('forgets a view at once when the visitor deletes it', async () => {
    const { tactful } = await start({ role: 'complements' }, [view('p1'), view('p6', '|p4')]);
    // Events of one millisecond have no order.
    await expect.poll(() => shown().split(' ').sort().join(' ')).toBe('p4 p7 p8');
    const viewed = tactful.profile.list().filter(({ event }) => event.item === 'p6');
    expect(viewed).toHaveLength(1);
    await tactful.profile.remove(viewed.map(({ event }) => event.id));
    await expect.poll(shown).toBe('p7 p8 p1');
  });

  test('is changed more often than a slot that other scripts overwrite', async () => {
    const { tactful, issues } = await start({ role: 'complements' }, [view('p1', '|p4 p5 p6 p7 p8 p3')]);
    await expect.poll(shown).toBe('p4 p5 p6');
    for (let id = 4; id < 8; id++) {
      tactful.track(act('add_to_cart', `p${id}`));
      await expect.poll(() => shown().startsWith(`p${id + 1}`)).toBe(true);
    }
    tactful.track(act('add_to_cart', 'p8'));
    await expect.poll(() => shown().startsWith('p3')).toBe(true);
    tactful.track(act('remove_from_cart', 'p8'));
    expect(issues).toEqual([]);
  });

  test('shows nothing but what is due again in the role "buy-again"', async () => {
    const catalog = { categories: { gloves: 'Gloves', coats: 'Coats' }, replenish: { gloves: 30 } };
    const now = Date.now();
    vi.useFakeTimers({ toFake: ['Date'], now: now - 31 * 86_400_000 });
    await start({ role: 'buy-again' }, [act('purchase', 'p8', 'gloves'), act('purchase', 'p1', 'coats')], {
      config: { catalog, retention: { purchases: { days: 90 } } },
      before: () => void vi.setSystemTime(now),
    });
    await expect.poll(shown).toBe('p8');
  });

  test('explains each pick by the items that led to it', async () => {
    const { page } = await start({ role: 'complements', count: 1 }, [view('p1'), view('p6', '|p9')]);
    await expect.poll(shown).toBe('p7 p1 p2');
    const [placement] = page.placements();
    expect(placement?.picks?.map(({ id }) => id)).toEqual(['p7']);
    expect(placement?.picks?.[0]?.because(findCause)).toMatchObject([{ id: 'p1', contact: 'view' }]);
  });
});

describe('on a product page', () => {
  const product = (related: string) =>
    `<main data-tactful-item="p6" data-tactful-related="${related}"><h1>Mug</h1></main>${row()}`;

  test('the lists of its item lead to picks before its view is recorded', async () => {
    await start({ role: 'substitutes' }, [], { markup: product('p5 p4|p7') });
    await expect.poll(shown).toBe('p5 p4 p1');
  });

  test('its item itself is not shown', async () => {
    await start({}, [view('p1', 'p6 p4|')], { markup: product('p5|') });
    await expect.poll(shown).toBe('p5 p4 p1');
  });
});
