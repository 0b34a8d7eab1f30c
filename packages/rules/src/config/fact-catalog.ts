/** What the rules need to know about facts: whether a path exists, of which type, and from which kinds of events. */
import type { DataCategory } from './config.ts';

/** What a fact may be. */
export type FactType = 'number' | 'string' | 'boolean' | 'list';

/** What is known of one fact without its value. */
export interface FactDescription {
  readonly type: FactType;
  /** The kinds of events it is derived from; empty for facts of the page and the host. */
  readonly dataCategories: readonly DataCategory[];
}

/** The catalog of facts, as the parser and the decider see it. */
export interface FactCatalog {
  /** The shape of a path, or nothing where there is no such fact. */
  describe(path: string): FactDescription | undefined;
  /** A known path near to an unknown one, for `did you mean`; absent when nothing is near. Left to who lints. */
  nearest?(path: string): string | undefined;
}

/** The kinds of events that a fact is derived from; none for facts of the page and the host. */
export type CategoriesOf = (path: string) => readonly DataCategory[];
