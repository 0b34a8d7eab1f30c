/** Messages for every family of facts, with real values. */
import type { Config, LedgerEvent } from '@tactful/core';
import { publishConfig, type ReasonWithEvents } from '@tactful/core/internal';
import { describe, expect, test } from 'vitest';
import { CONFIG } from '../../testing/shop.ts';
import { createI18n, parseMessages } from '../i18n.ts';
import german from '../locales/de.ts';
import english from '../locales/en.ts';
import explain from './messages.ts';
import type { ExplainContext } from './names.ts';
import { eventText, reasonText } from './reason.ts';

const context = (messages: string, language: string, config: Config = CONFIG): ExplainContext => ({
  ...createI18n(parseMessages(messages), language),
  tactful: { config: publishConfig(config) },
});
const ENGLISH_MESSAGES = `${english}\n${explain}`;

/** A reason as a message. Only the fields of events that a case is about are given. */
const text = (
  widget: ExplainContext,
  [fact, value]: readonly [fact: string, value: ReasonWithEvents['value']],
  events: readonly Partial<LedgerEvent>[] = [],
): string => reasonText(widget, { fact, value, test: {}, events: events as LedgerEvent[] });

const ENGLISH: readonly (readonly [string, ReasonWithEvents['value'], string])[] = [
  ['viewed.category.coats.7d', 3, 'You viewed coats 3 times in the last 7 days'],
  ['viewed.category.coats.24h', 1, 'You viewed coats once in the last 24 hours'],
  ['viewed.category.rain-boots.30d', 0, 'You viewed no rain boots in the last 30 days'],
  ['viewed.all.visit', 12, 'You viewed products 12 times in this visit'],
  ['viewed.tier.premium.all', 2, 'You viewed products in the upper price range 2 times'],
  ['bought.category.coats.daysSince', 3.4, 'You bought coats 3 days ago'],
  ['bought.category.coats.daysSince', 1.2, 'You bought coats yesterday'],
  ['bought.category.coats.daysSince', Number.POSITIVE_INFINITY, 'You bought no coats'],
  ['searched.term.wool.30d', 2, 'You searched for wool 2 times in the last 30 days'],
  ['carted.brand.fjell.7d', 1, 'You added fjell to the cart once in the last 7 days'],
  ['features.used.compare.all', 5, 'You used compare 5 times'],
  ['visits.count', 1, 'This is your first visit'],
  ['visits.count', 4, 'You have visited 4 times'],
  ['visits.daysSinceLast', 40, 'Your last visit: 40 days ago'],
  ['visits.daysSinceLast', Number.POSITIVE_INFINITY, 'This is your first visit'],
  ['visits.usualHour', true, 'You often visit at this hour'],
  ['cart.items', 2, 'Products in your cart: 2'],
  ['cart.value', 129.5, 'Your cart is worth €130'],
  ['cart.abandoned', true, 'There are products in your cart'],
  ['price.tier', 'premium', 'You mostly view products in the upper price range'],
  ['level', 'expert', 'You are an experienced customer'],
  ['service.open', false, 'You have no open request for help'],
  ['stated.place', 'sea', 'You selected: To the sea'],
  [
    'affinity.category',
    ['coats', 'boots', 'hats', 'socks'],
    'You are most interested in coats, boots and hats',
  ],
  ['affinity.category.coats', 0.62, 'coats: 62% of your interests'],
  ['host.member', true, 'Member of the club: yes'],
];

describe('a reason in English', () => {
  test.each(ENGLISH)('%s = %s', (fact, value, sentence) => {
    const widget = context(ENGLISH_MESSAGES, 'en', {
      ...CONFIG,
      host: { member: { type: 'boolean', default: false, label: 'Member of the club' } },
    });
    expect(text(widget, [fact, value])).toBe(sentence);
  });

  test('shows an item by its name in the config, and never by its id', () => {
    const catalog = { names: { c1: 'Wool coat' } };
    const reason = ['viewed.item.c1.7d', 2] as const;
    expect(text(context(ENGLISH_MESSAGES, 'en', { ...CONFIG, catalog }), reason)).toBe(
      'You viewed Wool coat 2 times in the last 7 days',
    );
    expect(text(context(ENGLISH_MESSAGES, 'en'), reason)).toBe(
      'You viewed a product 2 times in the last 7 days',
    );
  });

  test('shows categories and brands by their names in the config, whatever their ids are', () => {
    const catalog = { categories: { معاطف: 'Coats' }, brands: { acme: 'ACME' } };
    const widget = context(ENGLISH_MESSAGES, 'en', { ...CONFIG, catalog });
    expect(text(widget, ['viewed.category.معاطف.7d', 2])).toContain('Coats');
    expect(text(widget, ['viewed.brand.acme.7d', 2])).toContain('ACME');
    expect(text(widget, ['viewed.category.constructor.7d', 2])).toContain('constructor');
  });
});

test('a reason in German formats its values in German', () => {
  const widget = context(german, 'de');
  expect(text(widget, ['viewed.category.coats.7d', 3])).toBe(
    'Sie haben Mäntel angesehen, 3‑mal in den letzten 7 Tagen',
  );
  expect(text(widget, ['bought.category.coats.daysSince', 1])).toBe('Sie haben Mäntel gekauft, gestern');
  expect(text(widget, ['price.tier', 'premium'])).toBe(
    'Sie sehen sich meist Produkte im oberen Preisbereich an',
  );
});

test('an event becomes a message with its item, term or options', () => {
  const widget = context(ENGLISH_MESSAGES, 'en');
  const entry = (event: object) =>
    eventText(widget, { id: '1', at: 0, section: 'site', ...event } as LedgerEvent);
  expect(entry({ name: 'view_item', item: 'c1' })).toBe('You viewed a product');
  expect(entry({ name: 'view_item', item: 'c1', category: 'coats' })).toBe('You viewed coats');
  // Neither its item nor its category is stored.
  expect(entry({ name: 'view_item' })).toBe('You viewed products');
  expect(entry({ name: 'search', term: 'wool' })).toBe('You searched for wool');
  expect(entry({ name: 'state_preference', question: 'place', answers: ['sea', 'hills'] })).toBe(
    'You selected: To the sea and To the hills',
  );
  expect(entry({ name: 'state_preference', question: 'place', answers: [] })).toBe(
    'You took a selection back',
  );
  expect(entry({ name: 'state_preference', question: 'less-of', answers: ['coats'] })).toBe(
    'You want less of: coats',
  );
  // By its name; never by its id or its benefit.
  expect(entry({ name: 'dismiss', experience: 'coats' })).toBe('You hid: Coats on the front page');
  expect(entry({ name: 'expose', experience: 'old-coats' })).toBe('You saw: a personalized version');
  expect(entry({ name: 'page_view' })).toBe('You opened a page');
});
