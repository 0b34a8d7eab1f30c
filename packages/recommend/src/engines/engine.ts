/** The contract of the engines that count pairs. */
import type { Database } from '../input/database.ts';
import type { LogName } from '../sql/model.ts';

/** The events of a log, and how to count them. */
export interface PairsInput {
  /** The embedded database. It contains the events in `ev_order` and `ev_click`. */
  readonly database: Database;
  readonly log: LogName;
  /** A pair counts only if at least this many distinct customers support it. */
  readonly minCustomers: number;
  /** Into how many parts the events are divided, by customer. */
  readonly shards: number;
  /** The folder for files of the engine. */
  readonly folder: string;
  /** Receives the current step. */
  readonly onStep: (step: string) => void;
}

/** The engines by the names that the command line accepts. */
export const ENGINE_NAMES = ['duckdb', 'spark', 'postgres'] as const;

/** The name of an engine. */
export type EngineName = (typeof ENGINE_NAMES)[number];

/** Counts pairs: creates the tables `pairs_<log>` (src, dst, w, k) and `counts_<log>` (item_id, n, k, r). */
export interface PairEngine {
  readonly name: EngineName;
  /** Why the engine cannot run, and the remedy; absent: it can. */
  readonly missing?: string | undefined;
  count(input: PairsInput): Promise<void>;
}

/** The events of one shard. All events of a customer are in one shard; those of unknown customers are placed by session. */
export const eventsOfShard = (log: LogName, shard: number, shards: number): string =>
  `select session_id, customer_id, item_id, pos, age from ev_${log} where coalesce(customer_id, session_id) % ${shards} = ${shard}`;

/** A log as it is named in steps. */
export const describeLog = (log: LogName): string => (log === 'order' ? 'orders' : 'clicks');
