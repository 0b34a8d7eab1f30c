/** Owns a simulation: a visitor without a browser, who has said yes before the log begins. */
import { type Config, createPersonalizer } from '@tactful/core';
import { memoryStore } from './memory.ts';
import { type Clock, type Moment, replay } from './replay.ts';
import type { Log } from './steps.ts';

/** A simulation that ran. */
export interface Simulated {
  readonly config: Config;
  readonly moments: readonly Moment[];
  /** Epoch ms of the beginning. */
  readonly start: number;
  /** The id that decided in which arm of an experiment the visitor is. */
  readonly visitor: string;
}

export interface SimulateOptions {
  readonly config: Config;
  readonly log: Log;
  /** Epoch ms. */
  readonly start: number;
  /** Stands for the random id of a device: another one may be in another arm of an experiment. */
  readonly visitor: string;
  /** True: what shows has been seen. False: only what the log says. */
  readonly seesAll: boolean;
  readonly progress?: (done: number) => void;
}

/**
 * Replays a log against a config.
 *
 * Rejects if the personalizer cannot keep a profile in memory: then its decisions would be those of an empty one.
 */
export const simulate = async (options: SimulateOptions): Promise<Simulated> => {
  const { config, log, visitor, seesAll, progress } = options;
  const first = log.steps[0]?.at ?? options.start;
  const clock: Clock = { at: Math.min(options.start, first) };
  const personalizer = createPersonalizer({
    config,
    now: () => clock.at,
    store: memoryStore(visitor),
  });
  try {
    await personalizer.ready;
    // Who is recorded has said yes; unless the log begins before that, and tells when.
    const said = log.steps.find(({ choose }) => choose)?.choose;
    if (said !== 'tailored') await personalizer.choose('tailored', { surface: 'api' });
    const { steps } = log;
    const moments = await replay({ personalizer, clock, steps, seesAll, ...(progress && { progress }) });
    const { setAside, error } = personalizer.status();
    if (setAside || error) throw new Error(`expected a profile in memory, got ${setAside ?? error}`);
    return { config, moments, start: Math.min(options.start, first), visitor };
  } finally {
    personalizer.close();
  }
};
