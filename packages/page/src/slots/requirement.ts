/** Requirements that a page must meet before a slot is personalized. */

/** A requirement of a slot, or of one of its variants. */
export interface Requirement {
  /** The message of the issue that is reported if the page does not meet the requirement. */
  readonly message: string;
  /** True if the page meets it now. Absent: the page can only meet it with other markup in the slot. */
  readonly isMet?: () => boolean;
  /** True while it is not known yet whether the page meets it. */
  readonly isPending?: () => boolean;
}

/** True if the page meets the requirement now. */
export const isMet = (requirement: Requirement): boolean => requirement.isMet?.() ?? false;
