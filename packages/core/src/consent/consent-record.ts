/** The choice on disk: one localStorage key without an id, of at most 96 bytes, read at once. */
import { DATA_CATEGORIES, type DataCategory } from '@tactful/rules';
import { digest } from '../events/slug.ts';
import type { Surface } from '../personalizer.ts';

/** What the visitor answered, and the switches they set. */
export interface ConsentRecord {
  /**
   * `generic`: refused, nothing is kept. `kept`: refused, the data may stay. `erasing`: refused, but the data is
   * not gone for sure. `opting`: tailored, but the ledger is not made for sure. `tailored`: it is.
   */
  readonly state: 'generic' | 'kept' | 'erasing' | 'opting' | 'tailored';
  readonly policy: string;
  /** Days since 1970, UTC. */
  readonly day: number;
  readonly surface?: Surface;
  readonly language?: string;
  readonly gpc?: boolean;
  readonly widened?: boolean;
  readonly notForMe?: boolean;
  /** Minutes since 1970; paused until then. */
  readonly pausedUntil?: number;
  /** Kinds that were asked for, and which of them are on. A kind never asked for is off. */
  readonly asked?: readonly DataCategory[];
  readonly on?: readonly DataCategory[];
  /** The same for purposes, by {@link purposeHash}. */
  readonly purposes?: { readonly [mark: string]: boolean };
}

/** The one key. */
export const CONSENT_KEY = 'tactful';
export const DAY_MS = 864e5;
/** Days for which an answer holds, whichever it was. */
export const CONSENT_DAYS = 180;
export const SCHEMA = '1';
export const STATES: { readonly [letter: string]: ConsentRecord['state'] } = {
  g: 'generic',
  k: 'kept',
  x: 'erasing',
  o: 'opting',
  t: 'tailored',
};
export const SURFACES: readonly Surface[] = ['prompt', 'panel', 'why', 'api'];

/** Four characters that stand for a purpose in the key: a rename is a new purpose. */
export const purposeHash = (purpose: string): string => digest(purpose).padStart(4, '0').slice(-4);

/** The answer in `text`, or nothing where there is none or it cannot be read: then nobody has said yes. */
const parseConsentRecord = (text: string | null): ConsentRecord | undefined => {
  const [schema, letter = '', policy = '', day, surface, language, bits = '', paused = '', marks = ''] = (
    text ?? ''
  ).split(' ');
  const state = Object.hasOwn(STATES, letter) ? STATES[letter] : undefined;
  if (schema !== SCHEMA || !state || !Number(day)) return;
  const answer = { state, policy, day: Number(day) };
  if (surface === undefined) return /[gkx]/.test(letter) ? answer : undefined;
  const flags = Number.parseInt(bits, 36);
  const has = (at: number): boolean => !!(flags & (1 << at));
  return {
    ...answer,
    surface: SURFACES[Number(surface)] ?? 'api',
    language: language ?? '',
    gpc: has(0),
    widened: has(1),
    notForMe: has(2),
    pausedUntil: Number.parseInt(paused, 36) || 0,
    asked: DATA_CATEGORIES.filter((_, at) => has(3 + 2 * at)),
    on: DATA_CATEGORIES.filter((_, at) => has(4 + 2 * at)),
    purposes: Object.fromEntries(
      [...marks.matchAll(/([+-])(\w{4})/g)].map(([, sign, mark]) => [mark, sign === '+']),
    ),
  };
};

/** The stored answer. Where localStorage is refused, `blocked`: then a prompt would come back on every page. */
export const readConsentRecord = (): {
  readonly record: ConsentRecord | undefined;
  readonly blocked: boolean;
} => {
  try {
    return { record: parseConsentRecord(localStorage.getItem(CONSENT_KEY)), blocked: false };
  } catch {
    return { record: undefined, blocked: true };
  }
};
