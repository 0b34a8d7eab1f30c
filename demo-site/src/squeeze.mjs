/** Compresses responses if the browser accepts it. */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Quick rather than small: pages are squeezed while the visitor waits. */
const PACKERS = {
  br: (body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (body) => gzipSync(body, { level: 6 }),
};

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {Buffer} body
 * @param {string} type of the content; pictures and fonts are small already
 * @returns {{ body: Buffer, headers: Record<string, string | number> }} the body as it is to be sent, and what to say of it
 */
export function squeeze(request, body, type) {
  const accepted = String(request.headers['accept-encoding'] ?? '')
    .split(',')
    .map((part) => part.trim().split(';')[0]);
  const isPacked = /webp|woff2/.test(type);
  const name = isPacked ? undefined : Object.keys(PACKERS).find((packer) => accepted.includes(packer));
  const packed = name ? PACKERS[name](body) : body;
  return {
    body: packed,
    headers: {
      Vary: 'Accept-Encoding',
      'Content-Length': packed.length,
      ...(name && { 'Content-Encoding': name }),
    },
  };
}
