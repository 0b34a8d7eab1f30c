/** Limits for the work of a test: CPU time, which other programs cannot use up, scaled by the speed of the machine. */

/** The CPU time of {@link workload} on a fast machine, where the limits hold as they are written. */
const REFERENCE_MS = 100;

/** A fixed amount of work, similar to the measured code: objects, strings and JSON. */
function workload(): number {
  let length = 0;
  for (let at = 0; at < 60_000; at++) {
    const parsed = JSON.parse(JSON.stringify({ id: `e${at}`, when: { 'visits.count': { $gte: at } } }));
    length += Object.keys(parsed.when).join().length;
  }
  return length;
}

/** The CPU time that a function takes, in ms. */
function cpuMs(act: () => unknown): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

let factor: number | undefined;

/** How many times slower this machine is than the one that the limits were set on; at least 1. Measured once. */
const machineFactor = (): number => {
  factor ??= Math.max(1, cpuMs(workload) / REFERENCE_MS);
  return factor;
};

/**
 * Runs a function and returns its result.
 *
 * @param limitMs - CPU time on a fast machine, ms.
 * @throws If the function takes more, in proportion to the speed of this machine.
 */
export function withinCpuMs<T>(limitMs: number, act: () => T): T {
  let result: { readonly value: T } | undefined;
  const took = cpuMs(() => {
    result = { value: act() };
  });
  const limit = limitMs * machineFactor();
  if (took > limit)
    throw new Error(`expected at most ${limit.toFixed()} ms of CPU time, got ${took.toFixed()} ms`);
  // `act` has run, or it has thrown.
  return (result as { readonly value: T }).value;
}
