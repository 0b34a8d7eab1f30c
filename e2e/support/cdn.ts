/** A server on an origin of its own that serves the files of the script, as a content delivery network does. */
import { createServer } from 'node:http';
import { builtFile } from './library-shop.ts';
import { type Listening, listen } from './requests.ts';

export interface CdnOptions {
  /** If false, other origins may not read the files. */
  readonly cors?: boolean;
  /** Other files, by path. */
  readonly files?: { readonly [path: string]: string };
}

export const openCdn = ({ cors = true, files = {} }: CdnOptions = {}): Promise<Listening> =>
  listen(
    createServer(({ url = '/' }, response) => {
      const { pathname } = new URL(url, 'http://cdn');
      const content = files[pathname] ?? builtFile(pathname);
      response.setHeader('content-type', pathname.endsWith('.json') ? 'application/json' : 'text/javascript');
      if (cors) response.setHeader('access-control-allow-origin', '*');
      response.statusCode = content === undefined ? 404 : 200;
      response.end(content);
    }),
  );
