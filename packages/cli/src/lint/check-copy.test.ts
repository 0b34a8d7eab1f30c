import type { Config } from '@tactful/core';
import { expect, test } from 'vitest';
import { checkCopy, findQuotedData } from './check-copy.ts';

test.each([
  'You looked at coats 7 times.',
  "You've viewed this jacket twice.",
  'You bought boots 3 weeks ago.',
  'Your last 3 orders',
  'Your search for wool scarves',
  'You searched for “rain coat”',
  'Because you watched A Winter’s Tale',
  'We noticed that you like boots.',
  'We know your size.',
  'You haven’t visited for 40 days.',
  'Sie haben den Mantel schon dreimal angesehen.',
  'Vor 3 Tagen haben Sie Stiefel gekauft.',
  'Ihre Suche nach Schals',
  'Weil Sie Mäntel angesehen haben',
  'Uns ist aufgefallen, dass Sie wandern.',
  'Vous avez regardé ce manteau 4 fois.',
  'Votre recherche de bottes',
  'Ha visto este abrigo 5 veces.',
  'Porque has comprado botas',
  'Вы смотрели это пальто 5 раз.',
  'Мы заметили, что вы любите сапоги.',
  '您浏览了这件大衣 5 次',
  '我們注意到您喜歡靴子',
  'この商品を3回閲覧しました',
  'Hello {{name}}, welcome back',
])('finds quoted data in: %s', (text) => {
  expect(findQuotedData(text)).toBeDefined();
});

test.each([
  'See the shelves you come for first, and nothing twice that you have bought.',
  'What you have bought makes room for what goes with it.',
  'A next step that goes with what you have just bought.',
  'Your cart is where you left it.',
  'Things that took a year to design and will take decades to wear out.',
  'Free returns for sixty days.',
  'Three for November',
  'Two winters of free mending, as a thank-you.',
  'Wir schweigen, solange etwas nicht stimmt.',
  'Was Sie gekauft haben, macht Platz für das, was dazu passt.',
  'Ce que vous aimez est devant.',
  'Lo que le gusta, primero.',
  'То, что вам нравится, впереди.',
  '您喜欢的排在前面。',
])('accepts: %s', (text) => {
  expect(findQuotedData(text)).toBeUndefined();
});

test('the prompt may state what is remembered; an experience may not', () => {
  const text = { en: 'We remember what you view and buy, in this browser only.' };
  const config: Config = {
    version: 1,
    site: { name: 'Shop', controller: 'Shop Ltd, Town', policy: '/privacy', benefit: text },
    purposes: {},
    experiences: [{ id: 'a', slot: 'hero', variant: 'a', benefit: text }],
  };
  expect(checkCopy(config).map(({ rule, path }) => [rule, path])).toEqual([
    ['quotes-data', 'experiences[0].benefit.en'],
  ]);
});
