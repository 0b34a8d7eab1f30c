/** The special categories of data that the name of a category can reveal, with the reason for each. */

/** GDPR: named by article 9 or 10. Custom: sensitive by custom of the trade, or by other laws. */
type Basis = 'GDPR art. 9' | 'GDPR art. 10' | 'custom';

/** The id of a special category: also the name of its files in the vocabulary. */
export type SpecialCategory =
  | 'health'
  | 'reproduction'
  | 'mental-health'
  | 'addiction'
  | 'disability'
  | 'body'
  | 'sexuality'
  | 'belief'
  | 'politics'
  | 'origin'
  | 'genetics'
  | 'justice'
  | 'hardship'
  | 'gambling'
  | 'alcohol'
  | 'tobacco'
  | 'weapons'
  | 'minors'
  | 'location'
  | 'life-events';

const SPECIAL: { readonly [K in SpecialCategory]: readonly [label: string, basis: Basis] } = {
  health: ['health', 'GDPR art. 9'],
  reproduction: ['pregnancy, fertility and reproductive health', 'GDPR art. 9'],
  'mental-health': ['mental health', 'GDPR art. 9'],
  addiction: ['addiction', 'GDPR art. 9'],
  disability: ['disability and care', 'GDPR art. 9'],
  body: ['body, weight and appearance', 'GDPR art. 9'],
  sexuality: ['sex life and sexual orientation', 'GDPR art. 9'],
  belief: ['religion and belief', 'GDPR art. 9'],
  politics: ['political opinions and unions', 'GDPR art. 9'],
  origin: ['ethnic origin and citizenship', 'GDPR art. 9'],
  genetics: ['genetic and biometric data', 'GDPR art. 9'],
  justice: ['criminal matters', 'GDPR art. 10'],
  hardship: ['debt and hardship', 'custom'],
  gambling: ['gambling', 'custom'],
  alcohol: ['alcohol', 'custom'],
  tobacco: ['tobacco and drugs', 'custom'],
  weapons: ['weapons', 'custom'],
  minors: ['children and parenting', 'custom'],
  location: ['tracking of persons', 'custom'],
  'life-events': ['grief, divorce and dating', 'custom'],
};

// `Object.keys` returns strings; the table's keys are the ids.
/** Every special category. */
export const SPECIAL_CATEGORIES = Object.keys(SPECIAL) as readonly SpecialCategory[];

/** Returns a special category in words, as `health (GDPR art. 9)`. */
export const describeSpecialCategory = (id: SpecialCategory): string => {
  const [label, basis] = SPECIAL[id];
  return basis === 'custom' ? `${label} (sensitive by custom)` : `${label} (${basis})`;
};
