/** A clock that never runs backwards. */

/** Wraps a clock (epoch ms): no data becomes younger when the computer's clock is set back. */
export const createSteadyClock = (clock: () => number): (() => number) => {
  let latest = 0;
  return () => {
    latest = Math.max(latest, clock());
    return latest;
  };
};
