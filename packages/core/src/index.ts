/** Choice, ledger, facts and decisions: Tactful without a page. */

export type {
  Config,
  ConfigIssue,
  DataCategory,
  Decision,
  FactValue,
  LocalizedText,
  Reason,
  StoppedCandidate,
  StopReason,
  Winner,
} from '@tactful/rules';
export { parseConfig, parseConfigText } from '@tactful/rules';
export type * from './api.ts';
export * from './create-personalizer.ts';
export { createTactful, type TactfulOptions } from './create-tactful.ts';
export { configFingerprint } from './engine/config-fingerprint.ts';
export { createEngine } from './engine/engine.ts';
export * from './engine/preload.ts';
export * from './events/event.ts';
export { factCatalog } from './facts/catalog.ts';
export type { LedgerStore } from './ledger/indexeddb-store.ts';
export { readUncheckedSnapshot } from './ledger/ledger.ts';
export type * from './options.ts';
export type * from './personalizer.ts';
export * from './platform/markup-safety.ts';
