/** Loads the inspector if the address requests it and the config allows it. This never depends on the profile. */
import type { Tactful } from '@tactful/core';
import { factCatalog, type OwnedEngine } from '@tactful/core/internal';
import type { mountInspector } from '@tactful/inspect';
import type { AttachedSlots } from '@tactful/page/internal';
import { createModuleLoader } from './load-module.ts';

const FILE = 'tactful-inspect.js';

/** The objects that the inspector reads, and the callback for warnings. */
export interface InspectorOptions {
  readonly engine: OwnedEngine;
  readonly tactful: Tactful;
  readonly slots: AttachedSlots;
  /** Called if the inspector does not load. Slots are personalized nevertheless. */
  readonly warn: (text: string) => void;
}

/** True if the address contains `?tactful=inspect`. */
export const isInspectorRequested = (): boolean =>
  new URLSearchParams(location.search).get('tactful') === 'inspect';

/** Loads and mounts the inspector, if it is requested and allowed. */
export async function loadInspector({ engine, tactful, slots, warn }: InspectorOptions): Promise<void> {
  const { now, context, config } = engine;
  if (!isInspectorRequested()) return;
  if (!config.inspect) return warn('The inspector is not allowed here. Add "inspect": true to the config.');
  try {
    const { mountInspector: mount } = await createModuleLoader().load<{
      mountInspector: typeof mountInspector;
    }>(FILE);
    mount(tactful, { catalog: factCatalog(config), context, now, page: slots });
  } catch (error) {
    warn(`${FILE} was not loaded: ${error}`);
  }
}
