/** The visitor's feedback on slots. */
import type { Config } from '@tactful/rules';
import { expect, test } from 'vitest';
import { config, freshWorld, tailoredTab, view } from '../../testing/visitor.ts';

freshWorld();

const ordered: Config = {
  ...config,
  experiences: [{ id: 'order', slot: 'row', action: 'rank', benefit: 'What you like comes first.' }],
};

test('too personal: what an order was made from is not used in the slot any more, also without a condition', async () => {
  const one = await tailoredTab({ config: ordered });
  one.track(view('a'));
  expect(one.decide('row').winner?.reasons).toEqual([]);
  const undo = one.slots.tooPersonal('row');
  expect(one.decide('row').winner).toBeUndefined();
  one.slots.enable('row');
  expect(one.decide('row')).toMatchObject({ stopped: [{ reason: 'category-off' }] });
  undo();
  expect(one.decide('row').winner?.experience.id).toBe('order');
});
