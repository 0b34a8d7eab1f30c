/** Choice, ledger, facts and decisions: Tactful without a page. */

export type {
  Config,
  Decision,
  FactValue,
  Fault,
  Kind,
  Reason,
  Stop,
  Stopped,
  Text,
  Winner,
} from '@tactful/rules';
export { parseConfig, parseConfigText } from '@tactful/rules';
export * from './create.ts';
export * from './early.ts';
export * from './event.ts';
export { factCatalog } from './facts.ts';
export { glance } from './ledger.ts';
export * from './loads.ts';
export type * from './options.ts';
export type * from './personalizer.ts';
export { seal } from './seal.ts';
export type { Store } from './store.ts';
export { createTailoring } from './tailoring.ts';
