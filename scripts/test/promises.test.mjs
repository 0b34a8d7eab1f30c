import { expect, test } from 'vitest';
import { idsIn } from '../promises.mjs';

test('finds every id in a test title', () => {
  expect(idsIn('obligation 2, 50: stores the same bytes')).toEqual(['obligation 2', 'obligation 50']);
  expect(idsIn('P11, T1: shows every option')).toEqual(['P11', 'T1']);
  expect(idsIn('returns 500 events in S10-like order')).toEqual(['S10']);
  expect(idsIn('compares SHA256 digests')).toEqual([]);
});
