/** An OpenFeature web provider whose flags are the slots of Tactful. */
export { TactfulProvider, type TactfulProviderOptions } from './provider.ts';
