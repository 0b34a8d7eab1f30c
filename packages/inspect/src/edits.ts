/** What the merchant supposes instead of what is. Lives in the inspector alone. */
import type { FactValue } from '@tactful/rules';

export interface Edits {
  /** Values by path; all other facts are as they are. */
  readonly facts: ReadonlyMap<string, FactValue>;
  /** Index of the arm by experience; all other assignments are as they are. */
  readonly arms: ReadonlyMap<string, number>;
  /** Epoch ms. Absent: the present. */
  readonly now?: number | undefined;
  /** Absent: the visitor's own. */
  readonly choice?: 'tailored' | 'generic' | undefined;
}

/** Everything as it is. */
export const NOTHING: Edits = { facts: new Map(), arms: new Map() };

/** Takes what is supposed from now on. */
export type Edit = (next: Partial<Edits>) => void;

/** The map with a value under `key`; without that key where there is none. */
export const withValue = <T>(
  map: ReadonlyMap<string, T>,
  key: string,
  value: T | undefined,
): ReadonlyMap<string, T> => {
  const next = new Map(map);
  if (value === undefined) next.delete(key);
  else next.set(key, value);
  return next;
};
