/** The consent state of this page: every read and write of the consent record after the start goes through it. */
import type { ConsentRecord } from './consent-record.ts';
import {
  type ConsentOptions,
  type ConsentView,
  createConsentView,
  type WritableConsent,
} from './consent-view.ts';
import { type ConsentMoment, nextRecord } from './next-record.ts';
import { allowsSettings, type ConsentEvent, type ConsentMachineState, nextState } from './transitions.ts';
import { formatConsentRecord } from './write-consent.ts';

/** The settings that a visitor may change while consent is tailored. */
export type ConsentSettings = Pick<
  ConsentRecord,
  'sharedAcrossSections' | 'recordingPaused' | 'pausedUntil' | 'offered' | 'allowed' | 'purposes'
>;

/** Changes consent. */
export interface ConsentWriter {
  /** Applies an event of the state machine to the record in storage; `accept` only while the gate is open. Returns the state that follows. */
  apply(event: Exclude<ConsentEvent, 'change-settings'>, moment?: ConsentMoment): ConsentMachineState;
  /** Applies `change-settings`: changes settings of the stored consent. Does nothing in states without one. */
  change(settings: (record: ConsentRecord) => Partial<ConsentSettings>): void;
}

/** Reads and changes consent. */
export interface ConsentStore extends ConsentView, ConsentWriter {}

/** The inputs of a {@link ConsentWriter}. */
export interface ConsentWriterInputs
  extends Pick<ConsentOptions, 'config' | 'gate' | 'now'>,
    WritableConsent {}

/** Creates the writer of a record. It writes only when something happens. */
export const createConsentWriter = (inputs: ConsentWriterInputs): ConsentWriter => {
  const { config, gate, now, view, stored, policy } = inputs;
  const write = (next: ConsentRecord | undefined) => stored.write(next && formatConsentRecord(next));
  return {
    apply: (event, moment) => {
      stored.reread();
      const before = view.state();
      // A consent that has no effect now must not take effect later.
      if (event === 'accept' && gate.isClosed()) return before;
      const next = nextState(before, event);
      // An act of the visitor counts from today, even where the state stays.
      const isAct = moment || event === 'decline' || event === 'decline-keep';
      if (isAct || next !== before)
        write(nextRecord({ config, now: now(), policy, record: stored.get(), state: next, moment }));
      return next;
    },
    change: (settings) => {
      stored.reread();
      const record = stored.get();
      if (record && allowsSettings(record.state)) write({ ...record, ...settings(record) });
    },
  };
};

/** Creates the consent state. It reads the record at once, and writes only when something happens. */
export const createConsentStore = (options: ConsentOptions): ConsentStore => {
  const consent = createConsentView(options);
  return { ...consent.view, ...createConsentWriter({ ...options, ...consent }) };
};
