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
export const readNumber: ReadValue<number> = ({ variant }) => {
  const value = variant?.trim() ? Number(variant) : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
};

/** The action, and the variant if it has one. */
export const readObject: ReadValue<SlotValue> = ({ action, variant }) =>
  variant === undefined ? { action } : { action, variant };

const failure = <T>(value: T, errorCode: ErrorCode, errorMessage: string): ResolutionDetails<T> => ({
  value,
  reason: StandardResolutionReasons.ERROR,
  errorCode,
  errorMessage,
});

/** Returns the value of a flag with its reason. The name of the variant is only in the value, never in metadata. */
export function evaluate<T>(
  tactful: Tactful,
  { flag, fallback, read }: { readonly flag: string; readonly fallback: T; readonly read: ReadValue<T> },
): ResolutionDetails<T> {
  if (!tactful.slots.list().includes(flag))
    return failure(fallback, ErrorCode.FLAG_NOT_FOUND, `No experience of the config has the slot "${flag}".`);
  const { status, paused } = tactful.consent.get();
  const { DEFAULT, DISABLED, SPLIT, TARGETING_MATCH } = StandardResolutionReasons;
  if (status !== 'tailored' || paused) return { value: fallback, reason: DISABLED };
  const { winner, stopped } = tactful.getSnapshot(flag);
  if (!winner)
    return { value: fallback, reason: stopped.some(({ reason }) => reason === 'control') ? SPLIT : DEFAULT };
  const value = read(winner);
  if (value === undefined)
    return failure(fallback, ErrorCode.TYPE_MISMATCH, `The variant of the slot "${flag}" has another type.`);
  return { value, reason: winner.arm === undefined ? TARGETING_MATCH : SPLIT };
}
