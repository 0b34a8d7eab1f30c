/** Puts the personalizer together: what reads and decides, and upon it what records, keeps and explains. */
import { type ConfigIssue, explainAll } from '@tactful/rules';
import { createConsentActions } from './actions/consent.ts';
import { createFeedbackActions } from './actions/feedback.ts';
import { createProfileActions } from './actions/profile.ts';
import { createRuntime } from './assemble-runtime.ts';
import { createGate } from './collect/gate.ts';
import { pauseEnd } from './consent/consent-state.ts';
import type { CreateFingerprint } from './engine/config-fingerprint.ts';
import { createEngine, type EngineInternals } from './engine/engine.ts';
import type { PageEvent, TrackResult } from './events/event.ts';
import { type LedgerStore, openLedgerStore } from './ledger/indexeddb-store.ts';
import type { PersonalizerOptions } from './options.ts';
import type { PageContext, Personalizer } from './personalizer.ts';
import { throttle, watchPageLifecycle } from './platform/page-lifecycle.ts';
import { createTabSync } from './platform/tab-sync.ts';
import type { Runtime } from './runtime.ts';

/** Reads of the disk for what other tabs wrote are at least that far apart. */
const REREAD_MS = 250;

const createRecord = (parts: Runtime, follow: () => void): Personalizer['record'] => {
  const gate = createGate(parts);
  const { consent, log, now, page } = parts;
  const judge = (event: PageEvent): TrackResult => {
    follow();
    if (!consent.isRecording()) return { recorded: false, reason: 'no-consent' };
    const verdict = gate(event, { now: now(), section: page().section, events: log.ledger()?.events ?? [] });
    if (typeof verdict === 'string') return { recorded: false, reason: verdict };
    log.add(verdict);
    return { recorded: true, events: verdict };
  };
  return (event) => {
    try {
      return judge(event);
    } catch {
      // A getter or a proxy of the page threw.
      return { recorded: false, reason: 'malformed' };
    }
  };
};

/** Opens and closes the ledger as the choice says, here and in other tabs. */
const createFollow = (parts: Runtime) => {
  const { consent, log, emit, invalidateAll } = parts;
  const reread = throttle(REREAD_MS, () => {
    if (consent.isTailored()) log.refresh();
  });
  /** Looks at the stored choice: cheap enough for every event. */
  const follow = (): void => {
    if (consent.reread()) {
      emit('consent');
      invalidateAll();
    }
    const closed = log.status().storage === 'closed';
    if (consent.isTailored() && closed) parts.open();
    if (!consent.isTailored() && !closed) log.close();
    // A visit that goes on keeps its pause.
    const { pausedUntil = 0 } = consent.record() ?? {};
    const until = pauseEnd(parts.now());
    if (consent.get().paused && until > pausedUntil) consent.update({ pausedUntil: until });
  };
  return {
    follow,
    hear: (): void => {
      follow();
      reread();
    },
  };
};

/** What was found out, or opened, before the rest was there. */
export interface CompletionOptions {
  readonly issues?: readonly ConfigIssue[] | undefined;
  readonly store?: LedgerStore | undefined;
  /** A read of the ledger that has begun. */
  readonly records?: Promise<readonly unknown[]> | undefined;
  /**
   * Makes what stands for the config, once there is a ledger to keep it in: pages to come need not check it again.
   * Absent where it has issues.
   */
  readonly seal?: CreateFingerprint | undefined;
}

/** Makes of what only reads and decides the whole personalizer: the same object, which can do more from then on. */
export const complete = (base: EngineInternals, options: CompletionOptions): Personalizer => {
  const { issues = [], records, seal, store = openLedgerStore(base.connection) } = options;
  const wasReady = !!base.ledger();
  const tabs = createTabSync(() => hear());
  const parts = createRuntime(base, store, seal, tabs.notify);
  const { consent, log, emit } = parts;
  const { follow, hear } = createFollow(parts);
  const record = createRecord(parts, follow);
  const { resume, ...choosing } = createConsentActions(parts);
  const { setPage } = base.engine;
  let isReady = wasReady;
  const ready = (consent.isTailored() ? parts.open(records) : Promise.resolve()).then(() => {
    isReady = true;
    if (!wasReady) parts.invalidateAll();
  });
  resume();
  base.explainer = explainAll;
  const unwatch = watchPageLifecycle({
    hide: parts.sleep,
    show: hear,
    minute: () => {
      follow();
      parts.refresh();
      emit('decisions');
    },
  });
  return Object.assign(base.engine, {
    ready,
    isReady: () => isReady,
    standing: consent.get,
    receipt: consent.receipt,
    record,
    ...choosing,
    ...createFeedbackActions(parts, record),
    ...createProfileActions(parts),
    setPage: (page: PageContext) => {
      setPage(page);
      follow();
    },
    settled: async () => {
      await log.whenSaved();
    },
    status: () => ({ ...log.status(), issues }),
    close: () => {
      unwatch();
      tabs.close();
      log.close();
    },
  });
};

/** Starts the personalizer: reads the choice at once, the profile only when it is `tailored`. */
export const createPersonalizer = ({ early, issues, store, ...options }: PersonalizerOptions): Personalizer =>
  complete(createEngine({ ...options, connection: early?.connection }), {
    issues,
    store,
    records: early?.records,
  });
