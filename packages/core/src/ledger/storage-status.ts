/** The state of storage, and the name of its last error. */
import type { Status } from '../status.ts';

type StorageFields = Omit<Status, 'issues'>;
/** The part of the status that concerns storage, mutable. */
export type StorageStatus = { -readonly [K in keyof StorageFields]: StorageFields[K] };

/** The name of an error, whatever was thrown. */
export const errorName = (error: unknown): string => (error instanceof Error ? error.name : 'Error');

/** Updates the state of storage. Returns true if it changed, or if there is an error to report. */
export const setStorageState = (
  status: StorageStatus,
  storage: StorageStatus['storage'],
  error?: unknown,
): boolean => {
  const isChanged = status.storage !== storage || !!error;
  status.storage = storage;
  if (error) status.error = errorName(error);
  return isChanged;
};
