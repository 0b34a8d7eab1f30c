/** Provides Tactful to the components of an application. */
import { InjectionToken, inject, type Provider, type Signal } from '@angular/core';
import type { Tactful } from '@tactful/core';
import { type BindingContext, type BindingOptions, createContext } from '@tactful/element/internal';

const TACTFUL = new InjectionToken<BindingContext>('tactful');

/** Returns what the application provides; `null` if it does not. */
export const injectContext = (): BindingContext | null => inject(TACTFUL, { optional: true });

/**
 * Returns the provider of an application: `providers: [provideTactful(tactful)]`.
 *
 * @param tactful - The object, or a signal of it: `undefined` on a server, and until it is created. Everything is standard then.
 */
export const provideTactful = (
  tactful: Tactful | undefined | Signal<Tactful | undefined>,
  options?: BindingOptions,
): Provider => ({
  provide: TACTFUL,
  useValue: createContext(typeof tactful === 'function' ? tactful : () => tactful, options),
});
