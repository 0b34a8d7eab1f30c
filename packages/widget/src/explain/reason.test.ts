/** Reasons as sentences: for every family of facts, with real values, in words that a person might say. */
import type { Config, LedgerEvent, ReasonWithEvents } from '@tactful/core';
import { describe, expect, test } from 'vitest';
import { CONFIG } from '../../testing/visitor.ts';
import { has, list, parseWords, say, speak, text } from '../i18n.ts';
import { take } from '../lazy-panel/bindings.ts';
import type { Kit } from '../lazy-panel/contract.ts';
import german from '../locales/de.ts';
import english from '../locales/en.ts';
import { described, reason } from './reason.ts';
import why from './words.ts';

const spoken = (words: string, language: string, config: Config = CONFIG): void => {
  speak(parseWords(words), language);
  // Only what reasons are made from; the rest of the kit draws.
  take({ host: { tactful: { config } }, language, has, say, text, list } as unknown as Kit);
};
const because = (
  fact: string,
  value: ReasonWithEvents['value'],
  events: readonly Partial<LedgerEvent>[] = [],
): string => reason({ fact, value, test: {}, events: events as LedgerEvent[] });

const ENGLISH: readonly (readonly [string, ReasonWithEvents['value'], string])[] = [
  ['viewed.category.coats.7d', 3, 'You looked at coats 3 times in the last 7 days'],
  ['viewed.category.coats.24h', 1, 'You looked at coats once in the last 24 hours'],
  ['viewed.category.rain-boots.30d', 0, 'You looked at no rain boots in the last 30 days'],
  ['viewed.all.visit', 12, 'You looked at products 12 times in this visit'],
  ['viewed.tier.premium.all', 2, 'You looked at the upper price range 2 times'],
  ['bought.category.coats.daysSince', 3.4, 'You bought coats 3 days ago'],
  ['bought.category.coats.daysSince', 1.2, 'You bought coats yesterday'],
  ['bought.category.coats.daysSince', Number.POSITIVE_INFINITY, 'You bought no coats'],
  ['searched.term.wool.30d', 2, 'You searched for wool 2 times in the last 30 days'],
  ['carted.brand.fjell.7d', 1, 'You put fjell in the cart once in the last 7 days'],
  ['features.used.compare.all', 5, 'You used compare 5 times'],
  ['visits.count', 4, 'This is visit 4'],
  ['visits.daysSinceLast', 40, 'You were last here 40 days ago'],
  ['visits.daysSinceLast', Number.POSITIVE_INFINITY, 'This is your first visit'],
  ['visits.usualHour', true, 'You are often here at this hour'],
  ['cart.items', 2, 'Items in your cart: 2'],
  ['cart.value', 129.5, 'Your cart is worth €130'],
  ['cart.abandoned', true, 'Your cart is waiting for you'],
  ['price.tier', 'premium', 'You mostly look at the upper price range'],
  ['level', 'expert', 'How well you know the shop: an expert'],
  ['service.open', false, 'No request for help is open'],
  ['stated.place', 'sea', 'You told us: To the sea'],
  ['affinity.category', ['coats', 'boots', 'hats', 'socks'], 'You care most for coats, boots, and hats'],
  ['affinity.category.coats', 0.62, 'coats in what you care for: 62%'],
  ['host.member', true, 'Member of the club: yes'],
];

describe('a reason in English', () => {
  test.each(ENGLISH)('%s = %s', (fact, value, sentence) => {
    spoken(`${english}\n${why}`, 'en', {
      ...CONFIG,
      host: { member: { type: 'boolean', default: false, label: 'Member of the club' } },
    });
    expect(because(fact, value)).toBe(sentence);
  });

  test('names an article as the shop names it', () => {
    spoken(`${english}\n${why}`, 'en');
    expect(because('viewed.item.c1.7d', 2, [{ label: 'Wool coat' }])).toBe(
      'You looked at Wool coat 2 times in the last 7 days',
    );
  });
});

test('a reason in German has German values', () => {
  spoken(german, 'de');
  expect(because('viewed.category.coats.7d', 3)).toBe(
    'Sie haben Mäntel angesehen, 3-mal in den letzten 7 Tagen',
  );
  expect(because('bought.category.coats.daysSince', 1)).toBe('Sie haben Mäntel gekauft, gestern');
  expect(because('price.tier', 'premium')).toBe('Sie sehen meist den oberen Preisbereich an');
});

test('an entry says what was done with what', () => {
  spoken(`${english}\n${why}`, 'en');
  const entry = (event: object) => described({ id: '1', at: 0, section: 'site', ...event } as LedgerEvent);
  expect(entry({ name: 'view_item', item: 'c1', label: 'Wool coat' })).toBe('You looked at Wool coat');
  expect(entry({ name: 'search', term: 'wool' })).toBe('You searched for wool');
  expect(entry({ name: 'state_preference', question: 'place', answers: ['sea', 'hills'] })).toBe(
    'You told us: To the sea and To the hills',
  );
  // By what it was to bring; by its name where the config knows it no more.
  expect(entry({ name: 'dismiss', experience: 'coats' })).toBe(
    'You turned down: Coats you may like come first.',
  );
  expect(entry({ name: 'expose', experience: 'old-coats' })).toBe('You saw: old coats');
  expect(entry({ name: 'page_view' })).toBe('You opened a page');
});
