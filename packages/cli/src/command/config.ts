/** Owns how commands read a config that they need sound. */
import type { Config } from '@tactful/core';
import type { Finding } from '../finding.ts';
import { faultsOf } from '../lint/faults.ts';
import { readJson } from '../locate.ts';
import { isRefusal, type Refusal, readText, type World } from './world.ts';

/** The name that a config usually has. */
export const USUAL = 'tactful.json';

/** A config that can be used, perhaps without some of its parts; and what is wrong with these. */
export interface Loaded {
  readonly config: Config | undefined;
  readonly findings: readonly Finding[];
}

/** Reads a config. */
export const loadConfig = (world: World, file: string): Loaded | Refusal => {
  const text = readText(world, file);
  if (isRefusal(text)) return text;
  const source = readJson(text);
  const syntax = source.issues.map((fault) => ({ ...fault, file }));
  if (source.value === undefined) return { config: undefined, findings: syntax };
  const { config, found } = faultsOf(source.value);
  const findings = found.map((told) => ({ ...told, file, ...source.locate(told.path) }));
  return { config, findings: [...syntax, ...findings] };
};
