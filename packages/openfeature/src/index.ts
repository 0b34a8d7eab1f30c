/** An OpenFeature web provider whose flags are the slots of Tactful. */
export { createProvider, type ProviderOptions } from './provider.ts';
