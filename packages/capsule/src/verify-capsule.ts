/** Verifies the text of a link: the signature, the key, the last day. */
import { decodeBytes } from './base64url.ts';
import { type Capsule, dayOf } from './capsule.ts';
import { parseCapsule } from './parse-capsule.ts';

/** Why a link is refused. */
export type CapsuleRefusal = 'malformed' | 'unknown-key' | 'forged' | 'expired' | 'unsupported';

/** A capsule, or why the link is refused. */
export type VerifiedCapsule =
  | { readonly ok: true; readonly capsule: Capsule }
  | { readonly ok: false; readonly reason: CapsuleRefusal };

/** The inputs of {@link verifyCapsule}. */
export interface VerifyOptions {
  /** The public keys of the config, by name: 32 bytes each, in base64url. */
  readonly keys: { readonly [name: string]: string };
  /** Epoch ms. */
  readonly now: number;
}

/** A longer text is no link of this format. */
const MAX_LENGTH = 8000;

/** The bytes that are signed: the text as it is in the link, so that one capsule has one text. */
export const signedBytes = (payload: string): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`tactful-capsule-1.${payload}`);

const refuse = (reason: CapsuleRefusal): VerifiedCapsule => ({ ok: false, reason });

const isSignedBy = async (
  key: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
  payload: string,
): Promise<boolean | undefined> => {
  try {
    const imported = await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', imported, signature, signedBytes(payload));
  } catch {
    // An old browser, or a page without https.
    return undefined;
  }
};

/**
 * Verifies a capsule: `<payload>.<signature>`, both in base64url. Never rejects.
 *
 * Only the name of the key is used before the signature is verified.
 */
export const verifyCapsule = async (text: string, { keys, now }: VerifyOptions): Promise<VerifiedCapsule> => {
  const [payload = '', signed = '', ...more] = text.length > MAX_LENGTH ? [] : text.split('.');
  const bytes = decodeBytes(payload);
  const signature = decodeBytes(signed);
  if (!bytes?.length || signature?.length !== 64 || more.length) return refuse('malformed');
  const capsule = parseCapsule(new TextDecoder().decode(bytes), dayOf(now));
  if (!capsule) return refuse('malformed');
  const key = Object.hasOwn(keys, capsule.key) ? decodeBytes(keys[capsule.key] ?? '') : undefined;
  if (!key) return refuse('unknown-key');
  const isSigned = await isSignedBy(key, signature, payload);
  if (isSigned === undefined) return refuse('unsupported');
  if (!isSigned) return refuse('forged');
  return dayOf(now) > capsule.until ? refuse('expired') : { ok: true, capsule };
};
