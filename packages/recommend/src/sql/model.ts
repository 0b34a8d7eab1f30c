/** The settings of the model. The same values came out best on several public logs. */

/** The content of a log: orders give complements, clicks give substitutes. */
export type LogName = 'order' | 'click';

/** Items of a session count as a pair within this many positions. */
export const WINDOW = 10;
/** Later items of a longer session do not count. */
export const MAX_SESSION_ITEMS = 50;
/** The weight of a pair falls by this factor with each position between its items. */
export const DISTANCE_DECAY = 0.7;
/** The exponent of the length of a session: longer sessions count less. */
export const SESSION_EXPONENT = 0.3;
/** The age at which the weight of a session has fallen to 1/e. */
export const RECENCY_DAYS = 120;
/** Older sessions count as much as those of this age. */
export const MAX_AGE_DAYS = 1500;
/** Pairs per source item that leave the database. */
export const CANDIDATES = 60;
/** Neighbors per list. */
export const NEIGHBORS = 20;
/** The exponent of the count of the target: popular targets count less. */
export const TARGET_EXPONENT: Readonly<Record<LogName, number>> = { order: 0.3, click: 0.1 };
/** The exponent of the count of the source. */
export const SOURCE_EXPONENT = 0.7;
