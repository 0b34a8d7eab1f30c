/** Tactful without a page: consent, ledger, facts and decisions behind one object. */

export type {
  Config,
  ConfigIssue,
  DataCategory,
  Decision,
  FactValue,
  Issue,
  PublishedConfig,
  Reason,
  StopReason,
  Winner,
} from '@tactful/rules';
export type { Explanation, ImportPreview, ProfileItem } from './actions/types.ts';
export type { Tactful } from './api.ts';
export type { ConsentState, ConsentStatus, Receipt, Surface } from './consent/types.ts';
export { createPublishedTactful, createTactful, type TactfulOptions } from './create-tactful.ts';
export type { Change } from './engine/emitter.ts';
export type { LedgerEvent, PageEvent, TrackResult } from './events/event.ts';
export type { QuietHours } from './ledger/quiet-hours.ts';
export type { PageContext } from './page-context.ts';
export type { CurrentItem } from './recommend/find-sources.ts';
export type { Cause } from './recommend/recommend.ts';
export {
  type NamedPick,
  type RecommendableItem,
  type RecommendedItems,
  type RecommendItemsOptions,
  recommendItems,
} from './recommend/recommend-items.ts';
export type { Result } from './result.ts';
export type { Status } from './status.ts';
