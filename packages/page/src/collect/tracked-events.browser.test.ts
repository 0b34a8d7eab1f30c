/** A page that tracks an event by a call, and describes the same in its markup. */
import { expect, test } from 'vitest';
import { after, begin, markup } from '../../testing/begin.ts';
import { observePage } from '../internal.ts';
import { loadSignals } from './load-signals.ts';

const PRODUCT = { '@type': 'Product', name: 'Parka', sku: 'sku-9', category: 'Coats', offers: { price: 10 } };
const MARKUP = `<script type="application/ld+json">${JSON.stringify(PRODUCT)}</script>`;
const EXPERIENCES = [
  {
    variant: 'a',
    when: { 'viewed.category.coats.7d': { $gte: 9 }, 'carted.category.coats.7d': { $gte: 9 } },
  },
];

const start = async () => {
  // Once loaded, the file is available in the same frame.
  await loadSignals('markup', { notice: (text: string) => expect.fail(text) }, () => undefined);
  const begun = await begin({ markup: MARKUP, experiences: EXPERIENCES });
  const views = () => (begun.tactful.profile.list() ?? []).filter(({ event }) => event.name === 'view_item');
  const observe = () => after(observePage(begun.tactful, begun.page));
  return { ...begun, views, observe };
};

test('without a call, the markup counts', async () => {
  const { observe, views } = await start();
  observe();
  await expect.poll(() => views().length).toBe(1);
});

test('the call counts once, whatever the id in the markup is', async () => {
  const { tactful, observe, views, rest } = await start();
  tactful.track({ name: 'view_item', items: [{ id: 'variant-4711', category: 'coats' }] });
  observe();
  await rest();
  expect(views()).toHaveLength(1);
});

test('on the next page of a single-page app, its markup counts again', async () => {
  const { tactful, observe, views, rest } = await start();
  tactful.track({ name: 'view_item', items: [{ id: 'variant-4711', category: 'coats' }] });
  observe();
  await rest();
  const { pathname } = location;
  after(() => history.replaceState(null, '', pathname));
  history.pushState(null, '', '/cape');
  markup(MARKUP.replaceAll('sku-9', 'sku-10').replaceAll('Parka', 'Cape'));
  await expect.poll(() => views().length).toBe(2);
});

test('a pixel does not repeat the call, and hides none of its own events', async () => {
  const { tactful, observe, views } = await start();
  tactful.track({ name: 'view_item', items: [{ id: 'variant-4711', category: 'coats' }] });
  const value = (id: string) => ({ content_ids: [id], content_category: 'coats' });
  const queue = [
    ['track', 'ViewContent', value('pixel-1')],
    ['track', 'AddToCart', value('pixel-1')],
    ['track', 'AddToCart', value('pixel-2')],
  ];
  Object.assign(window, { fbq: Object.assign(() => undefined, { queue }) });
  after(() => Reflect.deleteProperty(window, 'fbq'));
  observe();
  const events = () => (tactful.profile.list() ?? []).map(({ event }) => event.name);
  await expect.poll(() => events().filter((name) => name === 'add_to_cart')).toHaveLength(2);
  expect(views()).toHaveLength(1);
});

test('a call that is not recorded hides nothing', async () => {
  const { tactful, observe, views } = await start();
  expect(tactful.track({ name: 'view_item', items: [] }).recorded).toBe(false);
  observe();
  await expect.poll(() => views().length).toBe(1);
});
