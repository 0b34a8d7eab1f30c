/** Parses the merchant's config: all issues at once, each with its path; parts with issues are left out. */
import type { Config } from './config.ts';
import { renameDeprecatedKeys } from './deprecated-keys.ts';
import type { FactCatalog } from './fact-catalog.ts';
import { createIssueLog, type IssueLog } from './issue-log.ts';
import type { ConfigIssue } from './issues.ts';
import { describeJsonError } from './json-error.ts';
import { expected } from './messages.ts';
import { CONFIG_SCHEMA } from './schema.ts';
import { validateCatalog } from './validate-catalog.ts';
import { createSensitiveCheck, validateNames } from './validate-names.ts';
import { validateRules } from './validate-references.ts';
import { validateSchema } from './validate-schema.ts';

/** The result of parsing a config. */
export interface ParsedConfig {
  /** The config without the parts that have issues; absent if the rest cannot be used, for example without `purposes`. */
  readonly config: Config | undefined;
  readonly issues: readonly ConfigIssue[];
}

/** Makes the catalog of the facts that a config may read; questions and host attributes add to it. */
export type CreateCatalog = (config: Config) => FactCatalog;

/** Longest text of a config, in UTF-16 code units. */
const MOST_TEXT = 5_000_000;

/** Checks what the schema cannot express. Each check sees only what the checks before it have left. */
const validateMeaning = (input: object, catalogOf: CreateCatalog, log: IssueLog): Config | undefined => {
  let config = log.remainderOf(input);
  if (!config) return;
  const refuse = createSensitiveCheck(config, log.report);
  validateNames(input, log, refuse);
  validateCatalog(config.catalog ?? {}, log.report);
  config = log.remainderOf(input);
  if (config) validateRules(input, { config, catalog: catalogOf(config), log, refuse });
  return log.remainderOf(input);
};

/**
 * Parses an input that has been read from JSON. Never throws. An experience, audience, group, question, host attribute
 * or option with an issue is left out, and so is an experience that needs such an audience or group; an issue in a key
 * that limits the others leaves no config at all.
 */
export const parseConfig = (given: unknown, catalogOf: CreateCatalog): ParsedConfig => {
  const log = createIssueLog();
  try {
    const input = renameDeprecatedKeys(given, log.report);
    validateSchema({ shape: CONFIG_SCHEMA, report: log.report }, input, []);
    // An input that is not an object is not usable after the schema.
    return { config: validateMeaning(input as object, catalogOf, log), issues: log.issues };
  } catch {
    log.report([], expected('plain JSON', given, 'not-json'));
    return { config: undefined, issues: log.issues };
  }
};

/** Parses the text of a config file. Never throws. */
export const parseConfigText = (text: string, catalogOf: CreateCatalog): ParsedConfig => {
  let message = 'the text is longer than 5 MB';
  try {
    if (text.length <= MOST_TEXT) return parseConfig(JSON.parse(text), catalogOf);
  } catch (error) {
    message = describeJsonError(text, error);
  }
  const log = createIssueLog();
  log.report([], { code: 'not-json', message });
  return { config: undefined, issues: log.issues };
};
