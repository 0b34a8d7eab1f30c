/** Simulates a visitor without a browser. The visitor consents before the log begins. */
import { type Config, createTactful, type Tactful } from '@tactful/core';
import { createMemoryStore } from './memory-store.ts';
import { type Moment, replay } from './replay.ts';
import type { Log } from './step.ts';
import type { Clock } from './triggers.ts';

/** The result of a simulation. */
export interface Simulation {
  readonly config: Config;
  readonly moments: readonly Moment[];
  /** Epoch ms of the beginning. */
  readonly start: number;
  /** The id that assigned the visitor's experiments. */
  readonly visitor: string;
}

/** The input of {@link simulate}. */
export interface SimulateOptions {
  readonly config: Config;
  readonly log: Log;
  /** Epoch ms. */
  readonly start: number;
  /** Stands for the device's random id, which assigns experiments. */
  readonly visitor: string;
  /** True: everything that is shown counts as an exposure. False: only what the log marks. */
  readonly countExposures: boolean;
  /** Called after each step with the number of finished steps. */
  readonly onStep?: (done: number) => void;
}

/** True if the log itself begins before consent: its first act of consent is `accept`. */
const beginsWithoutConsent = ({ steps }: Log): boolean =>
  steps.find(({ accept, decline }) => accept || decline)?.accept === true;

/**
 * Replays a log against a config.
 *
 * Rejects if the profile cannot be stored in memory, because the decisions would be those of an empty profile.
 */
export const simulate = async (options: SimulateOptions): Promise<Simulation> => {
  const { config, log, visitor, countExposures, onStep } = options;
  const start = Math.min(options.start, log.steps[0]?.at ?? options.start);
  const clock: Clock = { at: start };
  const tactful: Tactful = createTactful(config, {
    now: () => clock.at,
    store: createMemoryStore(visitor),
  });
  try {
    await tactful.ready;
    if (!beginsWithoutConsent(log)) await tactful.consent.accept({ surface: 'api' });
    const moments = await replay({
      tactful,
      clock,
      steps: log.steps,
      countExposures,
      ...(onStep && { onStep }),
    });
    const { setAside, error } = tactful.status();
    if (setAside || error) throw new Error(`the profile could not be stored in memory: ${setAside ?? error}`);
    return { config, moments, start, visitor };
  } finally {
    tactful.destroy();
  }
};
