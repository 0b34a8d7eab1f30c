/** Resolves the facts that a config may read. Pages evaluate facts without it: validation and minimization need it. */
import type { Config, FactCatalog, FactDescription } from '@tactful/rules';
import { slug } from '../events/slug.ts';
import { categoriesIn, findFact } from './catalog.ts';
import type { FactDefinition } from './definition.ts';
import type { Dimension } from './dimensions.ts';

/** A fact as validation and minimization see it. */
interface ResolvedFact extends FactDescription, Pick<FactDefinition, 'events' | 'fields' | 'about'> {
  /** The one thing that the events must be about, or `*` for any. Absent if `about` is. */
  readonly id?: string;
}

/** Finds the fact of a path; `undefined` if the config has no such fact. */
export type Resolve = (path: string) => ResolvedFact | undefined;

/** Ids of questions may have any form in a config; events contain their slug. */
const idOf = (about: Dimension, part: string): string => (about === 'question' ? slug(part) : part);

const resolveFact = (config: Config, path: string): ResolvedFact | undefined => {
  const definition = findFact(path);
  if (!definition) return undefined;
  const parts = path.split('.');
  const { events, fields, about, idAt } = definition;
  const type =
    typeof definition.type === 'function' ? definition.type(config, parts[1] ?? '') : definition.type;
  if (!type) return undefined;
  return {
    type,
    dataCategories: categoriesIn(definition),
    events,
    fields,
    ...(about ? { about, id: idOf(about, (idAt && parts[idAt]) ?? '*') } : {}),
  };
};

/** Resolves the facts that a config may read: those of the catalog, its questions and its host attributes. */
export const createResolve = (config: Config): Resolve => {
  const resolved = new Map<string, ResolvedFact | undefined>();
  return (path) => {
    if (!resolved.has(path)) resolved.set(path, resolveFact(config, path));
    return resolved.get(path);
  };
};

/** The catalog as the parser and the linter read it. */
export const factCatalog = (config: Config): FactCatalog => ({ describe: createResolve(config) });
