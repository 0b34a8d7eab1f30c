/** The fingerprint of a config: a page that knows it from before need not validate the config again. */

/** Computes the fingerprint of the config of this page. */
export type CreateFingerprint = () => Promise<string | undefined>;

/**
 * The fingerprint of a config text for one version of the validator. It is a cryptographic digest, so that nobody can
 * write a config that passes for another.
 *
 * @returns undefined where the browser has no digests, as on a page without TLS: then every page validates its config.
 */
export const configFingerprint = async (text: string, version: string): Promise<string | undefined> => {
  const digest = await globalThis.crypto?.subtle?.digest('SHA-256', new TextEncoder().encode(version + text));
  return digest && `${new Uint8Array(digest)}`;
};
