/** The plugin: provides Tactful to every component of an app. */
import type { Tactful } from '@tactful/core';
import { type BindingContext, type BindingOptions, createContext } from '@tactful/element/internal';
import { inject, onMounted, type Plugin, watchEffect } from 'vue';

/** The options of {@link tactfulPlugin}. */
export interface TactfulOptions extends BindingOptions {
  /** Reads the object; `undefined` on a server, and until it is created. If it reads a reference, slots follow its changes. */
  readonly tactful: () => Tactful | undefined;
}

const KEY = Symbol('tactful');

/** Provides Tactful to every component: `app.use(tactfulPlugin, { tactful: () => tactful })`, before `app.mount`. */
export const tactfulPlugin: Plugin<[TactfulOptions]> = (app, options) => {
  app.provide(KEY, createContext(options.tactful, options));
};

/**
 * Returns what the plugin provides; `null` without it.
 *
 * @param connect - Called after the component is mounted, and again when something reactive that it read has changed. Returns
 *   its undo.
 */
export function useContext(connect?: (context: BindingContext | null) => () => void): BindingContext | null {
  const context = inject<BindingContext | null>(KEY, null);
  if (connect) onMounted(() => watchEffect((onCleanup) => onCleanup(connect(context))));
  return context;
}
