import type { Config } from '@tactful/rules';
import { expect, test } from 'vitest';
import { config as base, dump, freshWorld, tailoredTab } from '../../testing/visitor.ts';
import type { Tactful } from '../api.ts';
import { engineOf } from '../compose-tactful.ts';
import type { PageEvent } from '../events/event.ts';
import { setProductList } from './product-list.ts';

freshWorld();

const NUMBER = '7234567890123';
const config: Config = {
  ...base,
  experiences: [
    { id: 'row', slot: 'row', action: 'rank', by: 'item', benefit: 'Fits' },
    { id: 'bought', slot: 'row', action: 'suppress', by: 'item', benefit: 'Fits' },
  ],
};
const event = (name: PageEvent['name'], id = NUMBER): PageEvent => ({
  name,
  items: [{ id, category: 'hats' }],
});
const itemsOf = (tactful: Tactful) => tactful.profile.list().map(({ event: { item } }) => item);

test('a number is stored only while the page lists it as that of a product', async () => {
  const tactful = await tailoredTab({ config });
  tactful.track(event('view_item'));
  expect(itemsOf(tactful)).toEqual([]);
  let isOnPage = true;
  setProductList(engineOf(tactful), (id) => isOnPage && id === NUMBER);
  tactful.track(event('view_item'));
  tactful.track(event('add_to_cart', '7234567890124'));
  expect(itemsOf(tactful)).toEqual([NUMBER]);
  isOnPage = false;
  tactful.track(event('view_item', '7234567890125'));
  // The product was on a page before: this is the confirmation of its order.
  tactful.track(event('purchase'));
  expect(itemsOf(tactful).filter((item) => item !== undefined)).toEqual([NUMBER, NUMBER]);
  await tactful.profile.whenSaved();
  expect(JSON.stringify(await dump())).toContain(NUMBER);
  tactful.destroy();
  expect(itemsOf(await tailoredTab({ config })).filter(Boolean)).toEqual([NUMBER, NUMBER]);
});

test.each(['06601234567', '+43 660 1234567', '4111111111111111', '4222222222222', 'AT611904300234573201'])(
  'the number of a person is not stored, even if the page lists it: %s',
  async (id) => {
    const tactful = await tailoredTab({ config });
    setProductList(engineOf(tactful), () => true);
    tactful.track(event('view_item', id));
    tactful.track(event('view_item', NUMBER));
    expect(itemsOf(tactful)).toEqual([NUMBER]);
  },
);

test('an import and a correction bring no number that was not stored before', async () => {
  const tactful = await tailoredTab({ config });
  setProductList(engineOf(tactful), () => true);
  tactful.track(event('view_item'));
  const at = tactful.profile.list()[0]?.event.at;
  const imported = ['7234567890999', NUMBER].map((item, index) => ({
    ...{ id: `i${index}`, name: 'view_item', at, section: 'site', item, category: 'hats' },
  }));
  await tactful.profile.import(JSON.stringify({ tactful: 1, events: imported }));
  expect(itemsOf(tactful)).toEqual([NUMBER, NUMBER]);
  const [first] = tactful.profile.list();
  // Callers without types may correct any field.
  await tactful.profile.correct(first?.event.id ?? '', { item: '7234567890998' } as object);
  await tactful.profile.whenSaved();
  expect(JSON.stringify(await dump())).not.toMatch(/723456789099[89]/);
});

test('the numbers of related and of unwanted products are stored while the page lists them', async () => {
  const recommend = { id: 'for-you', slot: 'row', action: 'recommend', benefit: 'Fits' } as const;
  const tactful = await tailoredTab({ config: { ...base, experiences: [recommend] } });
  setProductList(engineOf(tactful), (id) => id === NUMBER || id === '7234567890124');
  const related = '7234567890124 7234567890125|';
  tactful.track({ name: 'view_item', items: [{ id: NUMBER, category: 'hats', related }] });
  const answers = ['7234567890124', '7234567890125'];
  tactful.track({ name: 'state_preference', question: 'less-of', answers });
  const events = tactful.profile.list().map(({ event: stored }) => stored);
  expect(events.find(({ name }) => name === 'view_item')?.related).toBe('7234567890124|');
  expect(events.find(({ question }) => question === 'less-of')?.answers).toEqual(['7234567890124']);
});
