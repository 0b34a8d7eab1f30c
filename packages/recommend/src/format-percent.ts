/** Formats shares for reports. */

/** Returns a share from 0 to 1 as `12.3 %`. */
export const formatPercent = (share: number): string => `${(100 * share).toFixed(1)} %`;
