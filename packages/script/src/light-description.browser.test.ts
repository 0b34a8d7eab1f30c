/** The description of a page without consent. */
import { afterEach, expect, test } from 'vitest';
import { createLightDescription } from './light-description.ts';

const address = location.href;
afterEach(() => {
  history.replaceState(null, '', address);
  delete document.documentElement.dataset.tactfulAudience;
});

test('merges calls, and keeps only host attributes after a navigation', () => {
  const description = createLightDescription(undefined);
  description.set({ type: 'home', host: { member: true } });
  description.set({ category: 'coats', host: { level: 2 } });
  const host = { member: true, level: 2 };
  expect(description.get()).toEqual({ type: 'home', category: 'coats', host, minors: false });
  history.pushState(null, '', '/other');
  expect(description.get()).toEqual({ host, minors: false });
});

test('reads whether the page is meant for minors from its root element, unless a call contains it', () => {
  const description = createLightDescription(undefined);
  expect(description.get()).toEqual({ minors: false });
  document.documentElement.dataset.tactfulAudience = 'minors';
  expect(description.get()).toEqual({ minors: true });
  // The whole reads the element itself.
  expect(description.given()).toEqual({});
  description.set({ minors: false });
  expect(description.get()).toMatchObject({ minors: false });
});
