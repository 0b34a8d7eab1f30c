/** Base64 for addresses (RFC 4648, section 5), without padding. */

/** Encodes bytes. */
export const encodeBytes = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

/**
 * Decodes a text. Returns `undefined` for a text that {@link encodeBytes} does not write: several texts would otherwise
 * stand for the same bytes, and a changed link would be accepted.
 */
export const decodeBytes = (text: string): Uint8Array<ArrayBuffer> | undefined => {
  if (!/^[\w-]*$/.test(text)) return undefined;
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return encodeBytes(bytes) === text ? bytes : undefined;
  } catch {
    return undefined;
  }
};
