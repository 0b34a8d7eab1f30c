/** A link is accepted as it was signed, on its days, with its key, and in no other form. */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { decodeBytes, encodeBytes } from './base64url.ts';
import { DAY_MS, dayOf } from './capsule.ts';
import { type CapsuleKeys, generateCapsuleKeys, signCapsule } from './sign-capsule.ts';
import { verifyCapsule } from './verify-capsule.ts';

const NOW = Date.UTC(2026, 10, 29, 12);
const EVENTS = [
  { name: 'purchase', day: dayOf(NOW) - 3, category: 'coats' },
  { name: 'care_close', day: dayOf(NOW) - 1, outcome: 'resolved' },
] as const;

let keys: CapsuleKeys;
let otherKeys: CapsuleKeys;
let capsule = '';
/** Another capsule with the same key. */
let sibling = '';

const sign = ({ privateKey }: CapsuleKeys, days = 30) =>
  signCapsule({ events: EVENTS, from: 'receipt', privateKey, now: NOW, days });
const verify = (text: string, now = NOW) => verifyCapsule(text, { keys: { 2026: keys.publicKey }, now });

beforeAll(async () => {
  [keys, otherKeys] = await Promise.all([generateCapsuleKeys('2026'), generateCapsuleKeys('2026')]);
  [capsule, sibling] = await Promise.all([sign(keys), sign(keys)]);
});

test('a link is accepted as it was signed', async () => {
  const verified = await verify(capsule);
  expect(verified).toMatchObject({ ok: true, capsule: { from: 'receipt', key: '2026', events: EVENTS } });
});

test('a link is accepted on its last day, and expired on the next', async () => {
  expect(await verify(capsule, NOW + 30 * DAY_MS)).toMatchObject({ ok: true });
  expect(await verify(capsule, NOW + 31 * DAY_MS)).toEqual({ ok: false, reason: 'expired' });
});

test('a link with an event that has become too old since it was signed is accepted, and expired after its last day', async () => {
  const text = await signCapsule({
    events: [{ name: 'purchase', day: dayOf(NOW) - 395 }],
    from: 'mail',
    privateKey: keys.privateKey,
    now: NOW,
  });
  expect(await verify(text, NOW + 30 * DAY_MS)).toMatchObject({ ok: true });
  expect(await verify(text, NOW + 31 * DAY_MS)).toEqual({ ok: false, reason: 'expired' });
});

test('a link of another private key is forged, and one of a key that the config does not contain is unknown', async () => {
  expect(await verify(await sign(otherKeys))).toEqual({ ok: false, reason: 'forged' });
  for (const kid of ['2025', 'constructor', '__proto__']) {
    const privateKey = { ...keys.privateKey, kid };
    const text = await signCapsule({ events: EVENTS, from: 'mail', privateKey, now: NOW });
    expect(await verify(text), kid).toEqual({ ok: false, reason: 'unknown-key' });
  }
});

test.each(['', '.', 'a.b', 'x'.repeat(9000), '\u0000'])('%j is malformed', async (text) => {
  expect(await verify(text)).toEqual({ ok: false, reason: 'malformed' });
});

test('a wrong public key in the config accepts nothing', async () => {
  for (const key of ['', 'AAAA', '!', 'A'.repeat(43)]) {
    const verified = await verifyCapsule(capsule, { keys: { 2026: key }, now: NOW });
    expect(verified.ok, key).toBe(false);
  }
});

/** Changes the content, and keeps the signature. */
const withContent = (change: (content: Record<string, unknown>) => void): string => {
  const [payload = '', signature = ''] = capsule.split('.');
  const content = JSON.parse(new TextDecoder().decode(decodeBytes(payload)));
  change(content);
  return `${encodeBytes(new TextEncoder().encode(JSON.stringify(content)))}.${signature}`;
};

/** A position from 0 to 1, as an index. */
const at = (position: number): number => Math.floor(position * capsule.length);
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.';
const position = fc.double({ min: 0, max: 0.999, noNaN: true });
const character = fc.constantFrom(...ALPHABET);

/** Every way in which a link is changed. */
const mutations = fc.oneof(
  fc.tuple(position, character).map(([where, one]) => {
    const index = at(where);
    return capsule.slice(0, index) + one + capsule.slice(index + 1);
  }),
  fc.tuple(position, character).map(([where, one]) => {
    const index = at(where);
    return capsule.slice(0, index) + one + capsule.slice(index);
  }),
  fc.tuple(position, fc.integer({ min: 1, max: 40 })).map(([where, count]) => {
    const index = at(where);
    return capsule.slice(0, index) + capsule.slice(index + count);
  }),
  position.map((where) => capsule.slice(0, at(where)) + sibling.slice(at(where))),
  fc.constantFrom(...'=+/ \n').map((one) => capsule + one),
  fc
    .record({
      day: fc.integer({ min: 20_000, max: 20_786 }),
      until: fc.integer({ min: 20_700, max: 20_870 }),
    })
    .map(({ day, until }) =>
      withContent((content) => Object.assign(content, { until, events: [{ ...EVENTS[0], day }] })),
    ),
  fc
    .stringMatching(/^[a-z]{1,20}$/)
    .map((category) =>
      withContent((content) => Object.assign(content, { events: [{ ...EVENTS[0], category }] })),
    ),
  fc
    .uint8Array({ minLength: 64, maxLength: 64 })
    .map((bytes) => `${capsule.split('.')[0]}.${encodeBytes(bytes)}`),
);

test('none of 10 000 changed links is accepted', { timeout: 300_000 }, async () => {
  let changed = 0;
  await fc.assert(
    fc.asyncProperty(mutations, async (text) => {
      fc.pre(text !== capsule && text !== sibling);
      changed += 1;
      expect((await verify(text)).ok).toBe(false);
    }),
    { numRuns: 10_000 },
  );
  expect(changed).toBeGreaterThanOrEqual(10_000);
});

test('none of 500 links with a valid signature is accepted after its last day, and each is on that day', async () => {
  const reasons = new Map<string, number>();
  let accepted = 0;
  for (let nth = 0; nth < 500; nth++) {
    const days = 1 + (nth % 90);
    const text = await sign(keys, days);
    if ((await verify(text, NOW + days * DAY_MS)).ok) accepted += 1;
    // From the next day to ten months later.
    const late = await verify(text, NOW + (days + 1 + (nth % 300)) * DAY_MS);
    const reason = late.ok ? 'accepted' : late.reason;
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  expect(accepted).toBe(500);
  expect([...reasons]).toEqual([['expired', 500]]);
});
