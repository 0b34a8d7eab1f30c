/** The shapes of a published config and of its experiences. A test compares them with what `tactful build` writes. */
import type { Shape } from './fits-shape.ts';

const TEXT = 'string|object';
const NAMES: Shape = ['string'];
const CAP = { 'visit?': 'number', 'day?': 'number', 'lifetime?': 'number', 'coolDownHours?': 'number' };

/** The shape of an experience. */
export const EXPERIENCE_SHAPE: Shape = {
  id: 'string',
  slot: 'string',
  action: 'string',
  purpose: 'string',
  benefit: TEXT,
  'name?': TEXT,
  trigger: ['string|object'],
  conditions: ['object'],
  facts: NAMES,
  silencedBy: NAMES,
  silentDays: 'number',
  'variant?': 'string',
  'priority?': 'number',
  'schedule?': { 'from?': 'string', 'until?': 'string' },
  'cap?': CAP,
  'group?': 'string',
  'experiment?': { key: 'string', variants: ['string|null'], ranges: [['number']], 'namespace?': 'array' },
};

/** The shape of what decisions depend on. */
export const RULES_SHAPE: Shape = {
  site: { 'sections?': { '*': NAMES }, 'router?': { 'parameters?': NAMES } },
  purposes: { '*': { dataCategories: NAMES } },
  experiences: 'array',
  factTriggers: [{ name: 'string', fact: 'string', threshold: 'number' }],
  slotsToHold: NAMES,
  'groups?': { '*': 'array' },
  'caps?': { 'all?': CAP, 'groups?': { '*': CAP } },
  'holdout?': 'number',
  'retention?': { '*': { 'days?': 'number' } },
  'catalog?': {
    'tiers?': ['number'],
    'categoryTiers?': { '*': ['number'] },
    'currencyTiers?': { '*': ['number'] },
    'complements?': { '*': NAMES },
    'replenish?': { '*': 'number' },
  },
  'questions?': ['object'],
  'host?': { '*': { type: 'string' } },
};
