/** Coupons from a public pool: one code for each visitor, the same one at every visit. */
import { createTactful } from '@tactful/core';
import { engineOf } from '@tactful/core/internal';
import { expect, test } from 'vitest';
import { after, begin, frames, parse, texts } from '../../testing/begin.ts';
import { attachSlots } from '../internal.ts';

const CODES = ['WOOL-7QD', 'WOOL-3FX', 'WOOL-9MA'];
const NAMES = ['a', 'b', 'c'];
const POOL = `<aside data-tactful-slot="hero"><p>Free delivery from 50 £.</p>${CODES.map(
  (code, at) =>
    `<template data-tactful-variant="${NAMES[at]}"><p>Free delivery with <code>${code}</code></p></template>`,
).join('')}</aside>`;
const COUPON = {
  experiment: { key: 'coupons-2026', variants: NAMES },
  when: { 'cart.items': { $gte: 1 }, 'bought.all.30d': 0 },
};
const FILLED = { name: 'add_to_cart', items: [{ id: 'a1', category: 'coats', price: 10 }] } as const;
const BOUGHT = { name: 'purchase', order: '1', items: [{ id: 'a1', category: 'coats', price: 10 }] } as const;
const shown = (): readonly string[] => texts('aside > p > code');

test('P14: a visitor has one code of the pool at every visit, and none after a purchase', async () => {
  const { tactful, page, issues } = await begin({ markup: POOL, experiences: [COUPON] });
  expect(shown()).toEqual([]);
  tactful.track(FILLED);
  await expect.poll(shown).toEqual([expect.stringMatching(CODES.join('|'))]);
  const [code] = shown();
  await tactful.profile.whenSaved();
  page.stop();
  expect(shown()).toEqual([]);

  const later = createTactful(parse([COUPON]));
  after(later.destroy);
  await later.ready;
  const visit = attachSlots(engineOf(later), {});
  after(visit.stop);
  await expect.poll(shown).toEqual([code]);
  later.track(BOUGHT);
  await expect.poll(() => later.decide('hero').winner).toBe(undefined);
  visit.stop();
  await frames();
  expect(shown()).toEqual([]);
  expect(issues).toEqual([]);
});

test('P14: the code depends on the random id of the visitor, and every code is given', async () => {
  const given = new Set<string>();
  for (let visitor = 0; visitor < 40 && given.size < CODES.length; visitor++) {
    const { tactful, page } = await begin({ markup: POOL, experiences: [COUPON], events: [FILLED] });
    const [code = ''] = shown();
    expect(CODES).toContain(code);
    given.add(code);
    page.stop();
    await tactful.consent.decline({ surface: 'api' });
  }
  expect([...given].sort()).toEqual([...CODES].sort());
});
