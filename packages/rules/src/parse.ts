/** Parses the merchant's config: all faults at once, each with its path. */
import type { Config } from './config.ts';
import type { FactCatalog } from './facts.ts';

/** Something wrong in a config. `${path}: ${message}` is what a developer reads. */
export interface Fault {
  /** As `experiences[3].when.$or[1]`; empty for the whole. */
  readonly path: string;
  /** As `expected a number, got "3"`. */
  readonly message: string;
}

export interface Parsed {
  /** The config without its faulty parts; absent when what is left cannot be used (`site`, `purposes`). */
  readonly config: Config | undefined;
  readonly faults: readonly Fault[];
}

export type Parse = (input: unknown, catalogOf: (config: Config) => FactCatalog) => Parsed;
