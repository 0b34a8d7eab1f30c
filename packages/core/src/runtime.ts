/** Connects the engine, consent and the ledger, and keeps them in step. */

import type { PublishedConfig } from '@tactful/rules';
import { createMinimizer, type Minimizer } from './collect/minimize.ts';
import { namedValuesOf } from './collect/named-values.ts';
import { type IsListed, productListOf } from './collect/product-list.ts';
import { createPruner, type Pruner } from './collect/prune.ts';
import { createSensitiveFilter, type SensitiveFilter } from './collect/sensitive-filter.ts';
import { type ConsentStore, createConsentStore } from './consent/consent-state.ts';
import type { OwnedEngine } from './engine/engine.ts';
import type { EventName } from './events/event.ts';
import type { LedgerStore } from './ledger/indexeddb-store.ts';
import { createLedgerLog, type LedgerLog } from './ledger/ledger-log.ts';
import { createRetention, type Retention } from './ledger/retention.ts';
import { createExpiry, createLedgerReactions, createPublisher } from './ledger-reactions.ts';

/** The parts that the actions use. */
export interface Runtime extends Pruner {
  readonly config: PublishedConfig;
  /** Epoch ms; never runs backwards while the page is open. */
  readonly now: () => number;
  readonly engine: OwnedEngine;
  readonly consent: ConsentStore;
  readonly log: LedgerLog;
  readonly retention: Retention;
  readonly minimizer: Minimizer;
  readonly isSensitive: SensitiveFilter;
  readonly isListed: IsListed;
  /** Opens the ledger, and creates it after an opt-in. `records`: a read that has begun. */
  open(records?: Promise<readonly unknown[]>): Promise<void>;
  /** Drops events that have expired. */
  expire(): void;
  /** Passes consent and the ledger on to the engine. */
  publish(): void;
  /** Lets every decision be the standard content from now on. */
  stop(): void;
  /** Notifies the other tabs that storage changed. */
  notifyTabs(): void;
}

/** The inputs of a runtime. */
export interface RuntimeOptions {
  readonly engine: OwnedEngine;
  readonly store: LedgerStore;
  readonly notifyTabs: () => void;
  /** Called if the ledger cannot be opened because the browser lacks something, such as `crypto`. */
  readonly onOpenError: (error: unknown) => void;
}

type StorageRules = Pick<Runtime, 'retention' | 'minimizer' | 'isSensitive' | 'isListed'>;

/** Creates what decides which values of events are stored, and for how long. */
const createStorageRules = (engine: OwnedEngine): StorageRules => {
  const { config } = engine;
  const isNamed = namedValuesOf(config);
  return {
    retention: createRetention(config),
    minimizer: createMinimizer(config, isNamed),
    isSensitive: createSensitiveFilter(config, isNamed),
    isListed: productListOf(engine),
  };
};

/** Creates the consent of an engine. */
const createConsent = (
  { config, now, page, gate, isConfigUsable }: OwnedEngine,
  onChange: () => void,
): ConsentStore => createConsentStore({ config, now, page: page.get, gate, isConfigUsable, onChange });

/** Creates the runtime of an engine. Storage stays closed until `open`. */
export const createRuntime = (options: RuntimeOptions): Runtime => {
  const { engine, store, notifyTabs } = options;
  const { config, now, emit } = engine;
  const publisher = createPublisher(engine);
  const publish = (changed?: ReadonlySet<EventName>): void => publisher.publish(consent, log, changed);
  const consent = createConsent(engine, () => {
    publish();
    emit('consent');
  });
  const rules = createStorageRules(engine);
  const pruner = createPruner({ config, now, consent, ...rules });
  const expiry = createExpiry(now, rules.retention, () => log);
  const reactions = createLedgerReactions({
    engine,
    consent,
    publisher,
    expiry,
    publish,
    notifyTabs,
    log: () => log,
  });
  const log: LedgerLog = createLedgerLog({ ...pruner, store, ...reactions });

  return {
    ...pruner,
    ...rules,
    config,
    now,
    engine,
    consent,
    log,
    notifyTabs,
    open: async (records) => {
      try {
        await log.open(consent.state() === 'opting-in', records);
      } catch (error) {
        options.onOpenError(error);
      }
    },
    expire: expiry.expire,
    publish: () => publish(),
    stop: () => {
      publisher.stop();
      publish();
    },
  };
};
