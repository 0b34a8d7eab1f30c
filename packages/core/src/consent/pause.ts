/** The end of a pause. */
import { MINUTE_MS, VISIT_GAP_MS } from '../platform/time.ts';

/** The end of a pause that begins or continues now, in minutes since 1970: it lasts as long as the visit. */
export const pauseEnd = (now: number): number => Math.ceil((now + VISIT_GAP_MS) / MINUTE_MS);
