/** The shop as an HTTP server: reads a request, calls its route, writes the response. */
import { randomBytes } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { bookingPage, homeOf, isBooking } from './booking.mjs';
import { topicIn } from './care.mjs';
import { readCart } from './cart.mjs';
import { fileAt } from './files.mjs';
import { toText } from './html.mjs';
import { layout } from './layout.mjs';
import { headersFor } from './policy.mjs';
import { answer } from './routes.mjs';
import { squeeze } from './squeeze.mjs';

const MOST_BYTES = 16_384;

/** @param {string | undefined} header */
function cookiesIn(header = '') {
  const pairs = header.split(';').map((pair) => pair.trim().split('='));
  return Object.fromEntries(pairs.map(([name, ...value]) => [name, value.join('=')]));
}

/** The posted form; more than fits in {@link MOST_BYTES} is not read. */
async function formOf(request) {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
    if (text.length > MOST_BYTES) break;
  }
  return new URLSearchParams(text.slice(0, MOST_BYTES));
}

/** A form from another site must not fill a cart or open a case. */
const isForeign = ({ headers: { origin, host } }) =>
  origin !== undefined && origin !== 'null' && (!URL.canParse(origin) || new URL(origin).host !== host);

function send(request, response, { status = 200, headers, body }) {
  const squeezed = squeeze(request, body, headers['Content-Type']);
  response.writeHead(status, { ...headers, ...squeezed.headers });
  response.end(request.method === 'HEAD' ? undefined : squeezed.body);
}

/** @returns {Promise<boolean>} false if there is no such file */
async function serveFile(request, response, path) {
  const file = await fileAt(path);
  if (!file) return false;
  const headers = { 'Cache-Control': file.cache, 'X-Content-Type-Options': 'nosniff', ETag: file.etag };
  if (request.headers['if-none-match'] === file.etag) response.writeHead(304, headers).end();
  else send(request, response, { headers: { 'Content-Type': file.type, ...headers }, body: file.body });
  return true;
}

/** Parses a request with its cookies and form. @returns {Promise<import('./routes.mjs').Request>} */
async function read(site, request, address) {
  const { cart = '', case: open } = cookiesIn(request.headers.cookie);
  return {
    path: address.pathname.length > 1 ? address.pathname.replace(/\/$/, '') : '/',
    params: address.searchParams,
    form: request.method === 'POST' ? await formOf(request) : new URLSearchParams(),
    cart: readCart(cart),
    caseOpen: topicIn(open),
    strict: site.strict,
  };
}

/** Each page with Turbo has a nonce for the style sheet that Turbo inserts. */
const nonceFor = (site, address) =>
  site.turbo || (!site.strict && address.searchParams.has('turbo'))
    ? randomBytes(16).toString('base64url')
    : undefined;

/** The whole document; framed pages bring their own. */
const documentOf = (site, page) => (page.framed ? toText(page.document) : layout(site, page));

async function servePage(site, request, response, address) {
  const asked = await read(site, request, address);
  const reply = answer(request.method, asked);
  if ('to' in reply) {
    response.writeHead(303, { Location: reply.to, ...(reply.cookies && { 'Set-Cookie': reply.cookies }) });
    response.end();
    return;
  }
  const { cart, caseOpen } = asked;
  const nonce = nonceFor(site, address);
  send(request, response, {
    status: reply.status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-cache',
      ...headersFor({ strict: site.strict, framed: reply.page.framed, nonce }),
    },
    body: Buffer.from(documentOf({ ...site, nonce }, { cart, caseOpen, ...reply.page })),
  });
}

async function serveBooking(site, request, response) {
  const home = homeOf(request.headers.host);
  if (home) response.writeHead(302, { Location: `http://${home}${request.url}` }).end();
  else
    send(request, response, {
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'no-cache',
        ...headersFor({ strict: site.strict }),
      },
      body: await bookingPage(site),
    });
}

async function serve(site, request, response) {
  const { method = '', url = '/' } = request;
  const address = new URL(url, 'http://shop');
  if (!/^(GET|HEAD|POST)$/.test(method)) response.writeHead(405).end();
  else if (method === 'POST' && isForeign(request)) response.writeHead(403).end();
  else if (method !== 'POST' && isBooking(address.pathname)) await serveBooking(site, request, response);
  else if (method === 'POST' || !(await serveFile(request, response, address.pathname)))
    await servePage(site, request, response, address);
}

/**
 * @param {{ strict: boolean, tactful: boolean, turbo?: boolean, bar?: boolean, log?: string }} options `turbo`: pages are
 *   replaced by Turbo Drive; `bar`: pages have the demo bar; `log`: a file for one line of JSON a request
 */
export function makeShop({ strict, tactful, turbo = false, bar = false, log }) {
  const config = JSON.parse(readFileSync(new URL('../dist/tactful.published.json', import.meta.url), 'utf8'));
  // The bar uses Tactful.
  const site = { strict, tactful, turbo, bar: bar && tactful, config };
  // A busy machine may use a connection again much later than after the usual five seconds.
  return createServer({ keepAliveTimeout: 120_000 }, async (request, response) => {
    const { method, url, headers } = request;
    if (log) appendFileSync(log, `${JSON.stringify({ method, url, headers })}\n`);
    try {
      await serve(site, request, response);
    } catch (error) {
      console.error(`${method} ${url}:`, error);
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain' });
      response.end('Something broke in the shop. Please try again.');
    }
  });
}
