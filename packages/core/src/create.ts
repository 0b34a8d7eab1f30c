/** Puts the personalizer together. */
import type { Config, Fault } from '@tactful/rules';
import type { PageContext, Personalizer } from './personalizer.ts';

export interface PersonalizerOptions {
  readonly config: Config;
  /** Faults that parsing the config found; told by `status()`. */
  readonly faults?: readonly Fault[];
  readonly page?: PageContext;
  /** The clock, epoch ms. Default `Date.now`, asked anew at each use. */
  readonly now?: () => number;
}

/** Starts the personalizer: reads the choice at once, the profile only when it is `tailored`. */
export type CreatePersonalizer = (options: PersonalizerOptions) => Personalizer;
