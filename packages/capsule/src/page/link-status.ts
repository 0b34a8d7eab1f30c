/** The status of the link of the page, for developers. */
import { REFUSALS } from '../refusals.ts';

/** Why a link is refused. */
export type LinkRefusal = keyof typeof REFUSALS;

/** The status of the link of the page. */
export interface LinkStatus {
  /** `waiting`: for the consent of the visitor. `shown`: the visitor decides. `failed`: the events could not be stored. */
  readonly state: 'none' | 'waiting' | 'shown' | 'added' | 'declined' | 'refused' | 'failed';
  /** Why it is refused, or why storing failed. */
  readonly reason?: string;
  /** Describes what happened, and what to do. Contains nothing of the events. */
  readonly message?: string;
}

/** The status of a refusal. */
export const refused = (reason: LinkRefusal): LinkStatus => ({
  state: 'refused',
  reason,
  message: REFUSALS[reason],
});
