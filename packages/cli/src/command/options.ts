/** Owns reading a command's options: what is not known is told, with what is. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { nearest } from '@tactful/rules';
import type { Refusal } from './world.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Options by name, and the rest. */
export interface Given {
  readonly flag: (name: string) => boolean;
  readonly text: (name: string) => string | undefined;
  readonly texts: (name: string) => readonly string[];
  readonly files: readonly string[];
}

const faultOf = (error: unknown, options: Options): string => {
  const { code, message } = Object(error);
  const unknown = /'(--?[\w-]+)/.exec(String(message))?.[1];
  if (code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION' || !unknown) return String(message).split('. ')[0] ?? '';
  const near = nearest(unknown.replace(/^-+/, ''), Object.keys(options));
  return `unknown option ${unknown}${near === undefined ? '' : `; did you mean --${near}?`}`;
};

/** Reads what stands behind a command's name. */
export const readOptions = (argv: readonly string[], options: Options): Given | Refusal => {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { ...options, help: { type: 'boolean', short: 'h' }, progress: { type: 'boolean' } },
      allowPositionals: true,
    });
    const known: { readonly [name: string]: unknown } = values;
    const texts = (name: string): readonly string[] =>
      [known[name] ?? []].flat().filter((value): value is string => typeof value === 'string');
    return {
      flag: (name) => known[name] === true,
      text: (name) => texts(name)[0],
      texts,
      files: positionals,
    };
  } catch (error) {
    return { refused: faultOf(error, options) };
  }
};
