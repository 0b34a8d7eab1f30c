/** Composing the whole of Tactful when it is first needed. */
import type { Tactful } from '@tactful/core';
import type { AttachedSlots } from '@tactful/page/internal';
import { expect, test } from 'vitest';
import { createComposition, type Whole } from './composition.ts';

// Nothing reads its members here.
const whole: Whole = { tactful: {} as Tactful, slots: {} as AttachedSlots };

/** A composition whose steps are logged. The whole is there once `finish` is called. */
function begin() {
  const steps: string[] = [];
  let finish = (): void => undefined;
  const files = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const composition = createComposition(async (first) => {
    steps.push('begin');
    await files;
    first(whole);
    steps.push('calls of the page');
    return whole;
  });
  const act = (name: string) => composition.use(() => void steps.push(name));
  return { composition, steps, finish, act };
}

test('composes once, at the first use, and not before', async () => {
  const { composition, steps, finish, act } = begin();
  await Promise.resolve();
  expect(composition.hasBegun()).toBe(false);
  expect(steps).toEqual([]);
  const acts = [act('first'), act('second')];
  expect(composition.hasBegun()).toBe(true);
  expect(composition.current()).toBe(undefined);
  finish();
  await Promise.all(acts);
  await act('third');
  expect(composition.current()).toBe(whole);
  expect(steps).toEqual(['begin', 'first', 'calls of the page', 'second', 'third']);
});

test('calls listeners before the first act', async () => {
  const { composition, steps, finish, act } = begin();
  composition.onComposed((composed) => void steps.push(composed === whole ? 'listener' : 'another'));
  finish();
  await act('first');
  expect(steps.slice(0, 3)).toEqual(['begin', 'listener', 'first']);
});

test('rejects every use if the whole cannot be composed', async () => {
  const composition = createComposition(() => Promise.reject(Error('blocked')));
  await expect(composition.use(() => 1)).rejects.toThrow('blocked');
  await expect(composition.use(() => 2)).rejects.toThrow('blocked');
  expect(composition.current()).toBe(undefined);
});

test('passes on what an act returns, and its error', async () => {
  const { composition, finish } = begin();
  finish();
  expect(await composition.use(() => 1)).toBe(1);
  expect(await composition.use(async () => 2)).toBe(2);
  await expect(composition.use(() => Promise.reject(Error('refused')))).rejects.toThrow('refused');
});
