import { DATA_CATEGORIES } from '@tactful/rules';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type ConsentRecord,
  isConsentState,
  parseConsentRecord,
  purposeHash,
  type StoredConsent,
} from './consent-record.ts';
import type { Surface } from './types.ts';
import { formatConsentRecord, hasSettings } from './write-consent.ts';

const ACCEPTED: readonly StoredConsent[] = ['accepted-erasing', 'opting-in', 'tailored'];
const REFUSED: readonly StoredConsent[] = ['declined', 'declined-kept', 'erasing'];
const SURFACES: readonly Surface[] = ['prompt', 'panel', 'why', 'api'];
const head = { policy: fc.stringMatching(/^[a-z0-9]{1,7}$/), day: fc.integer({ min: 1, max: 99_999 }) };
const hash = fc.stringMatching(/^[a-z0-9]{4}$/);
const categories = fc.subarray([...DATA_CATEGORIES]);

const accepted = (minKeys: number, maxKeys: number): fc.Arbitrary<ConsentRecord> =>
  fc.record({
    ...head,
    state: fc.constantFrom(...ACCEPTED),
    surface: fc.constantFrom(...SURFACES),
    language: fc.stringMatching(/^[A-Za-z0-9-]{0,12}$/),
    gpc: fc.boolean(),
    sharedAcrossSections: fc.boolean(),
    recordingPaused: fc.boolean(),
    pausedUntil: fc.integer({ min: 0, max: 36_000_000 }),
    offered: categories,
    allowed: categories,
    purposes: fc.dictionary(hash, fc.boolean(), { minKeys, maxKeys, noNullPrototype: true }),
  });
const refused: fc.Arbitrary<ConsentRecord> = fc.record({
  ...head,
  state: fc.constantFrom(...REFUSED),
});

test('a stored record is read as it was written', () => {
  fc.assert(
    fc.property(fc.oneof(accepted(0, 10), refused), (record) => {
      expect(parseConsentRecord(formatConsentRecord(record))).toEqual(record);
    }),
  );
});

test('a record has at most 96 characters; purposes that do not fit are not allowed', () => {
  let cut = 0;
  fc.assert(
    fc.property(accepted(5, 40), (record) => {
      const text = formatConsentRecord(record);
      expect(text.length).toBeLessThanOrEqual(96);
      const { purposes, ...rest } = parseConsentRecord(text) ?? {};
      const { purposes: written, ...others } = record;
      expect(rest).toEqual(others);
      expect(written).toMatchObject(purposes ?? {});
      if (Object.keys(purposes ?? {}).length < Object.keys(written ?? {}).length) cut++;
    }),
  );
  expect(cut).toBeGreaterThan(10);
});

test('a refusal stores no settings', () => {
  fc.assert(
    fc.property(accepted(0, 10), refused, (settings, { state, policy, day }) => {
      const text = formatConsentRecord({ ...settings, state, policy, day });
      expect(parseConsentRecord(text)).toEqual({ state, policy, day });
    }),
  );
});

test.each([
  [null],
  [''],
  ['t'],
  ['2 t policy 20779 0 en 0 0 '], // a newer format
  ['1 z policy 20779 0 en 0 0 '],
  ['1 toString policy 20779 0 en 0 0 '],
  ['1  policy 20779'],
  ['1 g policy'],
  ['1 g policy 0'],
  ['1 g policy today'],
  ['1 t policy 20779'], // a consent without its settings
  ['1 o policy 20779'],
])('the text %j is no record', (text) => {
  expect(parseConsentRecord(text)).toBeUndefined();
});

const nothingAllowed: ConsentRecord = {
  state: 'tailored',
  policy: 'policy',
  day: 20779,
  surface: 'api',
  language: '',
  gpc: false,
  sharedAcrossSections: false,
  recordingPaused: false,
  pausedUntil: 0,
  offered: [],
  allowed: [],
  purposes: {},
};

test('damaged or missing settings allow nothing', () => {
  expect(parseConsentRecord('1 t policy 20779 9 en # # +ab-cd12+1234')).toEqual({
    ...nothingAllowed,
    language: 'en',
    purposes: { cd12: false, 1234: true },
  });
  expect(parseConsentRecord('1 t policy 20779 9')).toEqual(nothingAllowed);
  const bare = formatConsentRecord({ state: 'tailored', policy: 'policy', day: 20779 });
  expect(parseConsentRecord(bare)).toEqual(nothingAllowed);
});

test('a language is stored without anything but letters, digits and dashes, in at most 12 characters', () => {
  const stored = (language: string) =>
    parseConsentRecord(formatConsentRecord({ state: 'tailored', policy: 'p', day: 1, language }))?.language;
  expect(stored('de AT+x; q')).toBe('deATxq');
  expect(stored('zh-Hant-TW-x-private')).toBe('zh-Hant-TW-x');
});

test('the same text returns the same object, another text another one', () => {
  const text = '1 g policy 20779';
  const record = parseConsentRecord(text);
  expect(parseConsentRecord(text)).toBe(record);
  expect(parseConsentRecord('1 g policy 20780')).not.toBe(record);
  expect(parseConsentRecord(null)).toBeUndefined();
});

test('every purpose has a hash of four characters', () => {
  fc.assert(
    fc.property(fc.string(), (purpose) => {
      expect(purposeHash(purpose)).toMatch(/^[a-z0-9]{4}$/);
    }),
  );
  // The hash of this one has three digits.
  expect(purposeHash('p10374')).toBe('07a4');
});

test('only tailored and opting-in are consents; accepted-erasing has settings, too', () => {
  const states = [...ACCEPTED, ...REFUSED];
  expect(states.filter(isConsentState)).toEqual(['opting-in', 'tailored']);
  expect(states.filter(hasSettings)).toEqual(ACCEPTED);
});
