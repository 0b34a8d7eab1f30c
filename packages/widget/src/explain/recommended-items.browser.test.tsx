/** Explanations of recommended items: each with the items that led to it, and a way to refuse it. */
import type { Cause } from '@tactful/core/internal';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type MountedShop, mountShop, unmountShop, until, viewItem } from '../../testing/shop.ts';

beforeEach(() => page.viewport(800, 600));
afterEach(unmountShop);

const EXPERIENCE = {
  id: 'for-you',
  slot: 'row',
  action: 'recommend',
  benefit: 'Fits.',
  duringCare: true,
} as const;
const cause = (id: string, contact: Cause['contact'], name = '') => ({ id, contact, name });

async function explained(
  causes: readonly ReturnType<typeof cause>[],
  more: {
    readonly language?: string;
    readonly id?: string;
    readonly name?: string;
    readonly more?: true;
  } = {},
): Promise<MountedShop> {
  const placements = () => {
    const element = document.querySelector('#row');
    const pick = { id: more.id ?? 'p9', name: more.name ?? 'Wren Mittens', because: () => causes };
    const other = { ...pick, id: 'p10', name: 'Larch Mittens' };
    return element ? [{ slot: 'row', element, picks: more.more ? [pick, other] : [pick] }] : [];
  };
  const shop = await mountShop({
    ...(more.language && { language: more.language }),
    consent: 'tailored',
    config: { experiences: [EXPERIENCE] },
    events: [
      viewItem('p1'),
      { name: 'add_to_cart', items: [{ id: 'p2', category: 'boots' }] },
      { name: 'purchase', items: [{ id: 'p3', category: 'boots' }] },
    ],
    options: { page: { placements, onPlacements: () => () => undefined } },
  });
  shop.widget.open('row');
  await until(() => shop.findAll('article').length).toBe(1);
  return shop;
}

const sentences = (shop: MountedShop) =>
  shop.findAll('article > h3, article > ul > li').map(({ textContent }) => textContent?.trim());

test('an explanation names the picks, and what led to each', async () => {
  const shop = await explained([cause('p1', 'view', 'Cairn Parka')]);
  expect(sentences(shop)).toEqual([
    'Picked for you: Wren Mittens',
    'Wren Mittens: because you viewed Cairn Parka',
  ]);
  await userEvent.click(shop.findByText('Based on 1 entry'));
  await until(() => shop.findAll('article details li').length).toBe(1);
});

test('picks with the same cause share a sentence; an id of words is a name', async () => {
  const shop = await explained([cause('cairn-parka', 'view')], { more: true });
  expect(sentences(shop)[1]).toBe('Wren Mittens and Larch Mittens: because you viewed cairn parka');
});

test('a cause that the page does not name is explained by its category', async () => {
  const shop = await explained([
    cause('p1', 'view'),
    cause('p2', 'cart'),
    cause('p3', 'purchase', 'Hut Boots'),
  ]);
  expect(sentences(shop).slice(1)).toEqual([
    'Wren Mittens: because you viewed coats',
    'Wren Mittens: because you added boots to the cart',
    'Wren Mittens: because you bought Hut Boots',
  ]);
});

test('items without a name are named as on the page', async () => {
  const named = document.createElement('div');
  named.innerHTML = `<p data-tactful-item="P9" data-tactful-name="Elm Mittens"></p>
    <form data-tactful-item="p1"><input name="getAttribute"><a href="/p1"> Cairn Parka </a></form>`;
  document.body.append(named);
  try {
    const shop = await explained([cause('p1', 'view')], { name: '' });
    expect(sentences(shop)).toEqual([
      'Picked for you: Elm Mittens',
      'Elm Mittens: because you viewed Cairn Parka',
    ]);
  } finally {
    named.remove();
  }
});

test('an item that is bought again is explained by itself', async () => {
  const shop = await explained([cause('p3', 'purchase')], { id: 'p3' });
  expect(sentences(shop)[1]).toBe('You may need more: Wren Mittens');
});

test('a sentence is in the language of the page', async () => {
  const shop = await explained([cause('p1', 'view', 'Cairn Parka')], { language: 'de' });
  expect(sentences(shop)).toEqual([
    'Für Sie ausgesucht: Wren Mittens',
    'Wren Mittens: weil Sie Cairn Parka angesehen haben',
  ]);
});

test('the focus stays at the refusal of a pick when another pick is gone', async () => {
  const pick = (id: string, name: string) => ({ id, name, because: () => [cause('p1', 'view')] });
  let picks = [pick('p9', 'Wren Mittens'), pick('p10', 'Larch Mittens')];
  let update = () => {};
  const placements = () => {
    const element = document.querySelector('#row');
    return element ? [{ slot: 'row', element, picks }] : [];
  };
  const onPlacements = (listener: () => void) => {
    const before = update;
    update = () => [before, listener].forEach((each) => void each());
    return () => undefined;
  };
  const shop = await mountShop({
    consent: 'tailored',
    config: { experiences: [EXPERIENCE] },
    events: [viewItem('p1')],
    options: { page: { placements, onPlacements } },
  });
  shop.widget.open('row');
  await until(() => shop.findAll('article').length).toBe(1);
  const refusal = shop.findByText("Don't recommend Larch Mittens");
  refusal.focus();
  picks = picks.slice(1);
  update();
  expect(shop.findAll('article .f button').map(({ textContent }) => textContent)).not.toContain(
    "Don't recommend Wren Mittens",
  );
  expect([shop.shadow.activeElement, refusal.textContent]).toEqual([
    refusal,
    "Don't recommend Larch Mittens",
  ]);
});

test('the visitor can refuse a pick, and undo that', async () => {
  const shop = await explained([cause('p1', 'view', 'Cairn Parka')]);
  const unwanted = () =>
    shop.tactful.profile.list().find(({ event }) => event.question === 'less-of')?.event.answers;
  await userEvent.click(shop.findByText("Don't recommend Wren Mittens"));
  await until(unwanted).toEqual(['p9']);
  await userEvent.click(shop.findByText('Undo'));
  await until(unwanted).toEqual([]);
});
