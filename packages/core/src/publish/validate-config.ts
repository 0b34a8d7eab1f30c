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

/** Validates the text of a config file. Never throws. */
export const validateText = (text: string): ReadConfig => publish(parseConfigText(text, factCatalog));
