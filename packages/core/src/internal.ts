/** Exports for the other packages of Tactful, in addition to the public API. Not covered by semantic versioning. */
export type { ConfigIssue, LocalizedText, StoppedCandidate, StopReason } from '@tactful/rules';
export { parseConfig, parseConfigText } from '@tactful/rules';
export { isPublished, PUBLISHED_FORMAT, readPublished } from '@tactful/rules/internal';
export {
  type Boost,
  decisiveBoosts,
  leaveHidden,
  looksSame,
  type RowOrder,
  sortRow,
} from './actions/row-order.ts';
export type { ReasonWithEvents } from './actions/types.ts';
export type { ConsentApi, ProfileApi, SlotName, SlotsApi } from './api.ts';
export { isProductNumber, itemIdOf } from './collect/item-id.ts';
export { namedValuesOf } from './collect/named-values.ts';
export { NAMED_FIELDS, type NamedField, visitNames } from './collect/names-in-config.ts';
export { setProductList } from './collect/product-list.ts';
export { reportedNames } from './collect/reported-names.ts';
export { type ComposeOptions, composeTactful, engineOf } from './compose-tactful.ts';
export { createConsentActionsBeforeYes } from './consent/consent-actions-before-yes.ts';
export { type ConsentBeforeYes, createConsentBeforeYes } from './consent/consent-before-yes.ts';
export { type ConsentGate, createConsentGate } from './consent/consent-gate.ts';
export type { ConsentStatus, Surface } from './consent/types.ts';
export { type Change, createEmitter } from './engine/emitter.ts';
export { createEngine, type Engine, type OwnedEngine } from './engine/engine.ts';
export { type Preload, preload } from './engine/preload.ts';
export { categoryLevels } from './events/category-levels.ts';
export { CATEGORY_OF, EVENTS, type EventName, type Item } from './events/event.ts';
export { EVENT_REFERENCE, type EventReference } from './events/reference.ts';
export { relatedIds } from './events/related.ts';
export { slug } from './events/slug.ts';
export { LESS_OF, lessOf } from './events/stated-interests.ts';
export { FACT_REFERENCE, FACT_WINDOWS, type FactReference } from './facts/reference.ts';
export { factCatalog } from './facts/resolve.ts';
export { openConnection } from './ledger/connection.ts';
export { type LedgerStore, openLedgerStore } from './ledger/indexeddb-store.ts';
export { readUncheckedSnapshot } from './ledger/ledger.ts';
export type { QuietHours } from './ledger/quiet-hours.ts';
export type { SlotSettings } from './ledger/slot-settings.ts';
export { EXPOSURE_RULE } from './platform/exposure-rule.ts';
export * from './platform/markup-safety.ts';
export { decodeEntities, parseTolerantly } from './platform/repair-json.ts';
export { REPLAY_MASK_ATTRIBUTES, REPLAY_MASK_CLASSES } from './platform/replay-masks.ts';
export { publishConfig } from './publish/publish-config.ts';
export { MAX_PAGE_TEXT, validateConfig, validateText } from './publish/validate-config.ts';
export type { CurrentItem } from './recommend/find-sources.ts';
export {
  type Cause,
  type ExplainablePick,
  type Recommendation,
  type RecommendRequest,
  recommend,
} from './recommend/recommend.ts';
export type {
  NamedPick,
  RecommendableItem,
  RecommendedItems,
  RecommendItemsOptions,
} from './recommend/recommend-items.ts';
export type { FailureReason, StorageFailure } from './result.ts';
