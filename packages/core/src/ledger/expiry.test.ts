import { expect, test, vi } from 'vitest';
import { clock, DAY, dump, freshWorld, tab, tailoredTab, until, view } from '../../testing/visitor.ts';

freshWorld();

test('obligation 24: an expired event is unused in the same tick, and deleted from storage afterwards', async () => {
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run));
  const one = await tailoredTab();
  for (const id of ['a', 'b']) one.track(view(id));
  await one.profile.whenSaved();
  clock.at += 30 * DAY - 1;
  expect(one.fact('viewed.category.coats.all')).toBe(2);
  clock.at += 1;
  expect(one.fact('viewed.category.coats.all')).toBe(0);
  expect(one.decide('hero').winner).toBeUndefined();
  expect(one.profile.list()).toEqual([]);
  await until(async () => JSON.stringify(await dump())).not.toContain('view_item');
});

test('obligation 24: no fact reads an expired event in a tab that stays open for 400 days', async () => {
  const one = await tailoredTab();
  let read = 0;
  for (let day = 0; day < 400; day++, clock.at += DAY) {
    if (day % 170 === 169) await one.consent.accept({ surface: 'prompt' });
    one.track(view(`item-${day}`));
    one.track({ name: 'search', term: `hat ${day}` });
    if (day % 20 === 0)
      one.track({ name: 'purchase', order: `${day}`, items: [{ id: 'x', category: 'coffee' }] });
    for (const { event, expiresAt } of one.profile.list()) {
      read++;
      expect(expiresAt).toBeGreaterThan(clock.at);
      expect(clock.at - event.at).toBeLessThan((event.name === 'purchase' ? 365 : 30) * DAY);
    }
    expect(one.fact('viewed.category.coats.all')).toBeLessThanOrEqual(30);
  }
  expect(read).toBeGreaterThan(1000);
}, 30_000);

test('obligation 24: an event that expired while no page was open is not read at start', async () => {
  const one = await tailoredTab();
  one.track(view('a'));
  await one.profile.whenSaved();
  one.destroy();
  clock.at += 31 * DAY;
  const next = tab();
  await next.ready;
  expect(next.profile.list()).toEqual([]);
});

test('obligation 24: a clock that is set back makes no event younger, and keeps none forever', async () => {
  const one = await tailoredTab();
  one.track(view('a'));
  await one.profile.whenSaved();
  clock.at += 5 * DAY;
  expect(one.fact('viewed.category.coats.daysSince')).toBe(5);
  clock.at -= 3 * DAY;
  expect(one.fact('viewed.category.coats.daysSince')).toBe(5);
  clock.at = 0;
  expect(one.fact('viewed.category.coats.daysSince')).toBe(5);
  const next = tab();
  await next.ready;
  expect(next.fact('viewed.category.coats.all')).toBe(0);
});
