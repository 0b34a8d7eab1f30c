/** Validates hand-written configs, and publishes what is left of them. */
import { type ParsedConfig, parseConfig, parseConfigText } from '@tactful/rules';
import type { ReadConfig } from '@tactful/rules/internal';
import { factCatalog } from '../facts/resolve.ts';
import { publishConfig } from './publish-config.ts';

const publish = ({ config, issues }: ParsedConfig): ReadConfig => ({
  config: config && publishConfig(config),
  issues,
});

/** Validates an input that has been read from JSON, or written in code. Never throws. */
export const validateConfig = (input: unknown): ReadConfig => publish(parseConfig(input, factCatalog));

/** Longest text that is validated on a page, in UTF-16 code units: longer ones could take more than 50 ms. */
export const MAX_PAGE_TEXT = 50_000;

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** Validates the text of a config file on a page. Never throws. */
export const validateText = (text: string): ReadConfig => {
  // A published config of any length comes here if it is damaged: its syntax error is the problem, not its length.
  if (text.length <= MAX_PAGE_TEXT || !isJson(text)) return publish(parseConfigText(text, factCatalog));
  const message = `the config has ${text.length} characters, and pages validate at most ${MAX_PAGE_TEXT}; run "npx tactful build", and serve the published config`;
  return {
    config: undefined,
    issues: [{ severity: 'error', code: 'config-size', message, path: '', keys: [] }],
  };
};
