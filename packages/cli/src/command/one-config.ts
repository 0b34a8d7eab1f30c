/** Reads the one config that a command takes. */
import { DEFAULT_CONFIG_FILE } from './default-config.ts';
import type { CommandFailure } from './environment.ts';
import type { CommandOptions } from './options.ts';

/** Returns the file of the config, by default `tactful.json`. More than one file is a failure. */
export const oneConfig = ({ files }: CommandOptions): string | CommandFailure =>
  files.length > 1
    ? { failure: `expected one config, got ${files.length}` }
    : (files[0] ?? DEFAULT_CONFIG_FILE);
