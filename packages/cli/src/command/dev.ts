/** Runs `tactful dev`. */
import { statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { buildConfig } from '../build-config.ts';
import { compilersOf } from '../code/app-compiler.ts';
import { startDevServer } from '../dev/dev-server.ts';
import { watchFiles } from '../dev/watch-files.ts';
import { formatLines } from '../lint/format.ts';
import { lint } from '../lint/lint.ts';
import { type CommandEnvironment, type CommandFailure, type ExitCode, isFailure } from './environment.ts';
import { folderOf, readText } from './files.ts';
import { oneConfig } from './one-config.ts';
import type { CommandOptions } from './options.ts';
import { readCode, readPages, readReviewed } from './shop-files.ts';

const DEFAULT_PORT = 4180;

/** The folder, the config and the files that are checked with it. */
interface DevInput {
  readonly file: string;
  readonly root: string;
  readonly port: number;
  /** Names of files, folders and patterns with the code of the app. */
  readonly code: readonly string[];
  readonly reviewed: ReadonlySet<string>;
}

const readInput = (environment: CommandEnvironment, options: CommandOptions): DevInput | CommandFailure => {
  const file = oneConfig(options);
  if (isFailure(file)) return file;
  const port = Number(options.text('port') ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return { failure: `--port: expected a number up to 65535, got "${options.text('port')}"` };
  const root = options.text('root') ?? '.';
  if (!statSync(resolve(environment.cwd, root), { throwIfNoEntry: false })?.isDirectory())
    return { failure: `--root: ${root} is not a folder` };
  const code = options.texts('code');
  const found = readCode(environment, code);
  if (isFailure(found)) return { failure: `--code: ${found.failure}` };
  const reviewed = readReviewed(environment, options.text('reviewed'), file);
  if (isFailure(reviewed)) return reviewed;
  return { file, root, port, code, reviewed };
};

/** Lets the page show the inspector, whatever the config contains. */
const withInspector = (published: string): string =>
  JSON.stringify({ ...JSON.parse(published), inspect: true });

/** Files that were read; none if a folder has none at the moment. */
const orNone = (found: ReadonlyMap<string, string> | CommandFailure): ReadonlyMap<string, string> =>
  isFailure(found) ? new Map<string, string>() : found;

/** Checks the config, the pages and the code, prints the issues, and returns the config to serve. */
const check = (environment: CommandEnvironment, input: DevInput): string | undefined => {
  const { file, root, reviewed } = input;
  const text = readText(environment, file);
  if (isFailure(text)) {
    environment.err(`${text.failure}\n`);
    return undefined;
  }
  const pages = orNone(readPages(environment, [root]));
  const code = orNone(readCode(environment, input.code));
  const load = compilersOf(environment.cwd);
  const now = environment.now();
  const issues = lint({ file, text, pages, code, load, reviewed, now });
  environment.err(formatLines(issues) || `${file}: no issues\n`);
  const built = buildConfig({ file, text, reviewed, now });
  return built.text && withInspector(built.text);
};

/** Describes why the server does not start. */
const describePort =
  (port: number) =>
  (error: unknown): CommandFailure => {
    const { code, message } = Object(error);
    const reason = code === 'EADDRINUSE' ? 'it is in use; choose another one' : String(message);
    return { failure: `--port ${port}: ${reason}` };
  };

/** Returns the address of the page to open first: the front page, or else any page of the folder. */
const firstPage = (environment: CommandEnvironment, root: string): string | CommandFailure => {
  const pages = readPages(environment, [root]);
  if (isFailure(pages))
    return { failure: `${root} contains no pages yet; --root names the folder with the .html files` };
  const paths = [...pages.keys()].map((page) => relative(root, page).replaceAll(sep, '/'));
  return paths.includes('index.html') ? '' : (paths[0] ?? '');
};

/** Serves the pages until it is stopped. */
export const runDev = async (
  environment: CommandEnvironment,
  options: CommandOptions,
): Promise<ExitCode | CommandFailure> => {
  const input = readInput(environment, options);
  if (isFailure(input)) return input;
  const { cwd } = environment;
  const { file, root, port, code } = input;
  let published = check(environment, input);
  const server = await startDevServer({ cwd, root, port, publishedConfig: () => published }).catch(
    describePort(port),
  );
  if (isFailure(server)) return server;
  const watched = [root, file, ...code.map(folderOf)].map((path) => resolve(cwd, path));
  const stopWatching = await watchFiles(watched, () => {
    published = check(environment, input);
  });
  const address = server.address();
  const first = firstPage(environment, root);
  if (isFailure(first)) environment.err(`${first.failure}\n`);
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : port}/`;
  const url = isFailure(first) ? origin : origin + first;
  environment.out(`${url} serves ${root}; ${url}?tactful=inspect opens the inspector\n`);
  await (environment.stopped ?? new Promise<void>(() => undefined));
  stopWatching();
  server.closeAllConnections();
  server.close();
  return 0;
};
