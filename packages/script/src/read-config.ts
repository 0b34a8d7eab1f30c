/** Turns the text of a config into one that pages can use: takes a published one as it is, and validates any other. */
import { isPublished } from '@tactful/core/internal';
import type { ConfigIssue, PublishedConfig } from '@tactful/rules';
import { NOT_PUBLISHED, PUBLISHED_FORMAT } from '@tactful/rules/internal';
import type { FoundConfig } from './load-config.ts';

/** A config, and the issues that the validator has found in it. */
export interface UsableConfig {
  /** Unchecked if it was published: the widget checks its texts before it shows them, and the engine what decisions depend on. */
  readonly config: PublishedConfig;
  readonly issues: readonly ConfigIssue[];
}

/** The value of a JSON text; `undefined` for any other text, which the validator reports. */
const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const formatIssues = (issues: readonly ConfigIssue[]): string =>
  issues.map(({ path, message }) => `${path || 'config'}: ${message}`).join('\n');

/** How a config is read. */
interface ReadOptions {
  readonly loadValidator: () => Promise<typeof import('./validate.ts')>;
  readonly warn: (text: string) => void;
}

/**
 * Reads a config, and logs its issues. Rejects if it cannot be used. Whether the validator is loaded depends on the
 * config alone, so it is the same for every visitor.
 */
export async function readConfig(
  found: FoundConfig,
  { loadValidator, warn }: ReadOptions,
): Promise<UsableConfig> {
  const value = parseJson(found.text);
  if (isPublished(value)) {
    // The engine and the widget check the parts that they use.
    const config = value as PublishedConfig;
    if (config.published !== PUBLISHED_FORMAT) throw Error(`config: ${NOT_PUBLISHED}`);
    return { config, issues: [] };
  }
  const { config, issues } = (await loadValidator()).validate(found);
  if (!config) throw Error(formatIssues(issues));
  if (issues.length) warn(formatIssues(issues));
  return { config, issues };
}
