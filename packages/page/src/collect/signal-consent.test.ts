/** Consent at the time of reading a signal. */
import { expect, test } from 'vitest';
import { createSignalConsent } from './signal-consent.ts';

test('a signal that was read before consent stays without consent', () => {
  let isTailored = false;
  const consent = createSignalConsent(() => isTailored);
  const before = consent.keep();
  expect(consent.isGiven()).toBe(false);
  isTailored = true;
  expect(consent.isGiven()).toBe(true);
  const during: boolean[] = [];
  before(() => during.push(consent.isGiven()));
  expect(during).toEqual([false]);
  expect(consent.isGiven()).toBe(true);
});

test('an error ends the time before consent', () => {
  let isTailored = false;
  const consent = createSignalConsent(() => isTailored);
  const before = consent.keep();
  isTailored = true;
  expect(() =>
    before(() => {
      throw Error('of the page');
    }),
  ).toThrow('of the page');
  expect(consent.isGiven()).toBe(true);
});

test('a signal that is read with consent is recorded, unless consent is withdrawn meanwhile', () => {
  let isTailored = true;
  const consent = createSignalConsent(() => isTailored);
  const then = consent.keep();
  const during: boolean[] = [];
  then(() => during.push(consent.isGiven()));
  isTailored = false;
  then(() => during.push(consent.isGiven()));
  expect(during).toEqual([true, false]);
});
