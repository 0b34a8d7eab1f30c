/** Lengths of time in milliseconds. */
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@tactful/rules/internal';

export { DAY_MS, HOUR_MS, MINUTE_MS };
/** A new visit starts when this much time passes without an event, as in web analytics. */
export const VISIT_GAP_MS: number = 30 * MINUTE_MS;
