/** Tactful without a page: consent, ledger, facts and decisions behind one object. */

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
export type * from './actions/types.ts';
export type * from './api.ts';
export type { ConsentState, ConsentStatus, Receipt, Surface } from './consent/types.ts';
export { createTactful, type TactfulOptions } from './create-tactful.ts';
export { configFingerprint } from './engine/config-fingerprint.ts';
export type { Change } from './engine/emitter.ts';
export { createEngine, type Engine } from './engine/engine.ts';
export * from './engine/preload.ts';
export * from './events/event.ts';
export { factCatalog } from './facts/catalog.ts';
export { readConfigFingerprint } from './ledger/config-record.ts';
export type { LedgerStore } from './ledger/indexeddb-store.ts';
export { readUncheckedSnapshot } from './ledger/ledger.ts';
export type { PageContext } from './page-context.ts';
export { complete, createPersonalizer, type Personalizer, type PersonalizerOptions } from './personalizer.ts';
export * from './platform/markup-safety.ts';
export type { Result } from './result.ts';
export type { Status, StorageState } from './status.ts';
