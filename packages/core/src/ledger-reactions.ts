/** Reacts to changes of the ledger: updates the engine, other tabs and listeners. */
import type { ConsentStore } from './consent/consent-state.ts';
import type { OwnedEngine } from './engine/engine.ts';
import type { EventName } from './events/event.ts';
import type { Ledger } from './ledger/ledger.ts';
import { ledgerDifference } from './ledger/ledger-difference.ts';
import type { LedgerLog, LogOptions } from './ledger/ledger-log.ts';
import type { Retention } from './ledger/retention.ts';

/** Passes consent and the ledger on to the engine. */
export interface Publisher {
  publish(consent: ConsentStore, log: LedgerLog, changed?: ReadonlySet<EventName>): void;
  /** Passes no ledger on from now on: every decision is the standard content. */
  stop(): void;
  /** Called when the log has read the ledger. Returns the names of the events that differ. */
  replaceFirst(ledger: Ledger | undefined): ReadonlySet<EventName> | undefined;
}

/** Creates the publisher of an engine. */
export const createPublisher = (engine: OwnedEngine): Publisher => {
  /** The ledger that the engine started with: it is valid until the log has read storage again. */
  let first = engine.snapshot().ledger;
  let isStopped = false;
  return {
    publish: (consent: ConsentStore, log: LedgerLog, changed?: ReadonlySet<EventName>): void => {
      const { isFinal } = engine.snapshot();
      const current = log.ledger() ?? (log.status().storage === 'opening' ? first : undefined);
      const ledger = isStopped ? undefined : current;
      engine.update({ consent: consent.record(), ledger, isFinal }, changed);
    },
    stop: () => {
      isStopped = true;
    },
    replaceFirst: (ledger: Ledger | undefined): ReadonlySet<EventName> | undefined => {
      const changed = ledger && first && ledgerDifference(first, ledger);
      if (ledger) first = undefined;
      return changed;
    },
  };
};

/** Knows when the next event expires. */
export interface Expiry {
  /** Called when the ledger has changed. */
  reset(): void;
  /** Drops the events that have expired by now. */
  expire(): void;
}

/** Finds out when the next event expires, once per change of the ledger. */
export const createExpiry = (now: () => number, retention: Retention, log: () => LedgerLog): Expiry => {
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

/** The inputs of the reactions to the ledger. */
interface ReactionInputs {
  readonly engine: OwnedEngine;
  readonly consent: ConsentStore;
  readonly publisher: Publisher;
  readonly expiry: Expiry;
  readonly publish: (changed?: ReadonlySet<EventName>) => void;
  readonly notifyTabs: () => void;
  readonly log: () => LedgerLog;
}

/** Creates what happens when the ledger changes, or is lost. */
export const createLedgerReactions = (inputs: ReactionInputs): Pick<LogOptions, 'onLost' | 'onChange'> => {
  const { engine, consent, publisher, expiry, publish, notifyTabs, log } = inputs;
  const { emit } = engine;
  return {
    onLost: () => {
      const state = consent.apply('ledger-lost');
      // Events that this page has written since then belong to no profile.
      if (state === 'declined-kept' || state === 'opting-in') log().close();
      else log().erase();
      emit('consent');
    },
    onChange: (what, names) => {
      if (what === 'profile') {
        expiry.reset();
        const changed = publisher.replaceFirst(log().ledger());
        publish(names ?? changed);
        emit('profile');
        return;
      }
      publish();
      if (what === 'status') {
        if (log().status().storage === 'ok' && consent.state() === 'opting-in')
          consent.apply('ledger-stored');
        emit('status');
        return;
      }
      notifyTabs();
      // The visitor may have declined while the write was in progress, here or in another tab.
      consent.reread();
      const state = consent.state();
      if (state === 'declined' || state === 'erasing' || state === 'accepted-erasing') log().erase();
    },
  };
};
