/** Serves the pages of a folder, with the files of the script and the config that is built from the present one. */
import { readFile, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';

/** The server is reachable from this machine only. */
const HOST = '127.0.0.1';

const TYPES: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.woff2': 'font/woff2',
};

/** The folder of the script's files: of the version that the shop has installed, or of the one that comes with the command. */
const scriptFolder = (cwd: string): string | undefined => {
  for (const from of [join(cwd, 'package.json'), import.meta.filename]) {
    try {
      return dirname(createRequire(from).resolve('@tactful/script/tactful.js'));
    } catch {
      // It is not installed there.
    }
  }
  return undefined;
};

/** The folders, the port and the config of a server. */
export interface DevServerOptions {
  readonly cwd: string;
  /** The folder with the pages, relative to `cwd`. */
  readonly root: string;
  readonly port: number;
  /** Returns the text of the published config as it is now; `undefined` while it has errors. */
  readonly publishedConfig: () => string | undefined;
}

/** A file to send, or the status without one. */
type Reply = { readonly body: Buffer | string; readonly type: string } | { readonly status: 404 | 503 };

const replyWithFile = async (path: string): Promise<Reply | undefined> => {
  try {
    const file = (await stat(path)).isDirectory() ? join(path, 'index.html') : path;
    return { body: await readFile(file), type: TYPES[extname(file)] ?? 'application/octet-stream' };
  } catch {
    return undefined;
  }
};

const createReply = ({ cwd, root, publishedConfig }: DevServerOptions) => {
  const folder = resolve(cwd, root);
  const scripts = scriptFolder(cwd);
  return async (address: string): Promise<Reply> => {
    const path = join(folder, decodeURIComponent(new URL(address, 'http://dev').pathname));
    const name = basename(path);
    if (name.endsWith('.published.json')) {
      const body = publishedConfig();
      return body === undefined ? { status: 503 } : { body, type: 'application/json' };
    }
    const isInside = path === folder || path.startsWith(folder + sep);
    const own = isInside ? await replyWithFile(path) : undefined;
    const isScript = scripts !== undefined && /^tactful[\w.-]*\.js$/.test(name);
    return own ?? (isScript ? await replyWithFile(join(scripts, name)) : undefined) ?? { status: 404 };
  };
};

/** Starts the server. Resolves when it listens; rejects if the port cannot be used. */
export const startDevServer = async (options: DevServerOptions): Promise<Server> => {
  const replyTo = createReply(options);
  const server = createServer(async ({ url = '/' }, response) => {
    // An address that cannot be decoded is none of a file.
    const reply = await replyTo(url).catch((): Reply => ({ status: 404 }));
    response.setHeader('cache-control', 'no-store');
    if ('status' in reply) response.writeHead(reply.status).end();
    else response.setHeader('content-type', reply.type).end(reply.body);
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(options.port, HOST, done);
  });
  return server;
};
