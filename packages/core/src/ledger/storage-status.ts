/** How it stands with storage, and what was wrong with it last. */
import type { Status } from '../status.ts';

type Known = Omit<Status, 'issues'>;
/** What a status tells of storage, to be written down as it comes. */
export type StorageStatus = { -readonly [K in keyof Known]: Known[K] };

/** What names an error, whatever was thrown. */
export const errorName = (error: unknown): string => (error instanceof Error ? error.name : 'Error');

/** It stands so from now on; `error`, if something went wrong. Answers whether that is news. */
export const setStorageState = (
  health: StorageStatus,
  storage: StorageStatus['storage'],
  error?: unknown,
): boolean => {
  const isNews = health.storage !== storage || !!error;
  health.storage = storage;
  if (error) health.error = errorName(error);
  return isNews;
};
