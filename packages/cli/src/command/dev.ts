/** Runs `tactful dev`. */
import { statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { buildConfig } from '../build-config.ts';
import { startDevServer } from '../dev/dev-server.ts';
import { watchFiles } from '../dev/watch-files.ts';
import { formatLines } from '../lint/format.ts';
import { lint } from '../lint/lint.ts';
import { type CommandEnvironment, type CommandFailure, type ExitCode, isFailure } from './environment.ts';
import { readText } from './files.ts';
import { oneConfig } from './one-config.ts';
import type { CommandOptions } from './options.ts';
import { readPages, readReviewed } from './shop-files.ts';

const DEFAULT_PORT = 4180;

/** The folder, the config and the files that are checked with it. */
interface DevInput {
  readonly file: string;
  readonly root: string;
  readonly port: number;
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
  const reviewed = readReviewed(environment, options.text('reviewed'), file);
  if (isFailure(reviewed)) return reviewed;
  return { file, root, port, reviewed };
};

/** Lets the page show the inspector, whatever the config contains. */
const withInspector = (published: string): string =>
  JSON.stringify({ ...JSON.parse(published), inspect: true });

/** Checks the config and the pages, prints the issues, and returns the config to serve. */
const check = (environment: CommandEnvironment, { file, root, reviewed }: DevInput): string | undefined => {
  const text = readText(environment, file);
  if (isFailure(text)) {
    environment.err(`${text.failure}\n`);
    return undefined;
  }
  const found = readPages(environment, [root]);
  // A folder may have no pages yet.
  const pages = isFailure(found) ? new Map<string, string>() : found;
  const now = environment.now();
  const issues = lint({ file, text, pages, reviewed, now });
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
  const { file, root, port } = input;
  let published = check(environment, input);
  const server = await startDevServer({ cwd, root, port, publishedConfig: () => published }).catch(
    describePort(port),
  );
  if (isFailure(server)) return server;
  const stopWatching = await watchFiles([resolve(cwd, root), resolve(cwd, file)], () => {
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
