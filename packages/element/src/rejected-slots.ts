/** Slots that stay standard as long as the Tactful object exists: their variants cause no second request. */
import type { Tactful } from '@tactful/core';
import { oncePerTactful } from './once-per-tactful.ts';

/** Returns the names of the slots of this object whose variants were rejected. */
export const rejectedSlotsOf: (tactful: Tactful) => Set<string> = oncePerTactful(() => new Set<string>());
