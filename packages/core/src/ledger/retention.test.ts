import { expect, test } from 'vitest';
import { clock, freshWorld, tailoredTab, view } from '../../testing/visitor.ts';

freshWorld();

test('obligation 24: keeps at most 500 events, and drops purchases last', async () => {
  const one = await tailoredTab();
  one.track({ name: 'purchase', order: '1', items: [{ id: 'x', category: 'coffee' }] });
  for (let at = 0; at < 600; at++) {
    clock.at += 1000;
    one.track(view(`item-${at}`));
  }
  expect(one.profile.list()).toHaveLength(500);
  expect(one.profile.list().at(-1)?.event.name).toBe('purchase');
});
