/** Creates a value for each Tactful object when it is first needed, and keeps it as long as the object exists. */
import type { Tactful } from '@tactful/core';

/** Returns a function that calls `create` once for each Tactful object and then returns the same value. */
export function oncePerTactful<T>(create: (tactful: Tactful) => T): (tactful: Tactful) => T {
  const values = new WeakMap<Tactful, T>();
  return (tactful) => {
    const value = values.get(tactful) ?? create(tactful);
    values.set(tactful, value);
    return value;
  };
}
