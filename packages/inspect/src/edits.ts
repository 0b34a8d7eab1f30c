/** Values that the merchant edits in the inspector. They change nothing outside of it. */
import type { FactValue } from '@tactful/rules';

export interface Edits {
  /** Edited values by path. All other facts keep their values. */
  readonly facts: ReadonlyMap<string, FactValue>;
  /** Index of the edited arm by experience. All other assignments stay. */
  readonly arms: ReadonlyMap<string, number>;
  /** The name of the persona that the facts were taken from. */
  readonly persona?: string | undefined;
  /** Epoch ms. Absent: the present. */
  readonly now?: number | undefined;
  /** Absent: the visitor's own consent. */
  readonly consent?: 'tailored' | 'generic' | undefined;
}

/** No edits. */
export const NO_EDITS: Edits = {
  facts: new Map(),
  arms: new Map(),
  // Present, so that they replace the edits before.
  persona: undefined,
  now: undefined,
  consent: undefined,
};

/** Changes some of the edits. */
export type Edit = (next: Partial<Edits>) => void;

/** A copy of the map with `value` under `key`, or without the key if there is no value. */
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
