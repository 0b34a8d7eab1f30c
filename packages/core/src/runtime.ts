/** Connects the engine, consent and the ledger, and keeps them in step. */

import type { Config } from '@tactful/rules';
import { createMinimizer, type Minimizer } from './collect/minimize.ts';
import { createPruner, type Pruner } from './collect/prune.ts';
import { createSensitiveFilter, type SensitiveFilter } from './collect/sensitive-filter.ts';
import { type ConsentStore, createConsentStore } from './consent/consent-state.ts';
import type { CreateFingerprint } from './engine/config-fingerprint.ts';
import type { OwnedEngine } from './engine/engine.ts';
import type { EventName } from './events/event.ts';
import type { LedgerStore } from './ledger/indexeddb-store.ts';
import type { Ledger } from './ledger/ledger.ts';
import { ledgerDifference } from './ledger/ledger-difference.ts';
import { createLedgerLog, type LedgerLog, type LogOptions } from './ledger/ledger-log.ts';
import { createRetention, type Retention } from './ledger/retention.ts';

/** The parts that the actions use. */
export interface Runtime extends Pruner {
  readonly config: Config;
  /** Epoch ms; never runs backwards while the page is open. */
  readonly now: () => number;
  readonly engine: OwnedEngine;
  readonly consent: ConsentStore;
  readonly log: LedgerLog;
  readonly retention: Retention;
  readonly minimizer: Minimizer;
  readonly isSensitive: SensitiveFilter;
  /** Opens the ledger, and creates it after an opt-in. `records`: a read that has begun. */
  open(records?: Promise<readonly unknown[]>): Promise<void>;
  /** Drops events that have expired. */
  expire(): void;
  /** Notifies the other tabs that storage changed. */
  notifyTabs(): void;
}

/** The inputs of a runtime. */
export interface RuntimeOptions {
  readonly engine: OwnedEngine;
  readonly store: LedgerStore;
  readonly createFingerprint?: CreateFingerprint | undefined;
  readonly notifyTabs: () => void;
}

/** Passes consent and the ledger on to the engine. */
const createPublisher = (engine: OwnedEngine) => {
  /** The ledger that the engine started with: it is valid until the log has read storage again. */
  let first = engine.snapshot().ledger;
  return {
    first: () => first,
    publish: (consent: ConsentStore, log: LedgerLog, changed?: ReadonlySet<EventName>): void => {
      const { isFinal } = engine.snapshot();
      const ledger = log.ledger() ?? (log.status().storage === 'opening' ? first : undefined);
      engine.update({ consent: consent.record(), ledger, isFinal }, changed);
    },
    /** Called when the log has read the ledger. Returns the names of the events that differ. */
    replaceFirst: (ledger: Ledger | undefined): ReadonlySet<EventName> | undefined => {
      const changed = ledger && first && ledgerDifference(first, ledger);
      if (ledger) first = undefined;
      return changed;
    },
  };
};

/** Finds out when the next event expires, once per change of the ledger. */
const createExpiry = (now: () => number, retention: Retention, log: () => LedgerLog) => {
  let nextAt: number | undefined;
  return {
    reset: (): void => {
      nextAt = undefined;
    },
    expire: (): void => {
      nextAt ??= Math.min(...(log().ledger()?.events ?? []).map(retention.expiresAt));
      if (now() >= nextAt) log().expire();
    },
  };
};

/** Stores the fingerprint of the config, once there is a ledger. */
const storeFingerprint = async (log: LedgerLog, create: CreateFingerprint | undefined): Promise<void> => {
  const fingerprint = log.ledger() && (await create?.());
  if (fingerprint) await log.saveConfigFingerprint(fingerprint);
};

/** Creates the runtime of an engine. Storage stays closed until `open`. */
export const createRuntime = ({ engine, store, createFingerprint, notifyTabs }: RuntimeOptions): Runtime => {
  const { config, now, emit } = engine;
  const publisher = createPublisher(engine);
  const publish = (changed?: ReadonlySet<EventName>): void => publisher.publish(consent, log, changed);
  const consent = createConsentStore({
    config,
    now,
    page: engine.page.get,
    isConfigUsable: engine.isConfigUsable,
    onChange: () => {
      publish();
      emit('consent');
    },
  });
  const minimizer = createMinimizer(config);
  const retention = createRetention(config);
  const pruner = createPruner({ config, now, consent, minimizer, retention });
  const expiry = createExpiry(now, retention, () => log);
  const onLost = (): void => {
    const state = consent.apply('ledger-lost');
    // Events that this page has written since then belong to no profile.
    if (state === 'declined-kept' || state === 'opting-in') log.close();
    else log.erase();
    emit('consent');
  };
  const onChange: LogOptions['onChange'] = (what, names) => {
    if (what === 'profile') {
      expiry.reset();
      const ledger = log.ledger();
      const changed = publisher.replaceFirst(ledger);
      publish(names ?? changed);
      emit('profile');
      return;
    }
    publish();
    if (what === 'status') {
      if (log.status().storage === 'ok' && consent.state() === 'opting-in') consent.apply('ledger-stored');
      emit('status');
      return;
    }
    notifyTabs();
    // The visitor may have declined while the write was in progress, here or in another tab.
    consent.reread();
    const state = consent.state();
    if (state === 'declined' || state === 'erasing') log.erase();
  };
  const log: LedgerLog = createLedgerLog({ ...pruner, store, onLost, onChange });

  return {
    ...pruner,
    config,
    now,
    engine,
    consent,
    log,
    retention,
    minimizer,
    isSensitive: createSensitiveFilter(config),
    open: async (records) => {
      await log.open(consent.state() === 'opting-in', records);
      void storeFingerprint(log, createFingerprint);
    },
    expire: expiry.expire,
    notifyTabs,
  };
};
