/** The demo shop with the files of other libraries in its pages. */
import { readFileSync } from 'node:fs';
import { createServer, request as requestFrom } from 'node:http';
import { makeShop } from '../../demo-site/src/shop.mjs';
import { listen } from './listen.mjs';

/**
 * Files by the path at which they are served: the path of a file, or its content.
 *
 * @typedef {{ readonly [path: string]: string | Buffer }} PeerFiles
 */

/**
 * @typedef {object} PeerShopOptions
 * @property {string} [head] The elements to add to the head of each page.
 * @property {PeerFiles} [files]
 * @property {'none' | 'normal' | 'strict'} policy The content security policy: none, or one of the demo shop.
 * @property {boolean} [tactful] Whether the pages have Tactful. Default: no.
 */

/** Starts the shop. @param {PeerShopOptions} options */
export async function openPeerShop({ head = '', files = {}, policy, tactful = false }) {
  const shop = await listen(makeShop({ strict: policy === 'strict', tactful }));
  const server = createServer((request, response) => {
    const file = files[request.url ?? ''];
    if (file) {
      response.setHeader('content-type', request.url?.endsWith('.css') ? 'text/css' : 'text/javascript');
      response.setHeader('cache-control', 'max-age=600');
      response.end(typeof file === 'string' ? readFileSync(file) : file);
      return;
    }
    const headers = { ...request.headers, 'accept-encoding': 'identity' };
    const inner = requestFrom(
      new URL(request.url ?? '', shop.url),
      { method: request.method, headers },
      (reply) => {
        const { 'content-security-policy': own, 'content-length': _length, ...kept } = reply.headers;
        response.writeHead(reply.statusCode ?? 500, {
          ...kept,
          ...(own && policy !== 'none' && { 'content-security-policy': own }),
        });
        if (!/html/.test(kept['content-type'] ?? '')) return void reply.pipe(response);
        /** @type {Buffer[]} */
        const parts = [];
        reply.on('data', (part) => parts.push(part));
        reply.on('end', () =>
          response.end(Buffer.concat(parts).toString().replace('</head>', `${head}</head>`)),
        );
      },
    );
    request.pipe(inner);
  });
  const { url, close } = await listen(server);
  return {
    url,
    close() {
      close();
      shop.close();
    },
  };
}
