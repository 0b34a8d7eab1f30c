/** Composes Tactful: an engine that decides, and what records, keeps consent and explains. */
import type { Config, ConfigIssue } from '@tactful/rules';
import { PATTERN_ISSUE } from '@tactful/rules/internal';
import { createConsentActions } from './actions/consent.ts';
import { createEraseActions } from './actions/erase.ts';
import { createExplainActions } from './actions/explain.ts';
import { createFeedbackActions } from './actions/feedback.ts';
import { createConsentFollower } from './actions/follow-consent.ts';
import { followPage } from './actions/follow-page.ts';
import { createProfileActions } from './actions/profile.ts';
import { createTrack } from './actions/track.ts';
import type { Tactful } from './api.ts';
import type { Engine, OwnedEngine } from './engine/engine.ts';
import type { Connection } from './ledger/connection.ts';
import { type LedgerStore, openLedgerStore } from './ledger/indexeddb-store.ts';
import { createTabSync } from './platform/tab-sync.ts';
import { createRuntime, type Runtime } from './runtime.ts';

/** Inputs that are known, or operations that have begun, before Tactful is composed. */
export interface ComposeOptions {
  /** Issues of the config, for `status()`. */
  readonly issues?: readonly ConfigIssue[] | undefined;
  /** The connection to the database. */
  readonly connection: Connection;
  /** The store of the ledger. Default: the device's IndexedDB, over the connection. */
  readonly store?: LedgerStore | undefined;
  /** A read of the ledger that has begun. */
  readonly records?: Promise<readonly unknown[]> | undefined;
}

const engines = new WeakMap<object, Engine>();

/** The engine of a Tactful object, for packages that place content. */
export const engineOf = <C extends Config>(tactful: Tactful<C>): Engine => {
  const engine = engines.get(tactful);
  if (!engine) throw new Error('This object was not created by createTactful.');
  return engine;
};

/** Creates the operation that stops personalization for good, and the status, which contains its first reason. */
const createStatus = (
  runtime: () => Runtime,
  issues: readonly ConfigIssue[],
): { readonly stop: (reason: string) => void; readonly status: Tactful['status'] } => {
  let stopped: string | undefined;
  return {
    stop: (reason) => {
      stopped ??= reason;
      runtime().stop();
      runtime().engine.emit('status');
    },
    status: () => ({
      ...runtime().log.status(),
      ...(stopped && { stopped }),
      issues: runtime().engine.isOutOfSteps() ? [...issues, PATTERN_ISSUE] : issues,
    }),
  };
};

/** Composes Tactful over an engine. The engine stays the same object, and keeps deciding meanwhile. */
export const composeTactful = (engine: OwnedEngine, options: ComposeOptions): Tactful => {
  const { issues = [], records, store = openLedgerStore(options.connection) } = options;
  const tabs = createTabSync(() => follower.onOtherTab());
  const { stop, status } = createStatus(() => runtime, issues);
  const runtime: Runtime = createRuntime({
    engine,
    store,
    notifyTabs: tabs.notify,
    onOpenError: (error) => stop(`The profile cannot be opened: ${error}`),
  });
  const { consent, log } = runtime;
  const follower = createConsentFollower(runtime);
  const { follow } = follower;
  const track = createTrack(runtime, follow);
  const erasing = createEraseActions(runtime);
  const profile = createProfileActions(runtime, erasing);
  const explaining = createExplainActions(engine, profile.eventsFor);

  // Consent may have been withdrawn in another tab since the engine has read it.
  const opened = consent.isTailored() ? runtime.open(records) : Promise.resolve(runtime.publish());
  const ready = opened.then(() => engine.update({ ...engine.snapshot(), isFinal: true }));
  void erasing.finish();
  const stopFollowing = followPage(runtime, follower, [store, tabs]);
  const tactful: Tactful = {
    config: engine.config,
    consent: createConsentActions(runtime, erasing),
    profile,
    slots: { ...createFeedbackActions(runtime, track, explaining.decide), stop },
    ready,
    isReady: engine.isReady,
    ...explaining,
    fact: engine.fact,
    track,
    subscribe: engine.subscribe,
    setPage: (page) => {
      engine.setPage(page);
      follow();
    },
    status,
    destroy: () => {
      stopFollowing();
      tabs.close();
      log.close();
    },
  };
  engines.set(tactful, engine);
  return tactful;
};
