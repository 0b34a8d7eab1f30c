/** Evaluates a flag: the decision of the slot with that name, and nothing of the profile behind it. */
import { ErrorCode, OpenFeature, type ResolutionDetails } from '@openfeature/web-sdk';
import type { Tactful, Winner } from '@tactful/core';
import type { StopReason } from '@tactful/core/internal';

/** Returns the value of a winner; `undefined` if it has none of that type. */
type ReadValue<T> = (winner: Winner) => T | undefined;

const HOOKS_WARNING = 'Tactful: OpenFeature hooks that send values disclose the profile.';

let hasWarned = false;

/** Warns once on a page. Hooks may be added at any time. */
const warnOfHooks = (): void => {
  if (hasWarned || !OpenFeature.getHooks().length) return;
  hasWarned = true;
  console.warn(HOOKS_WARNING);
};

/**
 * Creates the function that returns the value of a flag with its reason. The name of the variant is only in the value.
 * For an error code, the SDK returns the default value.
 */
export const createEvaluation =
  ({ decide }: Tactful) =>
  <T>(read: ReadValue<T>) =>
  (flag: string, value: T): ResolutionDetails<T> => {
    warnOfHooks();
    const { winner, stopped } = decide(flag);
    const isStopped = (by: StopReason) => stopped.some(({ reason }) => reason === by);
    const found = winner ? read(winner) : value;
    if (found === undefined) return { value, errorCode: ErrorCode.TYPE_MISMATCH };
    // Every experience of the slot wins, or is stopped.
    if (!winner && !stopped.length) return { value, errorCode: ErrorCode.FLAG_NOT_FOUND };
    if (isStopped('not-tailored')) return { value, reason: 'DISABLED' };
    const isSplit = winner ? winner.arm !== undefined : isStopped('control');
    return { value: found, reason: isSplit ? 'SPLIT' : winner ? 'TARGETING_MATCH' : 'DEFAULT' };
  };
