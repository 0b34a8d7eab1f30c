/** Owns what the SDK's own parser finds: each fault under the rule that it breaks. */
import type { Config, ConfigIssue } from '@tactful/core';
import { parseConfig } from '@tactful/rules';
import { suggesting } from '../facts.ts';
import { type Rule, type Told, told } from '../finding.ts';

/** Actions that would take something away, or touch price, credit and access. */
const NARROWING =
  /^(hide|remove|block|deny|forbid|bar|filter|lock|disable|restrict|exclude|gate|redirect|price|discount|surcharge|charge|credit)/i;

/** The first that fits names the rule. */
const CLASSES: readonly (readonly [rule: Rule, fits: (fault: ConfigIssue) => boolean])[] = [
  ['unknown-fact', ({ message }) => message.startsWith('unknown fact')],
  ['unknown-name', ({ message }) => /^unknown (purpose|audience|group|section)/.test(message)],
  ['sensitive', ({ message }) => message.startsWith('expected nothing sensitive')],
  ['missing-benefit', ({ path }) => /(^|\.)benefit$/.test(path)],
  [
    'narrows-choice',
    ({ path, message }) => path.endsWith('.action') && NARROWING.test(/got "(.*)/.exec(message)?.[1] ?? ''),
  ],
];

const WIDER = 'Tactful only widens the choice';

/** A fault of the parser as it is told. */
const toldOf = (fault: ConfigIssue): Told => {
  const rule = CLASSES.find(([, fits]) => fits(fault))?.[0] ?? 'schema';
  const message = rule === 'narrows-choice' ? `${fault.message} (${WIDER})` : fault.message;
  return told(rule, fault.path, message, fault.severity);
};

/** What is left of a config after parsing, and all that is wrong with the rest. */
export const faultsOf = (
  value: unknown,
): { readonly config: Config | undefined; readonly found: readonly Told[] } => {
  const { config, issues } = parseConfig(value, suggesting);
  return { config, found: issues.map(toldOf) };
};
