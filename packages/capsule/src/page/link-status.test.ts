/** The console is read by other scripts: a status that depends on the profile is not written there. */
import { expect, test } from 'vitest';
import { REFUSALS } from '../refusals.ts';
import { type LinkRefusal, mayBeLogged, refused } from './link-status.ts';

test('only refusals that do not depend on the profile are logged', () => {
  // The keys of an object with these keys.
  const reasons = Object.keys(REFUSALS) as LinkRefusal[];
  expect(reasons.filter((reason) => mayBeLogged(refused(reason)))).toEqual([
    'malformed',
    'unknown-key',
    'forged',
    'expired',
    'unsupported',
  ]);
});

test('the decision of the visitor, and a failure to store it, are not logged', () => {
  for (const state of ['none', 'waiting', 'shown', 'added', 'declined', 'failed'] as const)
    expect(mayBeLogged({ state, reason: 'storage-full' }), state).toBe(false);
});
