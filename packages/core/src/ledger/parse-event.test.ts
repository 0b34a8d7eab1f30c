import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { EVENTS, type LedgerEvent } from '../events/event.ts';
import { MAX_RELATED_LENGTH } from '../events/related.ts';
import { isShortList, parseEvent } from './parse-event.ts';

const TEXTS = [
  'item',
  'category',
  'brand',
  'term',
  'order',
  'outcome',
  'feature',
  'question',
  'experience',
] as const;
const NUMBERS = ['price', 'quantity'] as const;
const text = fc.string({ maxLength: 200 });
const number = fc.double({ noNaN: true, noDefaultInfinity: true });

const valid = fc.record(
  {
    id: fc.string({ minLength: 1, maxLength: 200 }),
    name: fc.constantFrom(...Object.keys(EVENTS)),
    at: number,
    section: text,
    ...Object.fromEntries(TEXTS.map((field) => [field, text])),
    ...Object.fromEntries(NUMBERS.map((field) => [field, number])),
    answers: fc.array(text, { maxLength: 64 }),
  },
  { requiredKeys: ['id', 'name', 'at', 'section'], noNullPrototype: true },
) as fc.Arbitrary<unknown> as fc.Arbitrary<LedgerEvent>;
const sample: LedgerEvent = { id: 'a', name: 'view_item', at: 1, section: '' };

test('an event is read as it was written, and unknown fields are dropped', () => {
  fc.assert(
    fc.property(valid, fc.anything(), (event, value) => {
      expect(parseEvent(event)).toEqual(event);
      expect(parseEvent({ ...event, unknown: value, url: value })).toEqual(event);
    }),
  );
});

test('the result shares no list with the input', () => {
  const answers = ['plain'];
  const parsed = parseEvent({ ...sample, name: 'state_preference', answers });
  answers.push('bold');
  expect(parsed?.answers).toEqual(['plain']);
});

test('a field of another type, or a required one that is absent, makes the event unusable', () => {
  const isWrong: { readonly [type: string]: (value: unknown) => boolean } = {
    text: (value) => typeof value !== 'string' && value !== undefined,
    number: (value) => !Number.isFinite(value) && value !== undefined,
  };
  let wrong = 0;
  fc.assert(
    fc.property(
      valid,
      fc.constantFrom('id', 'name', 'section', 'at', ...TEXTS, ...NUMBERS),
      fc.anything(),
      (event, field, value) => {
        const type = field === 'at' || field === 'price' || field === 'quantity' ? 'number' : 'text';
        if (!isWrong[type]?.(value)) return;
        wrong++;
        expect(parseEvent({ ...event, [field]: value })).toBeUndefined();
      },
    ),
  );
  expect(wrong).toBeGreaterThan(30);
  for (const field of ['id', 'name', 'at', 'section'])
    expect(parseEvent({ ...sample, [field]: undefined })).toBeUndefined();
});

test.each([
  [{ ...sample, id: '' }],
  [{ ...sample, name: 'toString' }],
  [{ ...sample, term: 'x'.repeat(201) }],
  [{ ...sample, answers: ['x'.repeat(201)] }],
  [{ ...sample, answers: Array(65).fill('x') }],
  [{ ...sample, answers: 'plain' }],
  [{ ...sample, related: 'x'.repeat(MAX_RELATED_LENGTH + 1) }],
  [{ ...sample, related: ['x'] }],
  [Object.create(sample)],
  ['view_item'],
  [null],
  [undefined],
])('%j is no event', (input) => {
  expect(parseEvent(input)).toBeUndefined();
});

test('lists of related items may be longer than other texts', () => {
  const event = { ...sample, related: 'x'.repeat(MAX_RELATED_LENGTH) };
  expect(parseEvent(event)).toEqual(event);
});

test('a list is short up to 64 texts of 200 characters', () => {
  expect(isShortList([])).toBe(true);
  expect(isShortList(Array(64).fill('x'.repeat(200)))).toBe(true);
  expect(isShortList(Array(65).fill('x'))).toBe(false);
  expect(isShortList(['x', 7])).toBe(false);
  expect(isShortList({ length: 0 })).toBe(false);
});
