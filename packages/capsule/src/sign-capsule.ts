/** Creates keys and signs capsules, on the server or the machine of the merchant. */
import { findSensitiveTerm } from '@tactful/rules';
import { encodeBytes } from './base64url.ts';
import {
  CAPSULE_VERSION,
  type Capsule,
  type CapsuleEvent,
  dayOf,
  MAX_DAYS,
  type Origin,
  TEXT_FIELDS,
} from './capsule.ts';
import { eventsProblem } from './parse-capsule.ts';
import { signedBytes } from './verify-capsule.ts';

/** A pair of keys. */
export interface CapsuleKeys {
  /** The private key as JSON Web Key, with its name in `kid`. Keep it secret. */
  readonly privateKey: JsonWebKey & { readonly kid: string };
  /** The public key for `capsules.keys` of the config. */
  readonly publicKey: string;
}

/** Creates a pair of keys. */
export const generateCapsuleKeys = async (name: string): Promise<CapsuleKeys> => {
  const { privateKey } = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const { kty = '', crv = '', d = '', x = '' } = await crypto.subtle.exportKey('jwk', privateKey);
  return { privateKey: { kid: name, kty, crv, d, x }, publicKey: x };
};

/** The inputs of {@link signCapsule}. */
export interface SignOptions {
  readonly events: readonly CapsuleEvent[];
  readonly from: Origin;
  /** The private key, with its name in `kid`. */
  readonly privateKey: JsonWebKey & { readonly kid: string };
  /** Epoch ms. */
  readonly now: number;
  /** Days until the link expires, 1 to 90. Default: 30. */
  readonly days?: number;
}

/** Returns the problem of the first event that names a sensitive matter; absent if there is none. */
const sensitiveProblem = (events: readonly CapsuleEvent[]): string | undefined => {
  for (const [at, event] of events.entries())
    for (const field of TEXT_FIELDS) {
      const text = event[field];
      if (text !== undefined && findSensitiveTerm(text) !== undefined)
        return `events[${at}]: "${text}" is sensitive, and must not be in a link`;
    }
  return undefined;
};

/**
 * Signs events. Returns the text for the fragment of a link, after `#tactful=`.
 *
 * Sensitive matters are refused here and not in what pages load: a page refuses them when it stores events.
 * Rejects with the reason if the events have another shape, or name a sensitive matter.
 */
export const signCapsule = async (options: SignOptions): Promise<string> => {
  const { events, from, privateKey, now, days = 30 } = options;
  const today = dayOf(now);
  const problem = eventsProblem(events, today) ?? sensitiveProblem(events);
  if (problem) throw new Error(problem);
  if (!(Number.isInteger(days) && days >= 1 && days <= MAX_DAYS))
    throw new Error(`days: expected a whole number from 1 to ${MAX_DAYS}`);
  const { kid, ...jwk } = privateKey;
  const capsule: Capsule = {
    v: CAPSULE_VERSION,
    key: kid,
    id: encodeBytes(crypto.getRandomValues(new Uint8Array(16))),
    from,
    until: today + days,
    events,
  };
  const payload = encodeBytes(new TextEncoder().encode(JSON.stringify(capsule)));
  const key = await crypto.subtle.importKey('jwk', jwk, 'Ed25519', false, ['sign']);
  const signature = await crypto.subtle.sign('Ed25519', key, signedBytes(payload));
  return `${payload}.${encodeBytes(new Uint8Array(signature))}`;
};
