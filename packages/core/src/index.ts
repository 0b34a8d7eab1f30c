/** Tactful without a page: consent, ledger, facts and decisions behind one object. */

export type {
  Config,
  DataCategory,
  Decision,
  FactValue,
  Issue,
  PublishedConfig,
  Reason,
  Winner,
} from '@tactful/rules';
export type { Explanation, ImportPreview, ProfileItem } from './actions/types.ts';
export type { Tactful } from './api.ts';
export type { ConsentState, Receipt } from './consent/types.ts';
export { createPublishedTactful, createTactful, type TactfulOptions } from './create-tactful.ts';
export type { Change } from './engine/emitter.ts';
export type { LedgerEvent, PageEvent, TrackResult } from './events/event.ts';
export type { PageContext } from './page-context.ts';
export { recommendItems } from './recommend/recommend-items.ts';
export type { Result } from './result.ts';
export type { Status } from './status.ts';
