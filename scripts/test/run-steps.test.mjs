/** Tests of the runner of `npm test`: order of the steps, parallel steps, and failures. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runSteps } from '../steps/run-steps.mjs';

/** @type {string[]} */
let log = [];
beforeEach(() => {
  log = [];
  vi.spyOn(console, 'log').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => vi.restoreAllMocks());

/** A step that ends a few turns of the event loop later. @param {string} title @param {Partial<import('../steps/run-steps.mjs').Step>} [more] */
const step = (title, more = {}, ok = true) => ({
  title,
  advice: `advice for ${title}`,
  ...more,
  run: async (/** @type {import('../steps/run-steps.mjs').RunOptions} */ { quiet }) => {
    log.push(`${title} starts${quiet ? ' quietly' : ''}`);
    await new Promise((resolve) => setImmediate(resolve));
    log.push(`${title} ends`);
    return { ok, output: `output of ${title}` };
  },
});

test('runs steps in order, and those of a list two at a time', async () => {
  const steps = [step('a'), [step('b'), step('c'), step('d')], step('e')];
  expect(await runSteps(steps)).toEqual([]);
  expect(log.slice(0, 4)).toEqual(['a starts', 'a ends', 'b starts quietly', 'c starts quietly']);
  expect(log.indexOf('d starts quietly')).toBeGreaterThan(log.indexOf('b ends'));
  expect(log.slice(-2)).toEqual(['e starts', 'e ends']);
});

test('runs the other steps after a failure, unless the failed step is required', async () => {
  expect(await runSteps([step('a', {}, false), [step('b', {}, false), step('c')], step('d')])).toEqual([
    'a',
    'b',
  ]);
  expect(log).toContain('d ends');
  log = [];
  expect(await runSteps([[step('a', { required: true }, false), step('b')], step('c')])).toEqual(['a']);
  expect(log).toEqual(['a starts quietly', 'b starts quietly', 'a ends', 'b ends']);
});

test('prints the output of a step of a list when it has ended', async () => {
  await runSteps([[step('a'), step('b')]]);
  const printed = vi.mocked(console.log).mock.calls.flat();
  expect(printed).toEqual(expect.arrayContaining(['output of a', 'output of b']));
});

test('prints a line before and after each step, and the advice of a failed one', async () => {
  await runSteps([step('a'), step('b', {}, false)]);
  const lines = vi.mocked(console.log).mock.calls.flat().join('\n');
  expect(lines).toMatch(/\[1\/2\] a …\n\[1\/2\] a: done in [\d.]+ s/);
  expect(lines).toMatch(/\[2\/2\] b: FAILED in [\d.]+ s/);
  expect(vi.mocked(console.error).mock.calls).toEqual([['  → advice for b']]);
});
