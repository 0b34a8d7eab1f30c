/** The consent record in memory and in storage. */
import { type ConsentRecord, parseConsentRecord, readConsentText } from './consent-record.ts';
import { writeConsentText } from './write-consent.ts';

/** A record that other tabs change, too. */
export interface StoredConsentRecord {
  /** The record in memory. */
  get(): ConsentRecord | undefined;
  /** True where localStorage is refused. */
  isBlocked(): boolean;
  /** Reads storage again. Returns true when another tab changed the record. Each write begins with this. */
  reread(): boolean;
  /**
   * Replaces the record by the one of this text; `undefined` removes it. Where storage refuses it, memory is ahead of storage
   * until another tab writes.
   */
  write(next: string | undefined): void;
}

/** Reads the record at once. `onChange` is called after each change, by this page or by another tab. */
export const createStoredConsent = (onChange: () => void): StoredConsentRecord => {
  let text = readConsentText();
  let isBlocked = text === undefined;
  let record = parseConsentRecord(text ?? null);
  return {
    get: () => record,
    isBlocked: () => isBlocked,
    reread: () => {
      const stored = readConsentText();
      isBlocked = stored === undefined;
      if (isBlocked || stored === text) return false;
      text = stored;
      record = parseConsentRecord(stored ?? null);
      onChange();
      return true;
    },
    write: (next) => {
      // Memory holds what the next page will read, no more.
      record = parseConsentRecord(next ?? null);
      if (writeConsentText(next)) text = next ?? null;
      onChange();
    },
  };
};
