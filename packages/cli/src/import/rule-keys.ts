/** The keys of a rule: which are imported, which are not needed, and which Tactful does not have. */

import type { JsonObject } from '../json-object.ts';
import type { ImportLog } from './import-issue.ts';

/** The use of a key. A text is the reason for a note, or for leaving out the rule. */
export type KeyUse = { readonly note: string } | { readonly refuse: string } | 'read';

const REPORTS = { note: 'only names the experiment in reports; Tactful sends none' };
const STICKY = {
  note: 'Tactful has no sticky buckets: the assignment follows from the device, the key and the shares',
};
const BANDIT = { refuse: 'Tactful has no bandits; write an experiment with fixed weights' };

/** The keys that GrowthBook's SDK reads in a rule. A test compares them with its types. */
export type RuleKey =
  | 'id'
  | 'condition'
  | 'force'
  | 'variations'
  | 'weights'
  | 'key'
  | 'seed'
  | 'coverage'
  | 'namespace'
  | 'filters'
  | 'range'
  | 'ranges'
  | 'meta'
  | 'hashVersion'
  | 'hashAttribute'
  | 'name'
  | 'phase'
  | 'tracks'
  | 'fallbackAttribute'
  | 'disableStickyBucketing'
  | 'bucketVersion'
  | 'minBucketVersion'
  | 'parentConditions'
  | 'contextualBanditRef'
  | 'contextualVariations';

/** Every key of a rule. */
export const RULE_KEYS: { readonly [key in RuleKey]: KeyUse } = {
  id: 'read',
  condition: 'read',
  force: 'read',
  variations: 'read',
  weights: 'read',
  key: 'read',
  seed: 'read',
  coverage: 'read',
  namespace: 'read',
  filters: 'read',
  range: 'read',
  ranges: 'read',
  meta: 'read',
  // Visitors are assigned again in any case: by the random id of the device.
  hashVersion: 'read',
  hashAttribute: 'read',
  name: REPORTS,
  phase: REPORTS,
  tracks: { note: 'reports an experiment that a server evaluated; Tactful sends none' },
  fallbackAttribute: STICKY,
  disableStickyBucketing: STICKY,
  bucketVersion: STICKY,
  minBucketVersion: STICKY,
  parentConditions: {
    refuse:
      'Tactful has no prerequisites; write the conditions of the other feature into the condition of this rule',
  },
  contextualBanditRef: BANDIT,
  contextualVariations: BANDIT,
};

/** Keys that GrowthBook reads only in experiments. */
const OF_EXPERIMENTS = ['variations', 'weights', 'key', 'namespace', 'ranges', 'meta', 'name', 'phase'];

const useOf = (key: string, isForced: boolean): KeyUse => {
  if (isForced ? OF_EXPERIMENTS.includes(key) : key === 'range')
    return {
      note: `has no effect: GrowthBook does not read it in a rule ${isForced ? 'with' : 'without'} "force"`,
    };
  // Only keys of the table.
  return Object.hasOwn(RULE_KEYS, key)
    ? RULE_KEYS[key as RuleKey]
    : { refuse: 'unknown key; Tactful does not know for whom the rule is' };
};

const isUnset = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && !value.length);

/** Reports the keys of a rule that are not imported. @returns False if the rule must be left out. */
export const checkRuleKeys = (rule: JsonObject, path: string, log: ImportLog): boolean => {
  let isSupported = true;
  for (const [key, value] of Object.entries(rule)) {
    const use = useOf(key, 'force' in rule);
    if (use === 'read' || isUnset(value)) continue;
    if ('note' in use) log.note(`${path}.${key}`, use.note);
    else {
      log.leaveOut(`${path}.${key}`, use.refuse);
      isSupported = false;
    }
  }
  const { hashAttribute } = rule;
  if (!isUnset(hashAttribute) && hashAttribute !== 'id')
    log.note(
      `${path}.hashAttribute`,
      `Tactful assigns by a random id of the device, not by ${JSON.stringify(hashAttribute)}`,
    );
  return isSupported;
};
