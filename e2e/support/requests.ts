/** Records the requests that a server gets, and compares those of two visitors. */
import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';

/** One request as a server gets it. */
export interface LoggedRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: { readonly [name: string]: string | readonly string[] | undefined };
}

/** The requests of each page view, sorted, because connections race. */
export type Views = readonly (readonly LoggedRequest[])[];

const nameOf = ({ method, url }: LoggedRequest): string => `${method} ${url}`;
const textOf = ({ method, url, headers }: LoggedRequest): string => JSON.stringify([url, method, headers]);

/** Splits requests into views, one per document. Drops requests before the first document: they belong to no view. */
export function viewsOf(logged: readonly LoggedRequest[]): Views {
  const views: LoggedRequest[][] = [];
  for (const each of logged) {
    if (each.headers['sec-fetch-dest'] === 'document') views.push([]);
    views.at(-1)?.push(each);
  }
  return views.map((view) => view.sort((one, other) => (textOf(one) < textOf(other) ? -1 : 1)));
}

/** Returns the headers that differ between two requests. */
function headersApart(one: LoggedRequest, other: LoggedRequest): readonly string[] {
  const names = new Set([...Object.keys(one.headers), ...Object.keys(other.headers)]);
  // A script that Playwright runs counts as a user's gesture for some seconds. A late frame that loads within them has
  // this header, and on a busy machine it does not.
  if (one.headers['sec-fetch-dest'] === 'iframe') names.delete('sec-fetch-user');
  return [...names].flatMap((name) => {
    const [here, there] = [one, other].map(({ headers }) => JSON.stringify(headers[name] ?? null));
    return here === there ? [] : [`${nameOf(one)}: ${name}: ${here} or ${there}`];
  });
}

/** Pairs requests with the same method and address, in order, and returns the differences. */
function viewApart(one: readonly LoggedRequest[], other: readonly LoggedRequest[]): readonly string[] {
  const left = [...other];
  const missing = one.flatMap((logged) => {
    const at = left.findIndex((each) => nameOf(each) === nameOf(logged));
    const [same] = at < 0 ? [] : left.splice(at, 1);
    return same ? headersApart(logged, same) : [`only the first asked ${nameOf(logged)}`];
  });
  return [...missing, ...left.map((logged) => `only the second asked ${nameOf(logged)}`)];
}

/** Compares the requests of two visitors, header by header. Empty if a server cannot distinguish the visitors. */
export function differences(one: Views, other: Views): readonly string[] {
  const count = Math.max(one.length, other.length);
  return Array.from({ length: count }, (_, at) =>
    viewApart(one[at] ?? [], other[at] ?? []).map((text) => `view ${at + 1}: ${text}`),
  ).flat();
}

export interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts a server on a free port, only for this machine. */
export async function listen(server: Server): Promise<Listening> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Starts a server that collects its requests; `taken` returns and clears them. */
export async function openLogged(respond: RequestListener): Promise<Listening & { taken(): Views }> {
  let logged: LoggedRequest[] = [];
  const server = createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    logged.push({ method, url, headers });
    respond(request, response);
  });
  const listening = await listen(server);
  return {
    ...listening,
    taken: () => {
      const views = viewsOf(logged);
      logged = [];
      return views;
    },
  };
}
