/** Serves generated pages to one visitor, and logs what the visitor's browser requests. */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { type Listening, listen } from '../support/requests.ts';
import type { Requests } from './request-order.ts';

const DIST = join(import.meta.dirname, '../../packages/script/dist');
/** Read once: a build during a long run would mix files of two builds. */
const FILES = new Map(
  readdirSync(DIST)
    .filter((file) => /^tactful.*\.js$/.test(file))
    .map((file) => [file, readFileSync(join(DIST, file))]),
);
const GIF = Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64');
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path id="a" d="M0 0h9v9"/></svg>';
const ENGINE = 'tactful-engine.js';
/** The path of the engine for {@link NO_CHECKS}. */
const REAL_ENGINE = 'tactful-real-engine.js';
/** The engine with checks of slots that allow everything. Rows are found as usual. */
const NO_CHECKS = `export*from'./${REAL_ENGINE}';import{placeSlots as place,slotSafety as checks}from'./${REAL_ENGINE}';const no=()=>undefined;export const placeSlots=(inputs)=>place({...inputs,safety:{...checks,requirementsOf:()=>[],findShadowRoot:no,loadForEveryone:no,loadLazy:no,startUpdate:no}})`;

/** The type and the body of each kind of file. */
const BODIES: { readonly [ending: string]: readonly [type: string, body: string | Buffer] } = {
  png: ['image/gif', GIF],
  svg: ['image/svg+xml', SVG],
  woff2: ['font/woff2', 'none'],
  css: ['text/css', '.imported{background:url(imported.png)}'],
  html: ['text/html', '<!doctype html><link rel=icon href="data:,">x'],
};

/** One request as text: everything that the server sees, without the port, which differs by visitor. */
async function describe(request: IncomingMessage): Promise<string> {
  const body: string[] = [];
  for await (const chunk of request) body.push(String(chunk));
  const { method, url, headers } = request;
  const { host = '', connection, 'content-length': _length, ...others } = headers;
  return JSON.stringify([url, method, body.join(''), others]).replaceAll(host, 'site');
}

export interface Site extends Listening {
  /** Returns the requests of each visit of a page, in the order in which they came. */
  visitsOf(page: number): readonly Requests[];
}

/** A page of a site. */
export interface SitePage {
  readonly html: string;
  /** The value of the header `Content-Security-Policy`. */
  readonly policy?: string | undefined;
}

/** The content of a site. */
export interface SiteContent {
  readonly config: unknown;
  readonly pages: readonly SitePage[];
}

/** Serves pages by their index, as `/3/`. With `isChecked` false, the checks of slots are replaced by none. */
export async function openSite({ config, pages }: SiteContent, isChecked: boolean): Promise<Site> {
  const logs = new Map<number, string[][]>();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const [, index = '', file = ''] = pathname.split('/');
    const page = pages[Number(index)];
    if (page && index && !file.startsWith('mark')) {
      const visits = logs.get(Number(index)) ?? [];
      logs.set(Number(index), visits);
      if (!file) visits.push([]);
      const visit = visits.at(-1) ?? [];
      // Its place is that of its arrival; its body arrives later.
      const at = visit.push('') - 1;
      visit[at] = await describe(request);
    }
    const ending = file.split('.')[1] ?? '';
    const [type, body] = BODIES[ending] ?? ['text/html', 'x'];
    const served = FILES.get(index === REAL_ENGINE ? ENGINE : index);
    if (served) {
      response.setHeader('content-type', 'text/javascript');
      response.setHeader('cache-control', 'max-age=600');
      response.end(!isChecked && index === ENGINE ? NO_CHECKS : served);
    } else if (index === 'tactful.json') {
      response.setHeader('cache-control', 'max-age=600');
      response.end(JSON.stringify(config));
    } else if (page && !file) {
      if (page.policy) response.setHeader('content-security-policy', page.policy);
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(page.html);
    } else if (file === 'found' || file === 'cart') response.writeHead(204).end();
    else {
      response.setHeader('content-type', type);
      if (ending === 'css') response.setHeader('cache-control', 'no-store');
      response.end(body);
    }
  });
  const listening = await listen(server);
  return { ...listening, visitsOf: (page) => logs.get(page) ?? [] };
}
