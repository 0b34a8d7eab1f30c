/** The sources of an engine: consent, the live part of the ledger, the page, and the facts made of them. */
import type { PublishedConfig } from '@tactful/rules';
import { type ConsentGate, createConsentGate } from '../consent/consent-gate.ts';
import { type ConsentReader, createConsentReader } from '../consent/consent-reader.ts';
import { readConsentRecord } from '../consent/consent-record.ts';
import type { FactInputs } from '../facts/event-index.ts';
import { createFactCache } from '../facts/fact-cache.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { PageContext } from '../page-context.ts';
import { createSteadyClock } from './clock.ts';
import type { DecisionSources } from './decision-context.ts';
import { createPageState } from './page-state.ts';
import { createLiveEvents, type LiveEvents, type Snapshot } from './snapshot.ts';

/** The inputs of an engine. */
export interface EngineOptions {
  readonly config: PublishedConfig;
  readonly page?: PageContext | undefined;
  /** The clock, epoch ms. Default `Date.now`, called at each use. */
  readonly now?: (() => number) | undefined;
  /** False where the config cannot be used: then every slot shows its standard content. Default true. */
  readonly isConfigUsable?: boolean | undefined;
  /** The ledger that was found in storage. */
  readonly ledger?: Ledger | undefined;
  /** The gate of the page. Default: an open one. */
  readonly gate?: ConsentGate | undefined;
}

/** The sources of an engine. */
export interface EngineSources extends DecisionSources {
  readonly isConfigUsable: boolean;
  readonly gate: ConsentGate;
  readonly events: LiveEvents;
  readonly snapshot: () => Snapshot;
  readonly setSnapshot: (next: Snapshot) => void;
}

/** The sources of facts. */
interface FactSources extends Pick<EngineSources, 'now' | 'page' | 'events' | 'snapshot'> {
  readonly config: PublishedConfig;
  readonly ledger: () => Ledger | undefined;
}

/** Returns what facts are computed from: without consent no events, and otherwise those of the section of the page. */
const factInputs = ({ config, now, page, events, snapshot, ledger }: FactSources): FactInputs => {
  const { section } = page.get();
  const isShared = !config.site.sections || snapshot().consent?.sharedAcrossSections;
  const all = ledger() ? events.get() : [];
  return {
    now: now(),
    page: page.get(),
    config,
    events: isShared ? all : all.filter((event) => event.section === section),
  };
};

/** Creates the reader of the preferences of a slot: those that the visitor has set, or none. */
const createSlotPreferences =
  (ledger: () => Ledger | undefined) =>
  (slot: string): readonly string[] => {
    const slots = ledger()?.slots ?? {};
    return (Object.hasOwn(slots, slot) && slots[slot]) || [];
  };

/** Creates the sources. Consent is read from storage at once. */
export const createEngineSources = (
  options: EngineOptions & { readonly now: () => number },
): EngineSources => {
  const {
    config,
    now: clock,
    page: first,
    ledger,
    gate = createConsentGate(),
    isConfigUsable = true,
  } = options;
  const now = createSteadyClock(clock);
  const page = createPageState(config, first);
  const events = createLiveEvents(config, now);
  let snapshot: Snapshot = { consent: readConsentRecord(), ledger, isFinal: false };
  events.set(ledger?.events ?? []);
  const consent: ConsentReader = createConsentReader({
    config,
    now,
    gate,
    isConfigUsable,
    page: page.get,
    record: () => snapshot.consent,
  });
  const readable = (): Ledger | undefined => (consent.isTailored() ? snapshot.ledger : undefined);
  const factSources = { config, now, page, events, snapshot: () => snapshot, ledger: readable };
  const facts = createFactCache(() => factInputs(factSources), now);
  return {
    isConfigUsable,
    gate,
    now,
    page,
    events,
    consent,
    facts,
    slotPreferences: createSlotPreferences(readable),
    ledger: readable,
    snapshot: () => snapshot,
    setSnapshot: (next: Snapshot) => {
      if (next.ledger !== snapshot.ledger) events.set(next.ledger?.events ?? []);
      snapshot = next;
    },
  };
};
