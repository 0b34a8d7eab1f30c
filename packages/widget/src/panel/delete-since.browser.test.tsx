/** Tests the deletions of what was recorded since a time: they name the number of entries, and have an undo. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openSections } from '../../testing/open-sections.ts';
import { type MountedShop, mountShop, unmountShop, until, viewItem } from '../../testing/shop.ts';

beforeEach(() => page.viewport(1000, 600));
afterEach(unmountShop);

/** A shop with two entries of two hours ago, and three of now. */
async function mountWithPast(clock: () => number): Promise<MountedShop> {
  let agoMs = 2 * 3_600_000;
  const shop = await mountShop({ consent: 'tailored', now: () => clock() - agoMs });
  for (const id of ['1', '2']) shop.tactful.track(viewItem(id));
  agoMs = 0;
  for (const id of ['3', '4', '5']) shop.tactful.track(viewItem(id));
  return shop;
}

test.each([true, false])('since an entry; recording was paused before: %s', async (wasPaused) => {
  // At one time of the day, so that all entries are of the same day.
  const shop = await mountWithPast(() => new Date().setHours(12, 0, 0, 0));
  const { consent, profile } = shop.tactful;
  if (wasPaused) await consent.pauseRecording();
  const before = profile.list();
  expect(before).toHaveLength(5);
  await openSections(shop, 'activity');
  await userEvent.click(shop.find('.rows summary'));
  await until(() => shop.findAll('.entry').length).toBe(5);
  // The newest entry is listed first.
  await userEvent.click(shop.findAll('.entry > .q')[2] as HTMLElement);
  await until(() => shop.find('output').textContent).toContain('3 entries deleted.');
  expect(profile.list()).toEqual(before.slice(3));
  expect(consent.get().recordingPaused).toBe(true);
  await userEvent.click(shop.findByText('Undo'));
  await until(() => profile.list()).toEqual(before);
  expect(consent.get().recordingPaused).toBe(wasPaused);
});

test('nothing is recorded while entries are deleted, so that the undo brings back all that was', async () => {
  const shop = await mountWithPast(() => new Date().setHours(12, 0, 0, 0));
  await openSections(shop, 'activity');
  await userEvent.click(shop.find('.rows summary'));
  await until(() => shop.findAll('.entry').length).toBe(5);
  const recorded: boolean[] = [];
  const stop = shop.tactful.subscribe(() => {
    stop();
    recorded.push(shop.tactful.track(viewItem('6')).recorded);
  });
  await userEvent.click(shop.findAll('.entry > .q')[2] as HTMLElement);
  await until(() => shop.find('output').textContent).toContain('3 entries deleted.');
  expect(recorded).toEqual([false]);
});

test('in the last hour', async () => {
  const shop = await mountWithPast(Date.now);
  const { consent, profile } = shop.tactful;
  const before = profile.list();
  await consent.pauseRecording();
  await openSections(shop);
  await userEvent.click(shop.findByText('Forget the last hour too'));
  await until(() => shop.find('output').textContent).toContain('3 entries deleted.');
  expect(profile.list()).toEqual(before.slice(3));
  await userEvent.click(shop.findByText('Undo'));
  await until(() => profile.list()).toEqual(before);
  expect(consent.get().recordingPaused).toBe(true);
});
