/** The engine: reads facts and decides, and writes nothing. Its owner passes it consent and the ledger. */
import type { PublishedConfig, SlotDecision, Trigger } from '@tactful/rules';
import { createDecider, type DecisionContext, type EngineDecision } from '@tactful/rules/internal';
import type { ConsentGate } from '../consent/consent-gate.ts';
import type { ConsentReader } from '../consent/consent-reader.ts';
import type { EventName } from '../events/event.ts';
import { categoriesOf } from '../facts/compute.ts';
import type { PageContext } from '../page-context.ts';
import { createDecisionContext, type STANDARD } from './decision-context.ts';
import { type Change, createEmitter, type Emitter } from './emitter.ts';
import { createEngineSources, type EngineOptions, type EngineSources } from './engine-sources.ts';
import { createInvalidation, type Invalidation } from './invalidation.ts';
import type { PageState } from './page-state.ts';
import { createReadiness } from './readiness.ts';
import { createReads, type EngineReads } from './reads.ts';
import type { Snapshot } from './snapshot.ts';

/** The part of Tactful that decides what a page shows. Packages that place content use only this. */
export interface Engine extends Pick<EngineReads, 'slots' | 'fact' | 'events'> {
  readonly config: PublishedConfig;
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
  /** The decision for a slot. A slot that no experience names shows its standard content. */
  decide(slot: string): SlotDecision;
  /** Calls `listener` after each change. Returns its removal. */
  subscribe(listener: (change: Change) => void): () => void;
}

/** An engine as its owner holds it. */
export interface OwnedEngine extends Engine, EngineReads, Pick<Emitter<Change>, 'emit'> {
  decide(slot: string): EngineDecision;
  /** Epoch ms; never runs backwards while the page is open. */
  readonly now: () => number;
  /** False where the config cannot be used. */
  readonly isConfigUsable: boolean;
  readonly consent: ConsentReader;
  readonly gate: ConsentGate;
  readonly page: PageState;
  /** Everything that decisions depend on, as it is when it is read. */
  readonly context: DecisionContext;
  /** The visitor's settings for a slot: categories that were too personal there, and {@link STANDARD}. */
  slotPreferences(slot: string): readonly string[];
  /** The current snapshot. */
  snapshot(): Snapshot;
  /**
   * Replaces what the engine decides by.
   *
   * @param changed - The names of the events by which the two ledgers differ. Absent: they may differ in anything.
   */
  update(next: Snapshot, changed?: ReadonlySet<EventName>): void;
  /** Decides everything again, because something changed. */
  invalidateDecisions(): void;
  /** Calls `listener` after each {@link Engine.setPage}, and each call of the gate. Returns its removal. */
  onPage(listener: () => void): () => void;
}

/** Starts the page again when it is described, and when the gate is set, which changes everything as another page does. */
const createRestart = (
  { gate }: EngineSources,
  { startPage }: Invalidation,
  emit: Emitter<Change>['emit'],
): { readonly restart: () => void; readonly onPage: OwnedEngine['onPage'] } => {
  const pages = createEmitter<'page'>();
  const restart = (): void => {
    startPage();
    pages.emit('page');
  };
  gate.onSet(() => {
    restart();
    emit('consent');
  });
  return { restart, onPage: pages.subscribe };
};

/** Creates an engine that decides by consent as it is stored, and by the ledger that was found. */
export const createEngine = (options: EngineOptions): OwnedEngine => {
  const { config, now: clock = Date.now } = options;
  const sources = createEngineSources({ ...options, now: clock });
  const { now, page, consent, gate, facts, slotPreferences, snapshot, isConfigUsable } = sources;
  const { emit, subscribe } = createEmitter<Change>();
  const context = createDecisionContext(sources);
  const decider = createDecider(config, categoriesOf);
  const invalidation = createInvalidation(sources, decider, emit);
  const { invalidateDecisions, refresh, replaceSnapshot } = invalidation;
  const { restart, onPage } = createRestart(sources, invalidation, emit);
  const { ready, isReady, finish } = createReadiness();
  // Without consent there is no profile to wait for.
  if (!consent.isTailored() || options.ledger) finish();

  return {
    ...createReads({ facts, decider, context, refresh }),
    config,
    isConfigUsable,
    now,
    consent,
    gate,
    page,
    context,
    slotPreferences,
    snapshot,
    ready,
    isReady,
    subscribe,
    emit,
    invalidateDecisions,
    isTailored: consent.isTailored,
    onPage,
    setPage: (next) => {
      page.set(next);
      restart();
    },
    fire: (trigger) => {
      page.addTrigger(trigger);
      invalidateDecisions();
    },
    update: (next, changed) => {
      replaceSnapshot(next, changed);
      if (!next.isFinal || isReady()) return;
      finish();
      emit('decisions');
    },
  };
};
