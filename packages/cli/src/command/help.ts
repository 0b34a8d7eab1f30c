/** The help texts, from the table of commands. */
import type { CommandInfo } from './command-info.ts';
import { COMMANDS } from './commands.ts';
import { DEFAULT_CONFIG_FILE } from './default-config.ts';

/** Names in the first column, and their sentences in the second. */
const columns = (rows: readonly (readonly [name: string, sentence: string])[]): string => {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, sentence]) => `  ${name.padEnd(width)}  ${sentence}`).join('\n');
};

/** The help of the program: all commands. */
export const programHelp = (): string => `tactful <command>

${columns(COMMANDS.map(({ name, sentence }) => [name, sentence]))}

"tactful <command> --help" lists the options of a command, "tactful --version" prints the version.
`;

/** The help of one command. */
export const commandHelp = ({ name, usage, sentence, details, options, exitCodes }: CommandInfo): string => {
  const rows = Object.entries(options).map(
    ([option, { value, short, sentence: effect, default: otherwise }]) =>
      [
        `${short ? `-${short}, ` : ''}--${option}${value ? ` ${value}` : ''}`,
        `${effect} Default: ${otherwise}`,
      ] as const,
  );
  const codes = Object.entries(exitCodes).map(([code, meaning]) => `${code} ${meaning}`);
  const defaultFile = usage.startsWith('[') ? ` The default file is ${DEFAULT_CONFIG_FILE}.` : '';
  return [
    `tactful ${name} ${usage} [options]`,
    `${sentence}${defaultFile}`,
    ...(details ? [details] : []),
    columns(rows),
    `Exit codes: ${codes.join(', ')}.\n`,
  ].join('\n\n');
};
