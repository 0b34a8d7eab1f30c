/** Owns the way to the inspector: the page's address asks for it, and the config allows it. The profile has no say. */
import type { Tactful } from '@tactful/core';
import { type createEngine, factCatalog } from '@tactful/core/internal';
import type { mountInspector } from '@tactful/inspect';
import type { AttachedSlots } from '@tactful/page/internal';
import { load } from './load-module.ts';

/** True where the address says `?tactful=inspect`. */
const isAsked = (): boolean => new URLSearchParams(location.search).get('tactful') === 'inspect';

/**
 * Opens the inspector where it is asked for and allowed.
 *
 * @param warn - Told if it does not load. The page is tailored all the same.
 */
export async function inspect(
  { now, context, config }: ReturnType<typeof createEngine>,
  tactful: Tactful,
  page: AttachedSlots,
  warn: (text: string) => void,
): Promise<void> {
  if (!config.inspect || !isAsked()) return;
  const file = 'tactful-inspect.js';
  try {
    const { mountInspector: mount } = await load<{ mountInspector: typeof mountInspector }>(file);
    mount(tactful, { catalog: factCatalog(config), context, now, page });
  } catch (error) {
    warn(`${file}: ${error}`);
  }
}
