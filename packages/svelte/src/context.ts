/** Provides Tactful to the components below one. */
import { type BindingContext, type BindingOptions, createContext } from '@tactful/element/internal';
import { getContext, setContext } from 'svelte';

const KEY = Symbol('tactful');

/**
 * Provides Tactful to the components below: `setTactful(() => tactful)`, while a component is initialized.
 *
 * @param getTactful - Reads the object; `undefined` on a server, and until it is created. Everything is standard then. If it
 *   reads `$state`, slots follow its changes.
 */
export function setTactful(getTactful: BindingContext['getTactful'], options?: BindingOptions): void {
  setContext(KEY, createContext(getTactful, options));
}

/** Returns what a component above provides; `undefined` if none does. */
export const useContext = (): BindingContext | undefined => getContext<BindingContext | undefined>(KEY);
