/** Rows whose items are wrapped, copied or numbered by a carousel. */
import { expect, test } from 'vitest';
import { begin, element, view } from '../../testing/begin.ts';

const item = (id: number, category: string): string =>
  `<article data-tactful-item="item-${id}" data-tactful-category="${category}">${category}</article>`;
const ITEMS = ['mugs', 'coats', 'boots', 'coats'].map((category, at) => item(at, category));
const rank = { action: 'rank' } as const;
const rows = (track: readonly string[]): string =>
  `<section data-tactful-slot="hero"><div class="list"><div class="track">${track.join('')}</div></div></section>`;
const ids = (selector = '[data-tactful-item]'): string =>
  [...document.querySelectorAll<HTMLElement>(selector)]
    .map(({ dataset }) => dataset.tactfulItem?.slice('item-'.length))
    .join('');
const events = [view('coats')];

test('moves the wrapper of each item, and back', async () => {
  const markup = rows(ITEMS.map((each, at) => `<div id="w${at}"><div>${each}</div></div>`));
  const { tactful } = await begin({ markup, experiences: [rank], events });
  expect(ids()).toBe('1302');
  expect([...element('.track').children].map(({ id }) => id)).toEqual(['w1', 'w3', 'w0', 'w2']);
  await tactful.consent.decline({ surface: 'api' });
  expect(document.body.innerHTML).toBe(markup);
});

test.each([
  ['a class', '<div class="slide clone">', '<div class="slide">'],
  ['aria-hidden', '<div aria-hidden="true">', '<div>'],
  ['inert', '<div inert="">', '<div>'],
  ['their place after the originals', '<div>', '<div>'],
])('leaves copies where they are, which it knows by %s', async (known, copy, original) => {
  const copies = ITEMS.slice(2).map((each) => `${copy}${each}</div>`);
  const originals = ITEMS.map((each) => `${original}${each}</div>`);
  const isAfter = known.startsWith('their place');
  const markup = rows(isAfter ? [...originals, ...copies] : [...copies, ...originals]);
  const { tactful } = await begin({ markup, experiences: [rank], events });
  expect(ids()).toBe(isAfter ? '130223' : '231302');
  await tactful.consent.decline({ surface: 'api' });
  expect(document.body.innerHTML).toBe(markup);
});

test('recognizes copies by their class where the slides out of view are hidden too', async () => {
  const hidden = (each: string, name = '') => `<div class="${name}" aria-hidden="true">${each}</div>`;
  const track = [
    hidden(ITEMS[3] ?? '', 'x-cloned'),
    `<div>${ITEMS[0]}</div>`,
    ...ITEMS.slice(1).map((each) => hidden(each)),
  ];
  await begin({ markup: rows(track), experiences: [rank], events });
  expect(ids()).toBe('31302');
  expect(ids('.x-cloned > *')).toBe('3');
});

test('keeps the numbers of rotated places, whose first is not the first in the document', async () => {
  const place = (at: number) =>
    `<div data-swiper-slide-index="${at}" aria-label="${at + 1} / 4">${ITEMS[at]}</div>`;
  const markup = rows([3, 0, 1, 2].map(place));
  const { tactful } = await begin({ markup, experiences: [rank], events });
  expect(ids()).toBe('2130');
  const places = [...element('.track').children].map((each) => [
    each.getAttribute('data-swiper-slide-index'),
    each.ariaLabel,
  ]);
  expect(places).toEqual([
    ['3', '4 / 4'],
    ['0', '1 / 4'],
    ['1', '2 / 4'],
    ['2', '3 / 4'],
  ]);
  await tactful.consent.decline({ surface: 'api' });
  expect(document.body.innerHTML).toBe(markup);
});

test('an element with the id of the item that contains it is no item', async () => {
  const markup = rows(
    ITEMS.map((each, at) =>
      each.replace('</article>', `<button data-tactful-item="item-${at}">Add</button></article>`),
    ),
  );
  await begin({ markup, experiences: [rank], events });
  expect(ids('article')).toBe('1302');
  expect(ids('button')).toBe('1302');
});

test('a carousel that wraps the items later does not keep their order from being taken back', async () => {
  const { tactful, rest } = await begin({ markup: rows(ITEMS), experiences: [rank], events });
  expect(ids()).toBe('1302');
  for (const each of document.querySelectorAll('article')) {
    const slide = document.createElement('div');
    each.replaceWith(slide);
    slide.append(each);
  }
  await rest(20);
  expect(ids()).toBe('1302');
  await tactful.consent.decline({ surface: 'api' });
  expect(ids('.track > div > article')).toBe('0123');
});

test('notifies the page of each order', async () => {
  const orders: string[] = [];
  const listen = ({ target }: Event) => orders.push(`${(target as Element).className} ${ids()}`);
  document.addEventListener('tactful-order', listen);
  const { tactful } = await begin({
    markup: rows(ITEMS.map((each) => `<div>${each}</div>`)),
    experiences: [rank],
    events,
  });
  await tactful.consent.decline({ surface: 'api' });
  document.removeEventListener('tactful-order', listen);
  expect(orders).toEqual(['track 1302', 'track 0123']);
});
