import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { config } from '../../testing/visitor.ts';
import { EVENTS, type EventName, type PageEvent } from '../events/event.ts';
import { digest } from '../events/slug.ts';
import { readEvent } from './read-event.ts';

const read = (event: object) => readEvent(config, event as PageEvent);
const items = (...list: unknown[]) => ({ name: 'view_item', items: list });
const NAMES = Object.keys(EVENTS) as EventName[];

test('reads whatever a page reports without an exception, into known fields of their types', () => {
  const value = fc.oneof(
    fc.anything(),
    fc.string(),
    fc.array(fc.record({ id: fc.anything(), price: fc.anything() })),
  );
  const event = fc.record({
    name: fc.constantFrom(...NAMES),
    items: value,
    category: value,
    term: value,
    order: fc.oneof(fc.string(), fc.integer()),
    outcome: value,
    feature: value,
    question: fc.constantFrom('style', 'other'),
    answers: fc.array(fc.constantFrom('plain', 'bold', 'none')),
    experience: fc.constantFrom('coats', 'other'),
  });
  let drafts = 0;
  fc.assert(
    fc.property(event, (reported) => {
      for (const draft of read(reported)) {
        drafts++;
        for (const [field, text] of Object.entries(draft)) {
          if (field === 'price' || field === 'quantity') expect(text).toBeGreaterThanOrEqual(0);
          else if (field === 'answers') expect(['plain,', 'bold,', ',']).toContain(`${text},`);
          else expect(text).toMatch(/^.{1,120}$/s);
        }
      }
    }),
  );
  expect(drafts).toBeGreaterThan(20);
});

const full = { id: 'X 1', name: 'Coat', category: 'Rain.Coats', brand: 'Acme', price: 9.5, quantity: 2 };

test.each<[object, object[]]>([
  [{ name: 'page_view', items: [full], term: 'x' }, [{}]],
  [{ name: 'care_open', outcome: 'x' }, [{}]],
  [{ name: 'care_close' }, [{}]],
  [{ name: 'care_close', outcome: 'Resolved' }, [{ outcome: 'resolved' }]],
  [{ name: 'view_item_list', category: 'Coats', items: [full] }, [{ category: 'coats' }]],
  [{ name: 'view_item_list', items: [full] }, [{ category: 'rain-coats' }]],
  [{ name: 'view_item_list' }, []],
  [{ name: 'search', term: ' Red  Coat ' }, [{ term: 'red-coat' }]],
  [{ name: 'search' }, []],
  [{ name: 'use_feature', feature: 'Filter' }, [{ feature: 'filter' }]],
  [{ name: 'use_feature', feature: {} }, []],
  [{ name: 'dismiss', experience: 'coats' }, [{ experience: 'coats' }]],
  [{ name: 'expose', experience: 'coats' }, [{ experience: 'coats' }]],
  [{ name: 'expose', experience: 'other' }, []],
  [{ name: 'begin_checkout' }, [{}]],
  // Some data layers report an order without an id: two of them are not the same order.
  [{ name: 'purchase', order: '' }, [{}]],
  [{ name: 'purchase', order: null }, [{}]],
  [{ name: 'purchase', order: 7 }, [{ order: digest('7') }]],
  [
    { name: 'purchase', items: [{ id: 'x' }, {}], order: 'A' },
    [{ item: 'x', order: digest('A') }, { order: digest('A') }],
  ],
  [
    { name: 'state_preference', question: 'style', answers: ['plain', 'bold'] },
    [{ question: 'style', answers: ['plain'] }],
  ],
  [
    { name: 'state_preference', question: 'style', answers: ['none', 'bold'] },
    [{ question: 'style', answers: ['bold'] }],
  ],
  [{ name: 'state_preference', question: 'style' }, [{ question: 'style', answers: [] }]],
  [{ name: 'state_preference', question: 'other', answers: ['plain'] }, []],
])('reads %j as %j', (event, drafts) => {
  expect(read(event)).toEqual(drafts);
});

test.each(['view_item', 'add_to_cart', 'remove_from_cart'])(
  '%s has one draft per item with an id or a category',
  (name) => {
    const draft = {
      item: 'x-1',
      label: 'Coat',
      category: 'rain-coats',
      brand: 'acme',
      price: 9.5,
      quantity: 2,
    };
    expect(read({ name, items: [full, { category: 'hats' }, { id: 'y' }, { brand: 'acme' }] })).toEqual([
      draft,
      { category: 'hats' },
      { item: 'y' },
    ]);
  },
);

test.each([
  [0, 0],
  [1e9, 1e9],
  [-1, undefined],
  [Number.NaN, undefined],
  [Number.POSITIVE_INFINITY, undefined],
  ['9', undefined],
  [null, undefined],
])('reads an amount %s as %s', (given, amount) => {
  const [draft] = read(items({ id: 'x', price: given, quantity: given }));
  expect(draft).toEqual({ item: 'x', ...(amount !== undefined && { price: amount, quantity: amount }) });
});

test('reads at most 50 items, and at most 120 characters of a label', () => {
  const many = Array.from({ length: 60 }, (_, at) => ({ id: `i${at}`, name: 'x'.repeat(200) }));
  const drafts = read(items(...many));
  expect(drafts.map(({ item }) => item)).toEqual(many.slice(0, 50).map(({ id }) => id));
  expect(drafts[0]?.label).toHaveLength(120);
  expect(read(items({ id: 'x', name: 7 }))).toEqual([{ item: 'x' }]);
});

test('ignores what is not an item, and a list that is none', () => {
  expect(read(items(null, 'x', 7, undefined, { id: 'x' }))).toEqual([{ item: 'x' }]);
  expect(read({ name: 'view_item', items: { id: 'x' } })).toEqual([]);
});

test('reads several chosen options of a question that allows them, and none without questions', () => {
  const [question] = config.questions ?? [];
  const many = { ...config, questions: question ? [{ ...question, many: true }] : [] };
  const event: PageEvent = {
    name: 'state_preference',
    question: 'style',
    answers: ['bold', 'none', 'plain'],
  };
  expect(readEvent(many, event)).toEqual([{ question: 'style', answers: ['bold', 'plain'] }]);
  const { questions, ...without } = config;
  expect(readEvent(without, event)).toEqual([]);
});

test('reads several interests, unless the question of the shop about them allows one only', () => {
  const event: PageEvent = { name: 'state_preference', question: 'category', answers: ['Coats', 'Mugs'] };
  const options = [{ value: 'coats', label: 'Coats' }];
  const withQuestion = (many: boolean) => ({
    ...config,
    questions: [{ id: 'category', label: 'Favorite', benefit: 'These come first.', options, many }],
  });
  const both = [{ question: 'category', answers: ['coats', 'mugs'] }];
  expect(readEvent(config, event)).toEqual(both);
  expect(readEvent(withQuestion(true), event)).toEqual(both);
  expect(readEvent(withQuestion(false), event)).toEqual([{ question: 'category', answers: ['coats'] }]);
});

test('leaves sensitive items out of the lists of a viewed item', () => {
  const [draft] = read(items({ id: 'p1', related: 'p2 pregnancy-test|p3' }));
  expect(draft?.related).toBe('p2|p3');
});
