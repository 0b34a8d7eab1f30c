/** Consent as this page reads it. Pages on which nobody responds contain no more. */
import { type ConsentInputs, type ConsentReader, createConsentReader } from './consent-reader.ts';
import type { ConsentRecord } from './consent-record.ts';
import { describeState } from './describe-consent.ts';
import { policyHash } from './policy-hash.ts';
import { createStoredConsent, type StoredConsentRecord } from './stored-consent.ts';
import type { ConsentMachineState } from './transitions.ts';
import type { ConsentState } from './types.ts';

/** Reads consent. */
export interface ConsentView extends ConsentReader {
  /** True while events may be recorded. */
  isRecording(): boolean;
  /** Consent as the public API describes it. */
  get(): ConsentState;
  /** The state of the record, whether it is valid or expired. */
  state(): ConsentMachineState;
  /** The record. */
  record(): ConsentRecord | undefined;
  /** Reads the stored record again. Returns true when another tab changed it. */
  reread(): boolean;
}

/** The inputs of a {@link ConsentView}. */
export interface ConsentOptions extends Omit<ConsentInputs, 'record'> {
  /** Called after each change of the record, by this page or by another tab. */
  readonly onChange: () => void;
}

/** A view, and what a writer changes. */
export interface WritableConsent {
  readonly view: ConsentView;
  readonly stored: StoredConsentRecord;
  /** The hash of what the config offers. */
  readonly policy: string;
}

/** Creates the view. It reads the record at once. */
export const createConsentView = ({ onChange, ...inputs }: ConsentOptions): WritableConsent => {
  const stored = createStoredConsent(onChange);
  const ownPolicy = policyHash(inputs.config);
  /** A config that cannot be used offers nothing: a refusal keeps the hash of what was offered before. */
  const policy = (inputs.isConfigUsable ? undefined : stored.get()?.policy) ?? ownPolicy;
  const reader = createConsentReader({ ...inputs, record: stored.get });
  const view: ConsentView = {
    ...reader,
    get: () => describeState({ ...inputs, reader, stored, policy }),
    state: () => stored.get()?.state ?? 'unset',
    record: stored.get,
    isRecording: () => reader.isTailored() && !reader.isPaused() && !stored.get()?.recordingPaused,
    reread: stored.reread,
  };
  return { view, stored, policy };
};
