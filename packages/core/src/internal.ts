/** What the other packages of Tactful use beside the public API. Not covered by semantic versioning. */
export { complete, createPersonalizer } from './create-personalizer.ts';
export { engineOf, toTactful } from './create-tactful.ts';
export { configFingerprint } from './engine/config-fingerprint.ts';
export { createEngine } from './engine/engine.ts';
export { type Preload, preload } from './engine/preload.ts';
export { CATEGORY_OF } from './events/event.ts';
export { factCatalog } from './facts/catalog.ts';
export { FACT_REFERENCE, FACT_WINDOWS, type FactReference } from './facts/reference.ts';
export type { LedgerStore } from './ledger/indexeddb-store.ts';
export { readUncheckedSnapshot } from './ledger/ledger.ts';
export type { Engine, Personalizer } from './personalizer.ts';
export * from './platform/markup-safety.ts';
