/** A place in the code of an app that shows a slot. */
export interface SlotPlace {
  /** Absent if only running the code shows which. */
  readonly slot: string | undefined;
  /** The variants that the code names. */
  readonly variants: readonly string[];
  /** True if the place shows no others. */
  readonly isComplete: boolean;
}
