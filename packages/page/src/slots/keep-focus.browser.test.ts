import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepFocus } from './keep-focus.ts';

const find = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw Error(`nothing matches ${selector}`);
  return found;
};

beforeEach(() => {
  document.body.innerHTML =
    '<div id="slot"><button id="old">Old</button><button id="next">Next</button></div><button id="other">Other</button>';
});
afterEach(() => vi.restoreAllMocks());

test('the first visible control gets the focus if the focused one is removed', () => {
  find('#old').focus();
  keepFocus(find('#slot'), () => find('#old').remove());
  expect(document.activeElement).toBe(find('#next'));
});

test('a control that is kept keeps the focus', () => {
  find('#next').focus();
  keepFocus(find('#slot'), () => find('#slot').append(find('#next')));
  expect(document.activeElement).toBe(find('#next'));
});

test.each([
  ['nothing', 'the whole page is the slot', () => document.documentElement],
  ['nothing', 'the slot is a part of the page', () => find('#slot')],
  ['#other', 'the slot is a part of the page', () => find('#slot')],
])('while %s has the focus and %s, no box is read, which would compute the layout', (focused, _, slot) => {
  if (focused !== 'nothing') find(focused).focus();
  const read = vi.spyOn(Element.prototype, 'getClientRects');
  const active = document.activeElement;
  keepFocus(slot(), () => find('#old').remove());
  expect(read).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(active);
});
