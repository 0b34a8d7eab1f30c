import { afterEach, expect, test } from 'vitest';
import { findSlots, SLOTS } from './find-slots.ts';

afterEach(() => document.body.replaceChildren());

const MARKED =
  '<p id="one" data-tactful-slot="a"></p><form data-tactful-slot="b"></form><p id="three" data-tactful-slot="c"></p>';

const found = () => findSlots().map(({ id }) => id);

test('finds slots by their attribute, but no form', () => {
  document.body.innerHTML = MARKED;
  expect(found()).toEqual(['one', 'three']);
});

test('finds slots by attribute and by element, in the order of the page', () => {
  document.body.innerHTML = MARKED.replace('<form', '<tactful-slot id="two" name="d"></tactful-slot><form');
  expect(found()).toEqual(['one', 'two', 'three']);
  expect(findSlots()).toEqual([...document.querySelectorAll(SLOTS)]);
});
