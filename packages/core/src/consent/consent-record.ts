/** Reads the consent record: one localStorage key without an id, of at most 96 bytes. */
import { digest } from '../events/slug.ts';
import { type ConsentFlags, decodeFlags } from './consent-flags.ts';
import type { Surface } from './types.ts';

/** A stored consent state. Without a record the state is `unset`. */
export type StoredConsent =
  | 'declined' // nothing is stored
  | 'declined-kept' // the profile may stay, but nothing reads it
  | 'erasing' // it is not certain that the profile is erased
  | 'accepted-erasing' // the same, but the visitor accepted since: a new profile follows the erasure
  | 'opting-in' // tailored, but it is not certain that the ledger is stored
  | 'tailored';

/** Consent as it is stored, with the switches that the visitor set. */
export interface ConsentRecord extends ConsentFlags {
  readonly state: StoredConsent;
  readonly policy: string;
  /** Days since 1970, UTC. */
  readonly day: number;
  readonly surface?: Surface;
  readonly language?: string;
  /** Minutes since 1970; paused until then. */
  readonly pausedUntil?: number;
  /** The purposes that a prompt offered, by {@link purposeHash}, and whether they are allowed. */
  readonly purposes?: { readonly [hash: string]: boolean };
}

/** The key in localStorage. */
export const CONSENT_KEY = 'tactful';
/** Days for which a consent or a refusal is valid. */
export const CONSENT_DAYS = 180;
/** The version of the format. */
export const CONSENT_SCHEMA = '1';
/** Every state, by the letter that stands for it in the record. */
export const STATES: { readonly [letter: string]: StoredConsent } = {
  g: 'declined',
  k: 'declined-kept',
  x: 'erasing',
  a: 'accepted-erasing',
  o: 'opting-in',
  t: 'tailored',
};
/** Every surface, in the order of its number in the record. */
export const SURFACES: readonly Surface[] = ['prompt', 'panel', 'why', 'api'];

/** True for the states in which a profile may be read and written. */
export const isConsentState = (state: StoredConsent | 'unset'): boolean =>
  state === 'tailored' || state === 'opting-in';

/** Four characters that stand for a purpose in the record. A renamed purpose is a new one. */
export const purposeHash = (purpose: string): string => digest(purpose).padStart(4, '0').slice(-4);

const parseRecord = (text: string | null): ConsentRecord | undefined => {
  const [schema, letter = '', policy = '', day, surface, language, bits = '', paused = '', hashes = ''] = (
    text ?? ''
  ).split(' ');
  const state = Object.hasOwn(STATES, letter) ? STATES[letter] : undefined;
  if (schema !== CONSENT_SCHEMA || !state || !Number(day)) return;
  const record = { state, policy, day: Number(day) };
  if (surface === undefined) return isConsentState(state) ? undefined : record;
  return {
    ...record,
    surface: SURFACES[Number(surface)] ?? 'api',
    language: language ?? '',
    ...decodeFlags(Number.parseInt(bits, 36)),
    pausedUntil: Number.parseInt(paused, 36) || 0,
    purposes: Object.fromEntries(
      [...hashes.matchAll(/([+-])(\w{4})/g)].map(([, sign, hash]) => [hash, sign === '+']),
    ),
  };
};

let parsed: { readonly text: string | null; readonly record: ConsentRecord | undefined } | undefined;

/**
 * Parses a record. A text that is not a record returns undefined, which means that nobody consented.
 *
 * The same text returns the same object as in the call before, so that unchanged consent is recognized by identity.
 */
export const parseConsentRecord = (text: string | null): ConsentRecord | undefined => {
  if (parsed?.text !== text) parsed = { text, record: parseRecord(text) };
  return parsed?.record;
};

/** The stored text, `null` where there is none, or `undefined` where localStorage is refused. */
export const readConsentText = (): string | null | undefined => {
  try {
    return localStorage.getItem(CONSENT_KEY);
  } catch {
    return undefined;
  }
};

/** The stored record; undefined where there is none, or where localStorage is refused. */
export const readConsentRecord = (): ConsentRecord | undefined =>
  parseConsentRecord(readConsentText() ?? null);
