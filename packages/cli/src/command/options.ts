/** Parses the options of a command, and suggests the option that an unknown one was meant to be. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { nearest } from '@tactful/rules/internal';
import type { CommandInfo } from './command-info.ts';
import type { CommandFailure } from './environment.ts';

type ParseOptions = NonNullable<ParseArgsConfig['options']>;

/** The options and files that were passed to a command. */
export interface CommandOptions {
  /** True if the flag was passed. */
  readonly flag: (name: string) => boolean;
  /** The first value of the option; absent if it was not passed. */
  readonly text: (name: string) => string | undefined;
  /** Every value of the option. */
  readonly texts: (name: string) => readonly string[];
  readonly files: readonly string[];
}

const describeError = (error: unknown, names: readonly string[]): string => {
  const { code, message } = Object(error);
  const unknown = /'(--?[\w-]+)/.exec(String(message))?.[1];
  if (code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION' || !unknown) return String(message).split('. ')[0] ?? '';
  const suggestion = nearest(unknown.replace(/^-+/, ''), names);
  return `unknown option ${unknown}${suggestion === undefined ? '' : `; did you mean --${suggestion}?`}`;
};

/** Parses what follows the name of a command. */
export const parseOptions = (
  argv: readonly string[],
  { options }: CommandInfo,
): CommandOptions | CommandFailure => {
  const known: ParseOptions = Object.fromEntries(
    Object.entries(options).map(([name, { type, multiple = false, short }]) => [
      name,
      { type, multiple, ...(short && { short }) },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options: known, allowPositionals: true });
    const optionValue = (name: string): unknown => (Object.hasOwn(values, name) ? values[name] : undefined);
    const texts = (name: string): readonly string[] =>
      [optionValue(name) ?? []].flat().filter((value): value is string => typeof value === 'string');
    return {
      flag: (name) => optionValue(name) === true,
      text: (name) => texts(name)[0],
      texts,
      files: positionals,
    };
  } catch (error) {
    return { failure: describeError(error, Object.keys(options)) };
  }
};
