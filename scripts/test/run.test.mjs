/** The steps of `npm test`: in order, beside each other where they may, and none lost. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { doSteps } from '../run.mjs';

/** @type {string[]} */
let order = [];
beforeEach(() => {
  order = [];
  vi.spyOn(console, 'log').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => vi.restoreAllMocks());

/** A step that takes a while. @param {string} title @param {Partial<import('../run.mjs').Step>} [more] */
const step = (title, more = {}, ok = true) => ({
  title,
  advice: '',
  ...more,
  does: async (/** @type {import('../run.mjs').How} */ { quiet }) => {
    order.push(`${title} begins${quiet ? ' quietly' : ''}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
    order.push(`${title} ends`);
    return { ok, said: `${title} said` };
  },
});

test('steps run one after the other, and those that may beside each other, two at a time', async () => {
  const beside = { beside: true };
  const steps = [step('a'), step('b', beside), step('c', beside), step('d', beside), step('e')];
  expect(await doSteps(steps)).toEqual([]);
  expect(order.slice(0, 4)).toEqual(['a begins', 'a ends', 'b begins quietly', 'c begins quietly']);
  expect(order.indexOf('d begins quietly')).toBeGreaterThan(order.indexOf('b ends'));
  expect(order.slice(-2)).toEqual(['e begins', 'e ends']);
});

test('a step that fails is told, and keeps only those from running that need it', async () => {
  const steps = [step('a', {}, false), step('b', { beside: true }, false), step('c', { beside: true })];
  expect(await doSteps(steps)).toEqual(['a', 'b']);
  expect(order).toContain('c ends');
  order = [];
  expect(await doSteps([step('a', { needed: true }, false), step('b')])).toEqual(['a']);
  expect(order).toEqual(['a begins', 'a ends']);
});

test('what a step says beside others is told whole, when it has ended', async () => {
  await doSteps([step('a', { beside: true }), step('b', { beside: true })]);
  const told = vi.mocked(console.log).mock.calls.flat();
  expect(told).toEqual(expect.arrayContaining(['a said', 'b said']));
});
