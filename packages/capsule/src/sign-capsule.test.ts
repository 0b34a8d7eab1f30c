/** Only a few coarse events of the last months are signed. */
import { expect, test } from 'vitest';
import { type CapsuleEvent, dayOf } from './capsule.ts';
import { generateCapsuleKeys, signCapsule } from './sign-capsule.ts';

const NOW = Date.UTC(2026, 10, 29);
const TODAY = dayOf(NOW);
const { privateKey, publicKey } = await generateCapsuleKeys('2026');
const BOUGHT: CapsuleEvent = { name: 'purchase', day: TODAY, category: 'coats' };

const sign = (events: readonly object[], days?: number) =>
  signCapsule({
    // Tests pass events of other shapes.
    events: events as readonly CapsuleEvent[],
    from: 'receipt',
    privateKey,
    now: NOW,
    ...(days !== undefined && { days }),
  });

test('a public key is 32 bytes in base64url, as the config expects it', () => {
  expect(publicKey).toMatch(/^[\w-]{43}$/);
});

test('1 to 20 events are signed, and a link with 20 fits into a QR code', async () => {
  expect((await sign([BOUGHT])).length).toBeLessThan(400);
  expect((await sign(Array(20).fill({ ...BOUGHT, brand: 'fellgate' }))).length).toBeLessThan(2953);
  await expect(sign([])).rejects.toThrow('1 to 20 events');
  await expect(sign(Array(21).fill(BOUGHT))).rejects.toThrow('1 to 20 events');
});

test('the same events have another text each time', async () => {
  expect(await sign([BOUGHT])).not.toBe(await sign([BOUGHT]));
});

test.each([
  ['another event', { ...BOUGHT, name: 'search' }, 'its name must be one of'],
  ['an unknown field', { ...BOUGHT, order: '1' }, 'an event has name, day'],
  ['an item', { ...BOUGHT, item: 'ht-1234' }, 'an event has name, day'],
  ['a mail address', { ...BOUGHT, category: 'ada@example.com' }, 'category must be a coarse name'],
  ['a long number', { ...BOUGHT, brand: 'no-491712345' }, 'brand must be a coarse name'],
  ['the number of a phone', { ...BOUGHT, brand: '0170-123-4567' }, 'brand must be a coarse name'],
  ['a date of birth', { ...BOUGHT, feature: '1990-01-31' }, 'feature must be a coarse name'],
  ['a number in other digits', { ...BOUGHT, brand: 'no-٤٩١٧١٢' }, 'brand must be a coarse name'],
  ['a sentence', { ...BOUGHT, feature: 'size guide' }, 'feature must be a coarse name'],
  ['a number as a text', { ...BOUGHT, category: 7 }, 'category must be a coarse name'],
  ['a future day', { ...BOUGHT, day: TODAY + 2 }, 'its day must be in the last'],
  ['a day long ago', { ...BOUGHT, day: TODAY - 400 }, 'its day must be in the last'],
  ['a sensitive category', { ...BOUGHT, category: 'pregnancy-tests' }, '"pregnancy-tests" is sensitive'],
  [
    'a sensitive feature',
    { name: 'use_feature', day: TODAY, feature: 'hiv-advice' },
    '"hiv-advice" is sensitive',
  ],
  ['half a day', { ...BOUGHT, day: TODAY - 0.5 }, 'its day must be a whole number'],
])('%s is refused with its place', async (_, event, message) => {
  await expect(sign([BOUGHT, event])).rejects.toThrow(`events[1]: ${message}`);
});

test.each([0, 91, 1.5, Number.NaN])('%d days are refused', async (days) => {
  await expect(sign([BOUGHT], days)).rejects.toThrow('days: expected a whole number from 1 to 90');
});
