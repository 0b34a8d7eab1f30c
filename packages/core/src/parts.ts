/** What the acts of a personalizer work with: made once, handed to each of them. */
import type { Config, Decider } from '@tactful/rules';
import type { Resolve } from './facts.ts';
import type { Guard } from './guard.ts';
import type { Keeping } from './keeping.ts';
import type { Log } from './log.ts';
import type { Change, PageContext } from './personalizer.ts';
import type { Reader } from './reader.ts';
import type { Retention } from './retention.ts';
import type { Stance } from './stance.ts';
import type { Wants } from './wants.ts';

export interface Parts extends Keeping {
  readonly config: Config;
  /** Epoch ms; never runs backwards while the page lives. */
  readonly now: () => number;
  readonly page: () => PageContext & { readonly section: string };
  readonly stance: Stance;
  readonly log: Log;
  readonly resolve: Resolve;
  readonly reader: Reader;
  readonly retention: Retention;
  readonly wants: Wants;
  readonly decider: Decider;
  readonly sensitive: Guard;
  /** Opens the ledger, and makes it where this is an opt-in. `records`: a read that has begun. */
  readonly open: (records?: Promise<readonly unknown[]>) => Promise<void>;
  /** The page is left (true) or shown again. */
  readonly sleep: (on: boolean) => void;
  /** Lets time pass: drops what has expired by now, and forgets what has become another value. */
  readonly refresh: () => void;
  /** Tells listeners, once the running task is done. */
  readonly told: (change: Change) => void;
  /** Something other than events changed: everything is decided again. */
  readonly moved: () => void;
  /** Tells the other tabs. */
  readonly tell: () => void;
}
