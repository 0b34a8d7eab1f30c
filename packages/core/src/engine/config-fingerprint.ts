/** The seal: by it a page knows a config that has been checked before, and found free of issues. */

/** Makes the seal of the config at hand. */
export type CreateFingerprint = () => Promise<string | undefined>;

/**
 * Another text, and another version of what checks it, has another seal, also where somebody would have it otherwise.
 * Absent where the browser has no digests, as on a page without TLS: then every page checks its config.
 */
export const configFingerprint = async (text: string, version: string): Promise<string | undefined> => {
  const digest = await crypto.subtle?.digest('SHA-256', new TextEncoder().encode(version + text));
  return digest && `${new Uint8Array(digest)}`;
};
