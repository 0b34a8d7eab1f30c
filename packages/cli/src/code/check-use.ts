/** Compares a name in code with those that exist. */
import type { Config } from '@tactful/core';
import { categoryLevels, slug } from '@tactful/core/internal';
import { nearest } from '@tactful/rules/internal';
import { nearestFact } from '../fact-names.ts';
import { errorIssue, type RuleId, type RuleIssue, warningIssue } from '../lint/issue.ts';
import { isFact, type KnownNames } from './known-names.ts';
import type { CodeUse, UseKind } from './use.ts';

const RULE_OF: { readonly [K in UseKind]: RuleId } = {
  slot: 'unknown-slot',
  flag: 'unknown-slot',
  variant: 'unknown-slot',
  event: 'unknown-event',
  parameter: 'unknown-event',
  'item field': 'unknown-event',
  category: 'unknown-event',
  brand: 'unknown-event',
  feature: 'unknown-event',
  question: 'unknown-event',
  'host attribute': 'unknown-api',
  fact: 'unknown-fact',
  attribute: 'unknown-api',
  method: 'unknown-api',
};

/** Kinds of which a shop has many that no rule uses: only a probable typing error counts. */
const OPEN = new Set<UseKind>(['category', 'brand', 'feature', 'method', 'attribute']);

/** The names under which a value is recorded. A category may be a path, of which one level counts. */
const idsOf = ({ kind, name }: CodeUse): readonly string[] => {
  if (kind === 'category') return categoryLevels(name).map(slug);
  return kind === 'brand' || kind === 'feature' ? [slug(name)] : [name];
};

const labelOf = ({ kind, of, name }: CodeUse): string => {
  const quoted = JSON.stringify(name);
  if (kind === 'variant') return `unknown variant ${quoted} of the slot ${JSON.stringify(of)}`;
  return kind === 'parameter' ? `unknown parameter ${quoted} of ${of}` : `unknown ${kind} ${quoted}`;
};

/** The consequence of an unknown name that is no typing error. */
const CONSEQUENCES: { readonly [K in UseKind]?: string } = {
  slot: 'no experience of the config has it, so that it is always standard',
  variant: 'no experience of the config shows it',
  event: 'it is not recorded',
  parameter: 'it is not read',
  'item field': 'it is not read',
  question: 'the config has no question with this id',
  'host attribute': 'the config does not declare it under host',
  fact: 'no such fact exists',
};

/** Returns what was probably meant. GA4 has the same fields with another name: `item_category`. */
const suggestionFor = (use: CodeUse, names: readonly string[], config: Config): string | undefined => {
  if (use.kind === 'fact') return nearestFact(config, use.name);
  const short = use.kind === 'item field' ? use.name.replace(/^item_/, '') : use.name;
  return names.includes(short) ? short : nearest(idsOf(use).at(-1) ?? use.name, names);
};

/** Returns the issue of a name that does not exist. */
export const checkUse = (
  use: CodeUse,
  { config, known }: { readonly config: Config; readonly known: KnownNames },
): readonly RuleIssue[] => {
  const { kind, isCertain } = use;
  const names = known(kind, use.of);
  // The name that they belong to is reported.
  if (kind === 'parameter' && !known('event', '').includes(use.of)) return [];
  if (kind === 'variant' && !names.length) return [];
  const exists = kind === 'fact' ? isFact(config, use.name) : idsOf(use).some((id) => names.includes(id));
  if (exists) return [];
  const suggestion = suggestionFor(use, names, config);
  if (suggestion !== undefined && suggestion !== use.name)
    return [errorIssue(RULE_OF[kind], '', `${labelOf(use)}; did you mean "${suggestion}"?`)];
  if (!isCertain || OPEN.has(kind)) return [];
  return [warningIssue(RULE_OF[kind], '', `${labelOf(use)}: ${CONSEQUENCES[kind] ?? ''}`)];
};
