/** Describes facts without their values: whether a path exists, of which type, and from which data categories. */
import type { DataCategory } from './config.ts';

/** The type of a fact. */
export type FactType = 'number' | 'string' | 'boolean' | 'list';

/** One fact without its value. */
export interface FactDescription {
  readonly type: FactType;
  /** The data categories it is derived from; empty for facts of the page and the host. */
  readonly dataCategories: readonly DataCategory[];
}

/** The catalog of facts, as the parser and the decider see it. */
export interface FactCatalog {
  /** Describes the fact of a path; `undefined` for a fact that does not exist. */
  describe(path: string): FactDescription | undefined;
  /** A known path that is similar to an unknown one, for `did you mean`. Only linters provide it. */
  nearest?(path: string): string | undefined;
}

/** Returns the data categories that a fact is derived from; none for facts of the page and the host. */
export type CategoriesOf = (path: string) => readonly DataCategory[];

/** The data categories of a catalog's facts; none for a fact that it does not contain. */
export const categoriesIn =
  (catalog: FactCatalog): CategoriesOf =>
  (path) =>
    catalog.describe(path)?.dataCategories ?? [];
