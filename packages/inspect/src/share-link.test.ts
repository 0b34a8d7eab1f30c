/** Tests that a link to edits is read back as it was written, and that a broken one changes nothing. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Edits } from './edits.ts';
import { readShareLink, shareLink } from './share-link.ts';

const value = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.constant(Number.POSITIVE_INFINITY),
  fc.array(fc.string()),
);
const edits = fc.record<Edits>(
  {
    facts: fc.array(fc.tuple(fc.string(), value)).map((pairs) => new Map(pairs)),
    arms: fc.array(fc.tuple(fc.string(), fc.nat(5))).map((pairs) => new Map(pairs)),
    persona: fc.string(),
    now: fc.nat(),
    consent: fc.constantFrom('tailored', 'generic'),
  },
  { requiredKeys: ['facts', 'arms'] },
);

test('a link is read back as the edits that it was made of, and keeps the page and its query', () => {
  fc.assert(
    fc.property(edits, (written) => {
      const link = new URL(shareLink(written, '/c/coats?sort=price', 'https://shop.example'));
      expect([link.pathname, link.search]).toEqual(['/c/coats', '?sort=price&tactful=inspect']);
      expect(readShareLink(link.hash)).toEqual(written);
    }),
  );
});

test('a fragment of the page is no link to edits', () => {
  expect([readShareLink(''), readShareLink('#main')]).toEqual([undefined, undefined]);
});

test.each([
  '',
  '{',
  '%',
  '1',
  'null',
  '{"facts":5}',
  '{"facts":[1,["a"],["b",{}],[2,3]],"persona":5,"consent":"all"}',
])('a link with %s in it edits nothing', (text) => {
  expect(readShareLink(`#tactful-inspect=${text}`)).toEqual({ facts: new Map(), arms: new Map() });
});
