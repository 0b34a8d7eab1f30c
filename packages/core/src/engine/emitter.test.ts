import { expect, test, vi } from 'vitest';
import { freshWorld, tailoredTab, until, view } from '../../testing/visitor.ts';

freshWorld();

test('a listener that throws does not stop the others, and listeners are notified after the call', async () => {
  const one = await tailoredTab();
  const errors: unknown[] = [];
  vi.stubGlobal('reportError', (error: unknown) => errors.push(error));
  const notified: string[] = [];
  one.subscribe(() => {
    throw new Error('mine');
  });
  one.subscribe((change) => notified.push(change));
  one.track(view('a'));
  expect(notified).toEqual([]);
  await until(() => errors).not.toEqual([]);
  await until(() => notified.filter((change) => change === 'profile')).toHaveLength(1);
});
