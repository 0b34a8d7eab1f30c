/** Parses the merchant's config: all issues at once, each with its path; faulty parts are left out. */

import type { Config } from './config.ts';
import { renameDeprecatedKeys } from './deprecated-keys.ts';
import type { FactCatalog } from './fact-catalog.ts';
import { expected, type IssueSeverity, type ReportIssue } from './messages.ts';
import { CONFIG_SCHEMA } from './schema.ts';
import { createSensitiveCheck, type Each, validateNames, validateRules } from './validate-references.ts';
import { validateSchema } from './validate-schema.ts';

/** One issue of a config. Print it as `${path}: ${message}`. */
export interface ConfigIssue {
  /** `error`: the part at `path` is left out. `warning`: the part is used, and should be changed. */
  readonly severity: IssueSeverity;
  /** As `experiences[3].when.$or[1]`; empty for the whole. */
  readonly path: string;
  /** As `expected a number, got "3"`. */
  readonly message: string;
}

/** The result of parsing a config. */
export interface ParsedConfig {
  /** The config without its faulty parts; absent if the rest cannot be used, for example without `purposes`. */
  readonly config: Config | undefined;
  readonly issues: readonly ConfigIssue[];
}

/** Makes the catalog of the facts that a config may read; questions and host attributes add to it. */
export type CreateCatalog = (config: Config) => FactCatalog;

/** Longest text of a config, in UTF-16 code units. */
const MOST_TEXT = 5_000_000;

// Keys that limit the others: without them, more would be shown or stored than the merchant intended.
const VITAL = /^((version|site|purposes|sensitive|caps|retention|holdout)\b|$)/;

// The outermost part that a path leads to and that can be left out: `experiences[3]`, `audiences.fans`.
const partOf = (path: string): string => /^[^.[]*(\[\d+\]|\.[^.[]*)?/.exec(path)?.[0] ?? '';

type Parts = { readonly [key: string]: unknown };

/**
 * Parses an input that has been read from JSON. Never throws. A faulty experience, audience, group, question,
 * host attribute or option is left out; an issue in a key that limits the others leaves no config at all.
 */
export const parseConfig = (given: unknown, catalogOf: CreateCatalog): ParsedConfig => {
  const issues: ConfigIssue[] = [];
  const faulty = new Set<string>();
  const report: ReportIssue = (path, message, severity = 'error') => {
    issues.push({ severity, path, message });
    if (severity === 'error') faulty.add(partOf(path));
  };
  let input = given;

  // A list is an object whose names are indexes.
  const sound = (key: string, part: unknown): [name: string, part: unknown, path: string][] =>
    Object.entries((part ?? {}) as Parts).flatMap(([name, inner]) => {
      const path = Array.isArray(part) ? `${key}[${name}]` : `${key}.${name}`;
      return faulty.size && (faulty.has(key) || faulty.has(partOf(path))) ? [] : [[name, inner, path]];
    });
  const each: Each = (key, visit) => {
    // Only called when the input has the schema's types, apart from the parts that are left out.
    for (const [name, part, path] of sound(key, (input as Parts)[key])) visit(part as never, path, name);
  };
  // The rest has passed the schema, which the cast asserts.
  const rest = (): Config | undefined => {
    for (const path of faulty) if (VITAL.test(path)) return;
    const parts: [string, unknown][] = [['experiences', []]];
    for (const [key, part] of Object.entries(input as Parts))
      if (!faulty.has(key)) {
        const kept = part && typeof part === 'object' ? sound(key, part) : undefined;
        parts.push([
          key,
          kept ? (Array.isArray(part) ? kept.map(([, inner]) => inner) : Object.fromEntries(kept)) : part,
        ]);
      }
    return Object.fromEntries(parts) as unknown as Config;
  };

  try {
    input = renameDeprecatedKeys(given, report);
    validateSchema(CONFIG_SCHEMA, input, '', report);
    let config = rest();
    if (config) {
      const refuse = createSensitiveCheck(config, report);
      validateNames(each, refuse);
      config = rest();
      if (config) validateRules(config, catalogOf(config), each, report, refuse);
    }
    return { config: rest(), issues };
  } catch {
    const issue: ConfigIssue = { severity: 'error', path: '', message: expected('plain JSON', given) };
    return { config: undefined, issues: [...issues, issue] };
  }
};

/** Parses the text of a config file. Never throws. */
export const parseConfigText = (text: string, catalogOf: CreateCatalog): ParsedConfig => {
  let input: unknown;
  try {
    if (text.length <= MOST_TEXT) input = JSON.parse(text);
  } catch {}
  return parseConfig(input, catalogOf);
};
