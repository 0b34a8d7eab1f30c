/** How long events are kept, and how many, where the config has no `retention`. */
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
