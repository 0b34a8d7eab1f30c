/** What the acts of a personalizer work with: made once, handed to each of them. */
import type { Guard } from './guard.ts';
import type { Keeping } from './keeping.ts';
import type { Log } from './log.ts';
import type { Position } from './position.ts';
import type { Retention } from './retention.ts';
import type { Base } from './tailoring.ts';
import type { Wants } from './wants.ts';

export interface Parts extends Keeping, Base {
  readonly stance: Position;
  readonly log: Log;
  readonly retention: Retention;
  readonly wants: Wants;
  readonly sensitive: Guard;
  /** Opens the ledger, and makes it where this is an opt-in. `records`: a read that has begun. */
  readonly open: (records?: Promise<readonly unknown[]>) => Promise<void>;
  /** The page is left (true) or shown again. */
  readonly sleep: (on: boolean) => void;
  /** Drops what has expired by now, and forgets what has become another value. */
  readonly refresh: () => void;
  /** Tells the other tabs. */
  readonly tell: () => void;
}
