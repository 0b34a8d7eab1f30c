/** The consent state of this page: every read and write of the consent record after the start goes through it. */
import { type ConsentInputs, type ConsentReader, createConsentReader } from './consent-reader.ts';
import { type ConsentRecord, isConsentState } from './consent-record.ts';
import { describeState } from './describe-consent.ts';
import { type ConsentMoment, nextRecord } from './next-record.ts';
import { policyHash } from './policy-hash.ts';
import { createStoredConsent } from './stored-consent.ts';
import { type ConsentEvent, type ConsentMachineState, nextState } from './transitions.ts';
import type { ConsentState } from './types.ts';

/** The settings that a visitor may change while consent is tailored. */
export type ConsentSettings = Pick<
  ConsentRecord,
  'sharedAcrossSections' | 'recordingPaused' | 'pausedUntil' | 'offered' | 'allowed' | 'purposes'
>;

/** Reads and changes consent. */
export interface ConsentStore extends ConsentReader {
  /** True while events may be recorded. */
  isRecording(): boolean;
  /** Consent as the public API describes it. */
  get(): ConsentState;
  /** The state of the record, whether it is valid or expired. */
  state(): ConsentMachineState;
  /** The record. */
  record(): ConsentRecord | undefined;
  /** Applies an event of the state machine to the record in storage; `accept` only while the gate is open. Returns the state that follows. */
  apply(event: ConsentEvent, moment?: ConsentMoment): ConsentMachineState;
  /** Changes settings. Does nothing unless the stored state is a consent. */
  change(settings: (record: ConsentRecord) => Partial<ConsentSettings>): void;
  /** Reads the stored record again. Returns true when another tab changed it. */
  reread(): boolean;
}

/** The inputs of a {@link ConsentStore}. */
export interface ConsentStoreOptions extends Omit<ConsentInputs, 'record'> {
  /** Called after each change of the record, by this page or by another tab. */
  readonly onChange: () => void;
}

/** Creates the consent state. It reads the record at once, and writes only when something happens. */
export const createConsentStore = ({ onChange, ...inputs }: ConsentStoreOptions): ConsentStore => {
  const { config, now } = inputs;
  const stored = createStoredConsent(onChange);
  const ownPolicy = policyHash(config);
  /** A config that cannot be used offers nothing: a refusal keeps the hash of what was offered before. */
  const policy = (inputs.isConfigUsable ? undefined : stored.get()?.policy) ?? ownPolicy;
  const reader = createConsentReader({ ...inputs, record: stored.get });
  const state = (): ConsentMachineState => stored.get()?.state ?? 'unset';
  return {
    ...reader,
    get: () => describeState({ ...inputs, reader, stored, policy }),
    state,
    record: stored.get,
    isRecording: () => reader.isTailored() && !reader.isPaused() && !stored.get()?.recordingPaused,
    apply: (event, moment) => {
      stored.reread();
      const before = state();
      // A consent that has no effect now must not take effect later.
      if (event === 'accept' && inputs.gate.isClosed()) return before;
      const next = nextState(before, event);
      // An act of the visitor counts from today, even where the state stays.
      const isAct = moment || event === 'decline' || event === 'decline-keep';
      if (isAct || next !== before)
        stored.write(nextRecord({ config, now: now(), policy, record: stored.get(), state: next, moment }));
      return next;
    },
    change: (settings) => {
      stored.reread();
      const record = stored.get();
      if (record && isConsentState(record.state)) stored.write({ ...record, ...settings(record) });
    },
    reread: stored.reread,
  };
};
