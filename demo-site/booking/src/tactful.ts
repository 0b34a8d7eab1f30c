/** Owns what is tailored here, for whom: the config, and the personalizer that follows it. */
import { createPersonalizer, factCatalog, type Personalizer } from '@tactful/core';
import { type Defined, defineConfig } from '@tactful/preact';
import { type Config, parseConfig } from '@tactful/rules';
import { CUISINES } from './restaurants.ts';
import { settings } from './settings.ts';

const defined: Defined<typeof settings> = defineConfig(settings);

export const Slot: Defined<typeof settings>['Slot'] = defined.Slot;
export const Why: Defined<typeof settings>['Why'] = defined.Why;
export const useDecision: Defined<typeof settings>['useDecision'] = defined.useDecision;
export const useSeen: Defined<typeof settings>['useSeen'] = defined.useSeen;

const names = Object.fromEntries(
  Object.entries(CUISINES).flatMap(([id, { name }]) => [
    [id, name],
    [`find-${id}`, `searching for ${name.toLowerCase()}`],
  ]),
);

function start(): Personalizer | undefined {
  const written: Config = settings;
  const whole = {
    ...written,
    catalog: { ...written.catalog, names: { ...written.catalog?.names, ...names } },
  };
  const { config, issues } = parseConfig(whole, factCatalog);
  return config && createPersonalizer({ config, issues });
}

/** Absent if the config cannot be used: then everything is generic. */
export const personalizer: Personalizer | undefined = start();
