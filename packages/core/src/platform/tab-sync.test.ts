import { afterEach, expect, test, vi } from 'vitest';
import { createTabSync, type TabSync } from './tab-sync.ts';

const opened: TabSync[] = [];
afterEach(() => {
  for (const tab of opened.splice(0)) tab.close();
});

/** A tab, and its number of messages. */
const openTab = () => {
  const onChange = vi.fn();
  const tab = createTabSync(onChange);
  opened.push(tab);
  return { ...tab, messages: () => onChange.mock.calls.length };
};

test('a tab notifies every other tab, and not itself', async () => {
  const [one, other, third] = [openTab(), openTab(), openTab()];
  one.notify();
  await expect.poll(() => [one, other, third].map(({ messages }) => messages())).toEqual([0, 1, 1]);
});

test('a tab that was left receives no message, still notifies the others, and listens again once it is shown', async () => {
  const [left, other, third] = [openTab(), openTab(), openTab()];
  left.sleep(true);
  other.notify();
  await expect.poll(() => third.messages()).toBe(1);
  left.notify();
  await expect.poll(() => third.messages()).toBe(2);
  expect(left.messages()).toBe(0);
  left.sleep(false);
  // Each page is also shown when it is loaded.
  left.sleep(false);
  other.notify();
  await expect.poll(() => left.messages()).toBe(1);
  await expect.poll(() => third.messages()).toBe(3);
});
