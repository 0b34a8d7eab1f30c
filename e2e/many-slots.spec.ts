/** A page of a thousand slots, with an experience for each, is tailored as a whole. */
import { expect, test } from '@playwright/test';
import { makeManySlots, PAST } from '../bench/page/many-slots-page.mjs';
import { listen } from './support/requests.ts';
import { choose } from './support/shop.ts';
import { watch } from './support/watch-page.ts';

const SLOTS = 1000;

test('places a thousand slots without layout shift and without errors', { tag: '@slow' }, async ({
  page,
}) => {
  const site = await listen(await makeManySlots(SLOTS));
  const watched = await watch(page);
  const saying = (word: string) => page.locator('section > h2').filter({ hasText: word });

  await page.goto(site.url);
  await choose(page, 'accept');
  await page.evaluate(async (events) => {
    for (const event of events) window.tactful.track(event);
    await window.tactful.profile.whenSaved();
  }, PAST);
  // On a busy machine a slot may show generic content and keep it until the next load, so the test loads again.
  await expect(async () => {
    await page.goto(site.url);
    await expect(saying('Tailored')).toHaveCount(SLOTS, { timeout: 10_000 });
  }).toPass();
  await expect(saying('Generic')).toHaveCount(0);
  expect(await watched.layoutShift()).toBe(0);
  expect(watched.errors).toEqual([]);
  await site.close();
});
