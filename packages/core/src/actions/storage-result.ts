/** Turns the result of the ledger log into one with a typed reason. */
import type { Result, StorageFailure } from '../result.ts';

/** Success without anything to report. */
export const DONE: { readonly ok: true } = { ok: true };

/** The failure that the log describes by a name of its own, or by that of the browser's error. */
const FAILURES: { readonly [reason: string]: StorageFailure } = {
  closed: 'no-profile',
  full: 'storage-full',
  QuotaExceededError: 'storage-full',
  newer: 'newer-version',
};

/** The failure that a name stands for. */
export const storageFailure = (name: string): StorageFailure =>
  (Object.hasOwn(FAILURES, name) && FAILURES[name]) || 'storage-failed';

/** The result of a change of the ledger. */
export const storageResult = (outcome: Result<string>): Result<StorageFailure> =>
  outcome.ok ? outcome : { ok: false, reason: storageFailure(outcome.reason) };
