/** Documentation of every fact. The reference page of the docs is generated from it; no page of a shop loads it. */
import type { DataCategory, FactType } from '@tactful/rules';
import type { EventName, LedgerEvent } from '../events/event.ts';
import { categoriesIn, FACTS } from './catalog.ts';
import { WINDOWS } from './counts.ts';
import type { FactDefinition } from './definition.ts';
import { FACT_TEXTS } from './reference-facts.ts';
import { AFFINITY_TEXTS, COUNT_TEXTS } from './reference-families.ts';
import { type FactText, text } from './reference-text.ts';

/** One entry of the reference: a fact, or a family of facts whose paths differ in the parts in angle brackets. */
export interface FactReference extends FactText {
  /** The path, for example `viewed.category.<id>.<window>`. */
  readonly path: string;
  readonly type: FactType | 'declared in the config';
  /** The data categories of these events. */
  readonly dataCategories: readonly DataCategory[];
  /** The events that it is computed from. */
  readonly events: readonly EventName[];
  /** The fields of these events that it reads. */
  readonly fields: readonly (keyof LedgerEvent)[];
}

const TEXTS: { readonly [pattern: string]: FactText } = {
  ...Object.fromEntries([...COUNT_TEXTS, ...AFFINITY_TEXTS]),
  ...FACT_TEXTS,
};

/** `viewed.category.*.*` → `viewed.category.<id>.<window>`. */
const pathOf = (pattern: string, { hasWindow, type }: FactDefinition): string => {
  const names = typeof type === 'function' ? ['<name>'] : ['<id>'];
  if (hasWindow) names.push('<window>');
  if (hasWindow && pattern.split('*').length === 2) names.shift();
  return pattern.replace(/\*/g, () => names.shift() ?? '');
};

const MISSING = text('', '', '', '');

/** Every fact of the catalog, documented; in the order of the catalog. */
export const FACT_REFERENCE: readonly FactReference[] = Object.entries(FACTS).map(
  ([pattern, definition]) => ({
    ...(TEXTS[pattern] ?? MISSING),
    path: pathOf(pattern, definition),
    type: typeof definition.type === 'function' ? 'declared in the config' : definition.type,
    dataCategories: categoriesIn(definition),
    events: definition.events,
    fields: definition.fields,
  }),
);

/** The windows that a path may end with, for the reference. */
export const FACT_WINDOWS: readonly string[] = WINDOWS;
