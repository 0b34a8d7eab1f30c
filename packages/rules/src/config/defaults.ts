/** The defaults of config keys without a file of their own, each in one place. */

/** Days without an offer after a purchase of what an experience promotes (`promotes.silentDays`). */
export const DEFAULT_SILENT_DAYS = 90;

/** Minutes without activity after which a filled cart counts as abandoned (`catalog.abandonMinutes`). */
export const DEFAULT_ABANDON_MINUTES = 60;

/** Hours that the first dismissal doubles, where a cap has no `coolDownHours`. */
export const DEFAULT_COOL_DOWN_HOURS = 24;

/** The attribute that `rank` and `suppress` compare items by (`by`). */
export const DEFAULT_RANK_BY = 'category';
