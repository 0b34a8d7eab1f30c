/** Reads a config for a command that needs a valid one. */
import type { Config } from '@tactful/core';
import { readJson } from '../json-source.ts';
import type { LintIssue } from '../lint/issue.ts';
import { parseAndCheck } from '../lint/parser-issues.ts';
import { type CommandEnvironment, type CommandFailure, isFailure } from './environment.ts';
import { readText } from './files.ts';

/** A config, without the parts that have errors, and its issues. */
export interface LoadedConfig {
  /** Absent if no part of the config can be used. */
  readonly config: Config | undefined;
  readonly issues: readonly LintIssue[];
}

/** Reads and parses a config. */
export const loadConfig = (environment: CommandEnvironment, file: string): LoadedConfig | CommandFailure => {
  const text = readText(environment, file);
  if (isFailure(text)) return text;
  const source = readJson(text);
  const syntax = source.issues.map((issue) => ({ ...issue, file }));
  if (source.value === undefined) return { config: undefined, issues: syntax };
  const { config, issues } = parseAndCheck(source.value);
  return {
    config,
    issues: [...syntax, ...issues.map((issue) => ({ ...issue, file, ...source.locate(issue.path) }))],
  };
};
