/** The engine: reads facts and decides, and writes nothing. Its owner passes it consent and the ledger. */
import {
  type Config,
  createDeciderWith,
  type DecisionContext,
  type EngineDecision,
  type FactValue,
  type SlotDecision,
  type Trigger,
} from '@tactful/rules';
import { type ConsentReader, createConsentReader } from '../consent/consent-reader.ts';
import { readConsentRecord } from '../consent/consent-record.ts';
import type { EventName } from '../events/event.ts';
import { categoriesOf } from '../facts/compute.ts';
import type { FactResult } from '../facts/definition.ts';
import { createFactCache } from '../facts/fact-cache.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { PageContext } from '../page-context.ts';
import { createSteadyClock } from './clock.ts';
import { createDecisionContext, type STANDARD } from './decision-context.ts';
import { type Change, createEmitter, type Emitter } from './emitter.ts';
import { createPageState, type PageState } from './page-state.ts';
import { createLiveEvents, type Snapshot } from './snapshot.ts';

/** The part of Tactful that decides what a page shows. Packages that place content use only this. */
export interface Engine {
  readonly config: Config;
  /** Resolves when decisions are final: the stored profile has been read, or cannot or need not be. Never rejects. */
  readonly ready: Promise<void>;
  /** True once {@link ready} has resolved. Never goes back to false. */
  isReady(): boolean;
  /** True while consent is tailored. */
  isTailored(): boolean;
  /** Replaces the description of the page. */
  setPage(page: PageContext): void;
  /** Reports that a trigger happened on this page. */
  fire(trigger: Trigger): void;
  /** Every slot that some experience names, in config order. */
  slots(): readonly string[];
  /** What the slot shows now. A slot that no experience names shows its standard content. */
  decide(slot: string): SlotDecision;
  /** The value of a fact now. Every path in the catalog has a value for every visitor. */
  fact(path: string): FactValue;
  /** Calls `listener` after each change. Returns its removal. */
  subscribe(listener: (change: Change) => void): () => void;
}

/** An engine as its owner holds it. */
export interface OwnedEngine extends Engine, Pick<Emitter<Change>, 'emit'> {
  /** Epoch ms; never runs backwards while the page is open. */
  readonly now: () => number;
  /** False where the config cannot be used. */
  readonly isConfigUsable: boolean;
  readonly consent: ConsentReader;
  readonly page: PageState;
  /** Everything that decisions depend on, as it is when it is read. */
  readonly context: DecisionContext;
  decide(slot: string): EngineDecision;
  /** A fact with the events behind it, oldest first. */
  findFact(path: string): FactResult;
  /** The visitor's settings for a slot: categories that were too personal there, and {@link STANDARD}. */
  slotPreferences(slot: string): readonly string[];
  /** What the engine decides by now. */
  snapshot(): Snapshot;
  /**
   * Replaces what the engine decides by.
   *
   * @param changed - The names of the events by which the two ledgers differ. Absent: they may differ in anything.
   */
  update(next: Snapshot, changed?: ReadonlySet<EventName>): void;
  /** Decides everything again, because something changed that is not a fact. */
  invalidateDecisions(): void;
  /** Calls `listener` after each {@link Engine.setPage}. Returns its removal. */
  onPage(listener: () => void): () => void;
}

/** The inputs of an engine. */
export interface EngineOptions {
  readonly config: Config;
  readonly page?: PageContext | undefined;
  /** The clock, epoch ms. Default `Date.now`, called at each use. */
  readonly now?: (() => number) | undefined;
  /** False where the config cannot be used: then every slot shows its standard content. Default true. */
  readonly isConfigUsable?: boolean | undefined;
  /** The ledger that was found in storage. */
  readonly ledger?: Ledger | undefined;
}

/** What a page may read now: consent, the live part of the ledger, and the facts made of it. */
const createSources = (options: EngineOptions) => {
  const { config, now: clock = Date.now, page: first, ledger, isConfigUsable = true } = options;
  const now = createSteadyClock(clock);
  const page = createPageState(config, first);
  const events = createLiveEvents(config, now);
  let snapshot: Snapshot = { consent: readConsentRecord(), ledger, isFinal: false };
  events.set(ledger?.events ?? []);
  const consent = createConsentReader({
    config,
    now,
    page: page.get,
    record: () => snapshot.consent,
    isConfigUsable,
  });
  const readable = (): Ledger | undefined => (consent.isTailored() ? snapshot.ledger : undefined);
  const facts = createFactCache(() => {
    const { section } = page.get();
    const isShared = !config.site.sections || snapshot.consent?.sharedAcrossSections;
    const all = readable() ? events.get() : [];
    return {
      now: now(),
      page: page.get(),
      config,
      events: isShared ? all : all.filter((event) => event.section === section),
    };
  }, now);
  const slotPreferences = (slot: string): readonly string[] => {
    const slots = readable()?.slots ?? {};
    return (Object.hasOwn(slots, slot) && slots[slot]) || [];
  };
  return {
    isConfigUsable,
    now,
    page,
    events,
    consent,
    facts,
    ledger: readable,
    slotPreferences,
    snapshot: () => snapshot,
    setSnapshot: (next: Snapshot) => {
      if (next.ledger !== snapshot.ledger) events.set(next.ledger?.events ?? []);
      snapshot = next;
    },
  };
};

/** A promise that is resolved once. */
const createReadiness = () => {
  let isReady = false;
  let resolve = (): void => undefined;
  const ready = new Promise<void>((settle) => {
    resolve = settle;
  });
  return {
    ready,
    isReady: () => isReady,
    finish: () => {
      isReady = true;
      resolve();
    },
  };
};

/** Creates an engine that decides by consent as it is stored, and by the ledger that was found. */
export const createEngine = (options: EngineOptions): OwnedEngine => {
  const { config } = options;
  const sources = createSources(options);
  const { now, page, consent, facts, events, slotPreferences, snapshot } = sources;
  const context = createDecisionContext(sources);
  const decider = createDeciderWith(config, categoriesOf);
  const { emit, subscribe } = createEmitter<Change>();
  const pages = createEmitter<'page'>();
  const { ready, isReady, finish } = createReadiness();
  const invalidateDecisions = (): void => {
    decider.invalidateDecisions();
    emit('decisions');
  };
  const invalidateAll = (): void => {
    facts.forget();
    decider.reset();
    emit('decisions');
  };
  /** Drops what time alone has changed. Each read begins with this. */
  const refresh = (): void => {
    if (events.expire()) invalidateAll();
    if (facts.stale()) decider.reset();
  };
  const findFact = (path: string): FactResult => {
    refresh();
    return facts.find(path);
  };
  // Without consent there is nothing to wait for.
  if (!consent.isTailored() || options.ledger) finish();

  return {
    config,
    isConfigUsable: sources.isConfigUsable,
    now,
    consent,
    page,
    context,
    ready,
    isReady,
    isTailored: consent.isTailored,
    subscribe,
    emit,
    onPage: pages.subscribe,
    setPage: (next) => {
      page.set(next);
      invalidateAll();
      pages.emit('page');
    },
    fire: (trigger) => {
      page.addTrigger(trigger);
      invalidateDecisions();
    },
    slots: () => decider.slots,
    decide: (slot) => {
      refresh();
      return decider.decide(slot, context);
    },
    findFact,
    fact: (path) => findFact(path).value,
    slotPreferences,
    snapshot,
    update: (next, changed) => {
      const before = snapshot();
      sources.setSnapshot(next);
      const isSameConsent = JSON.stringify(next.consent) === JSON.stringify(before.consent);
      if (!isSameConsent) invalidateAll();
      else if (next.ledger !== before.ledger) {
        const paths = changed && facts.forget(changed);
        if (paths) decider.factsChanged(paths);
        else invalidateAll();
        emit('decisions');
      }
      if (!next.isFinal || isReady()) return;
      finish();
      emit('decisions');
    },
    invalidateDecisions,
  };
};
