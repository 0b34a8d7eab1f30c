/** The app's Tactful object, and the hooks and components that know the names of its config. */
import { createTactful, type Tactful } from '@tactful/core';
import { type DefinedConfig, defineConfig } from '@tactful/preact';
import type { Config } from '@tactful/rules';
import { settings } from './config.ts';
import { CUISINES } from './cuisines.ts';

const defined: DefinedConfig<typeof settings> = defineConfig(settings);

export const Slot: DefinedConfig<typeof settings>['Slot'] = defined.Slot;
export const WhyButton: DefinedConfig<typeof settings>['WhyButton'] = defined.WhyButton;
export const useDecision: DefinedConfig<typeof settings>['useDecision'] = defined.useDecision;
export const useExposure: DefinedConfig<typeof settings>['useExposure'] = defined.useExposure;

const cuisines = Object.entries(CUISINES);
const categories = Object.fromEntries(cuisines.map(([id, { name }]) => [id, name]));
/** The features that a visitor uses by searching for a cuisine. */
const searches = Object.fromEntries(
  cuisines.map(([id, { name }]) => [`find-${id}`, `searching for ${name.toLowerCase()}`]),
);

const config: Config = {
  ...settings,
  catalog: { ...settings.catalog, categories, names: { ...settings.catalog.names, ...searches } },
};

/** Every slot stays standard if the config has an issue; the console shows it. */
export const tactful: Tactful = createTactful(config, {
  onConfigError: ({ path, message }) => console.error(`${path}: ${message}`),
});
