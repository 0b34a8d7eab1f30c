import { expect, test } from 'vitest';
import { freshWorld, tab, tailoredTab } from '../../testing/visitor.ts';

freshWorld();

test('an order counts once, also if its page is loaded again and reports it before the ledger is loaded', async () => {
  const order = (number: string) =>
    ({ name: 'purchase', order: number, items: [{ id: 'parka', category: 'coats' }] }) as const;
  const first = await tailoredTab();
  first.track(order('1'));
  await first.profile.whenSaved();
  first.destroy();
  const again = tab();
  again.track(order('1'));
  again.track(order('2'));
  await again.ready;
  await again.profile.whenSaved();
  const orders = again.profile.list().map(({ event }) => event.order);
  expect(orders).toHaveLength(2);
  expect(new Set(orders).size).toBe(2);
});
