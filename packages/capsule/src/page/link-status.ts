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

/** The refusals that depend on the profile, or on what the visitor has switched off. */
const OF_PROFILE: readonly (string | undefined)[] = ['used', 'unused'] satisfies LinkRefusal[];

/** True for a status that the console may show: other scripts read it, so nothing in it may depend on the profile. */
export const mayBeLogged = ({ state, reason }: LinkStatus): boolean =>
  state === 'refused' && !OF_PROFILE.includes(reason);

/** The status of a refusal. */
export const refused = (reason: LinkRefusal): LinkStatus => ({
  state: 'refused',
  reason,
  message: REFUSALS[reason],
});
