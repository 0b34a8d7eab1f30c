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
export type * from './create.ts';
export * from './event.ts';
export type * from './personalizer.ts';
