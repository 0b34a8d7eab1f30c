import { expect, test } from 'vitest';
import type { Experiment } from '../config/config.ts';
import { publishExperience } from '../config/publish-experience.ts';
import { assignArm } from './assignment.ts';

const VISITORS = Array.from({ length: 400 }, (_, at) => `visitor-${at}`);
const arms = (id: string, experiment: Partial<Experiment>, holdout = 0) =>
  VISITORS.map((visitor) =>
    assignArm(
      publishExperience(
        { id, slot: 's', benefit: 'b', experiment: { variants: ['a', 'b'], ...experiment } },
        { purposes: {} },
      ),
      { holdout },
      visitor,
    ),
  );

test('experiments of one key assign the same arms, others do not', () => {
  expect(arms('one', { key: 'shared' })).toEqual(arms('two', { key: 'shared' }));
  expect(arms('one', {})).not.toEqual(arms('two', {}));
});

test('a namespace admits its share of visitors only, the rest is not in the experiment', () => {
  const first = arms('one', { namespace: ['spring', 0, 0.5] });
  const second = arms('two', { namespace: ['spring', 0.5, 1] });
  const isIn = (arm: unknown) => typeof arm === 'number';
  expect(first.filter(isIn).length).toBeGreaterThan(100);
  first.forEach((arm, at) => {
    expect(isIn(arm)).toBe(!isIn(second[at]));
  });
});

test('the hold-out is the same visitors for all experiments', () => {
  const heldOut = (id: string) => arms(id, {}, 0.3).map((arm) => arm === 'hold-out');
  expect(heldOut('one')).toEqual(heldOut('two'));
  expect(heldOut('one').filter(Boolean).length).toBeGreaterThan(50);
});
