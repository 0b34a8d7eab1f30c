/** The parts of a generated page. */

/** A feature of real shops that a generated page may have. Addresses are relative to the page. */
export interface Feature {
  readonly name: string;
  /** In a style element of the head. */
  readonly css?: string;
  /** In the head. */
  readonly head?: string;
  /** Before the slot, in its parent. */
  readonly before?: string;
  /** In the standard content of the slot. */
  readonly standard?: string;
  /** In one of the two variants of the slot. */
  readonly coats?: string;
  readonly boots?: string;
  /** After the slot. */
  readonly after?: string;
  /** In the item of a category in the ranked row. */
  readonly item?: (category: string) => string;
  /** Attributes of an item. */
  readonly itemAttributes?: (category: string) => string;
  /** True if it depends on the speed of the page whether the feature distinguishes visitors. */
  readonly isRace?: boolean;
  /** The value of the header `Content-Security-Policy`. */
  readonly policy?: string;
  /** True if the slots are within a form that the visitor submits. */
  readonly inForm?: boolean;
  /** Runs in the page after it has loaded. It is serialized, so it cannot use outer variables. */
  readonly script?: () => void;
}

/** Content of every third category, which is the standard content of the slot. */
export const CATEGORIES = ['mugs', 'coats', 'boots'] as const;
