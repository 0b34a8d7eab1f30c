/** The data categories: groups of events, each with a switch of its own. */

/** Groups of events. Each has its own switch in the panel. */
export type DataCategory = 'browsing' | 'searching' | 'cart' | 'purchases' | 'service' | 'usage' | 'stated';

/** Every data category, in the order of the panel. */
export const DATA_CATEGORIES: readonly DataCategory[] = [
  'browsing',
  'searching',
  'cart',
  'purchases',
  'service',
  'usage',
  'stated',
];
