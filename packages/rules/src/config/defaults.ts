/** The defaults of config keys, each in one place. */
import type { DataCategory } from './config.ts';

/**
 * Days for which events of a data category are kept.
 *
 * The order matters: when storage is full, events of the first categories are removed first.
 */
export const DEFAULT_RETENTION_DAYS: { readonly [C in DataCategory]: number } = {
  browsing: 30,
  usage: 90,
  searching: 30,
  cart: 30,
  service: 90,
  stated: 365,
  purchases: 365,
};

/** Events of one data category that are kept at most, and of all categories together. */
export const DEFAULT_RETENTION_COUNT = 500;

/** Days without an offer after a purchase of what an experience promotes (`promotes.silentDays`). */
export const DEFAULT_SILENT_DAYS = 90;

/** Days after which an event counts half in an affinity (`catalog.halfLifeDays`). */
export const DEFAULT_HALF_LIFE_DAYS = 14;

/** Minutes without activity after which a filled cart counts as abandoned (`catalog.abandonMinutes`). */
export const DEFAULT_ABANDON_MINUTES = 60;

/** Hours that the first dismissal doubles, where a cap has no `coolDownHours`. */
export const DEFAULT_COOL_DOWN_HOURS = 24;

/** The attribute that `rank` and `suppress` compare items by (`by`). */
export const DEFAULT_RANK_BY = 'category';
