/** What the other packages of Tactful use beside the public API. Not covered by semantic versioning. */
export { type ComposeOptions, composeTactful, engineOf } from './compose-tactful.ts';
export { configFingerprint } from './engine/config-fingerprint.ts';
export { createEngine, type Engine, type OwnedEngine } from './engine/engine.ts';
export { type Preload, preload } from './engine/preload.ts';
export { CATEGORY_OF, EVENTS } from './events/event.ts';
export { EVENT_REFERENCE, type EventReference } from './events/reference.ts';
export { factCatalog } from './facts/catalog.ts';
export { FACT_REFERENCE, FACT_WINDOWS, type FactReference } from './facts/reference.ts';
export { readConfigFingerprint } from './ledger/config-record.ts';
export { type LedgerStore, openLedgerStore } from './ledger/indexeddb-store.ts';
export { readUncheckedSnapshot } from './ledger/ledger.ts';
export {
  complete,
  createPersonalizer,
  type Personalizer,
  personalizerOf,
  toTactful,
} from './personalizer.ts';
export { EXPOSURE_RULE } from './platform/exposure-rule.ts';
export * from './platform/markup-safety.ts';
export { REPLAY_MASK_ATTRIBUTES, REPLAY_MASK_CLASSES } from './platform/replay-masks.ts';
