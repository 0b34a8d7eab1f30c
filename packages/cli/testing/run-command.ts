/** Runs the command line in tests, in this process, and collects what it prints. */
import { run } from '../src/index.ts';

/** The exit code of a command, and its output. */
export interface CommandResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command in the folder `cwd`, without a terminal. @param now - Epoch ms. */
export const runCommand = async (
  argv: readonly string[],
  { cwd, now = 0 }: { readonly cwd: string; readonly now?: number },
): Promise<CommandResult> => {
  const texts = { out: '', err: '' };
  const writer = (name: 'out' | 'err') => (text: string) => {
    texts[name] += text;
  };
  const environment = { cwd, out: writer('out'), err: writer('err'), isTTY: false };
  const code = await run({ version: '1.2.3', now: () => now, ...environment }, argv);
  return { code, ...texts };
};
