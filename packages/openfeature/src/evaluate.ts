/** Evaluates a flag: the decision of the slot with that name, and nothing of the profile behind it. */
import { ErrorCode, type ResolutionDetails, StandardResolutionReasons } from '@openfeature/web-sdk';
import type { Tactful, Winner } from '@tactful/core';

/** Returns the value of a winner; `undefined` if it has none of that type. */
export type ReadValue<T> = (winner: Winner) => T | undefined;

/** An object flag: how the slot is changed, and with which variant. */
interface SlotValue {
  readonly action: string;
  readonly variant?: string;
}

/** True for every winner, except one whose variant is named `off` or `false`. */
export const readBoolean: ReadValue<boolean> = ({ variant }) => variant !== 'off' && variant !== 'false';

/** The name of the variant. */
export const readString: ReadValue<string> = ({ variant }) => variant;

/** The name of the variant, if it is a number. */
export const readNumber: ReadValue<number> = ({ variant }) =>
  variant?.trim() && Number.isFinite(+variant) ? +variant : undefined;

/** The action, and the variant if it has one. */
export const readObject: ReadValue<SlotValue> = ({ action, variant }) =>
  variant === undefined ? { action } : { action, variant };

/** Returns the reason with which a decision shows its value, or the default value. */
function reasonOf(tactful: Tactful, flag: string): string {
  const { status, paused } = tactful.consent.get();
  if (status !== 'tailored' || paused) return StandardResolutionReasons.DISABLED;
  const { winner, stopped } = tactful.getSnapshot(flag);
  if (winner ? winner.arm !== undefined : stopped.some(({ reason }) => reason === 'control'))
    return StandardResolutionReasons.SPLIT;
  return winner ? StandardResolutionReasons.TARGETING_MATCH : StandardResolutionReasons.DEFAULT;
}

/** Creates the function that returns the value of a flag with its reason. The name of the variant is only in the value. */
export const createEvaluation =
  (tactful: Tactful, onEvaluation: () => void) =>
  <T>(read: ReadValue<T>) =>
  (flag: string, fallback: T): ResolutionDetails<T> => {
    onEvaluation();
    const fail = (errorCode: ErrorCode, errorMessage: string): ResolutionDetails<T> => ({
      value: fallback,
      reason: StandardResolutionReasons.ERROR,
      errorCode,
      errorMessage,
    });
    if (!tactful.slots.list().includes(flag))
      return fail(ErrorCode.FLAG_NOT_FOUND, `No experience has the slot "${flag}".`);
    const reason = reasonOf(tactful, flag);
    const { winner } = tactful.getSnapshot(flag);
    if (!winner || reason === StandardResolutionReasons.DISABLED) return { value: fallback, reason };
    const value = read(winner);
    return value === undefined
      ? fail(ErrorCode.TYPE_MISMATCH, `The variant of the slot "${flag}" has another type.`)
      : { value, reason };
  };
