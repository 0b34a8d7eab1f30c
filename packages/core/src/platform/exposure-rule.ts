/** When an element counts as exposed: half of it, or of the window, was in view for some time. */

export const EXPOSURE_RULE: {
  /** The part of the element's area, or of the window's height, that must be in view. */
  readonly ratio: number;
  /** How long it must be in view. */
  readonly ms: number;
  /** The thresholds of the `IntersectionObserver`, up to the ratio: an element that is taller than the window never reaches it. */
  readonly thresholds: readonly number[];
} = { ratio: 0.5, ms: 1000, thresholds: [0, 0.1, 0.2, 0.3, 0.4, 0.5] };
