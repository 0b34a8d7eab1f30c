/** The shop as an HTTP server: reads what was asked, lets the routes answer, writes it out. */
import { appendFileSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { topicIn } from './care.mjs';
import { readCart } from './cart.mjs';
import { fileAt } from './files.mjs';
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

/** Ids for one page, so that no two drawings share one. */
function idsFor() {
  let last = 0;
  return () => `d${++last}`;
}

/** A form from another site must not fill a cart or open a case. */
const isForeign = ({ headers }) =>
  headers.origin !== undefined && headers.origin !== 'null' && new URL(headers.origin).host !== headers.host;

function send(request, response, { status = 200, headers, body }) {
  const squeezed = squeeze(request, body);
  response.writeHead(status, { ...headers, ...squeezed.headers });
  response.end(request.method === 'HEAD' ? undefined : squeezed.body);
}

/** @param {{ strict: boolean, tactful: boolean, log?: string }} options */
export function makeShop({ strict, tactful, log }) {
  const config = JSON.parse(readFileSync(new URL('../tactful.json', import.meta.url), 'utf8'));
  const site = { strict, tactful, config };
  const headers = headersFor(strict);

  async function serveFile(request, response, path) {
    const file = await fileAt(path);
    if (!file) return false;
    const about = { 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff', ETag: file.etag };
    if (request.headers['if-none-match'] === file.etag) {
      response.writeHead(304, about).end();
      return true;
    }
    send(request, response, { headers: { 'Content-Type': file.type, ...about }, body: file.body });
    return true;
  }

  async function servePage(request, response, address) {
    const { cart = '', case: open } = cookiesIn(request.headers.cookie);
    const asked = {
      path: address.pathname.length > 1 ? address.pathname.replace(/\/$/, '') : '/',
      params: address.searchParams,
      form: request.method === 'POST' ? await formOf(request) : new URLSearchParams(),
      cart: readCart(cart),
      caseOpen: topicIn(open),
      id: idsFor(),
    };
    const reply = answer(request.method, asked);
    if ('to' in reply) {
      response.writeHead(303, { Location: reply.to, ...(reply.cookies && { 'Set-Cookie': reply.cookies }) });
      return response.end();
    }
    const { cart: filled, caseOpen, id } = asked;
    const body = layout(site, { cart: filled, caseOpen, id, ...reply.page });
    send(request, response, {
      status: reply.status,
      headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache', ...headers },
      body: Buffer.from(body),
    });
  }

  return createServer(async (request, response) => {
    const { method, url, headers: asked } = request;
    if (log) appendFileSync(log, `${JSON.stringify({ method, url, headers: asked })}\n`);
    try {
      const address = new URL(url ?? '/', 'http://shop');
      if (!/^(GET|HEAD|POST)$/.test(method ?? '')) return response.writeHead(405).end();
      if (method === 'POST' && isForeign(request)) return response.writeHead(403).end();
      if (method !== 'POST' && (await serveFile(request, response, address.pathname))) return;
      await servePage(request, response, address);
    } catch (error) {
      console.error(`${method} ${url}:`, error);
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain' });
      response.end('Something broke in the shop. Please try again.');
    }
  });
}
