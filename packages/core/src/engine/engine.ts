/** What a page is tailored by: it reads and decides, and writes nothing. The rest of the personalizer is put upon it. */
import {
  type Config,
  createDeciderWith,
  type Decider,
  type Decision,
  type DecisionContext,
  type ExplainConditions,
  type FactValue,
  type Trigger,
} from '@tactful/rules';
import { type ConsentReader, createConsentReader } from '../consent/consent-reader.ts';
import type { LedgerEvent } from '../events/event.ts';
import { sectionOf } from '../events/site-section.ts';
import { categoriesOf } from '../facts/compute.ts';
import { createFactCache, type FactCache } from '../facts/fact-cache.ts';
import { type Connection, openConnection } from '../ledger/connection.ts';
import { isLive } from '../ledger/expiry.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Engine, PageContext } from '../personalizer.ts';
import { createEmitter, type Emitter } from './emitter.ts';
import { historyOf } from './exposure-history.ts';

/** Stands among the marks of a slot for: generic, please. */
export const STANDARD = '*';

export interface EngineInternals extends Emitter {
  readonly config: Config;
  /** Epoch ms; never runs backwards while the page lives. */
  readonly now: () => number;
  readonly page: () => PageContext & { readonly section: string };
  readonly connection: Connection;
  readonly consent: ConsentReader;
  readonly facts: FactCache;
  readonly decider: Decider;
  /** Experiences that were exposed on this page: it is theirs as long as it lasts. */
  readonly exposed: Set<string>;
  /** What was exposed and sent away where nothing is recorded: gone with the page. */
  readonly memory: LedgerEvent[];
  /** Something that no fact tells of changed: everything is decided again. */
  readonly invalidateDecisions: () => void;
  /** Anything may have changed: everything is read and decided again. */
  readonly invalidateAll: () => void;
  /** What the visitor said about a slot: kinds that were too personal there, and `*` for: generic, please. */
  readonly slotPreferences: (slot: string) => readonly string[];
  /** The ledger that is read from; absent while none may be. */
  ledger: () => Ledger | undefined;
  /** Lets time pass. */
  refresh: () => void;
  /** Finds the reasons of a winner; none until there is something that shows them. */
  explainer: ExplainConditions;
  /** All that decisions depend on, as it is when it is read. */
  readonly context: DecisionContext;
  readonly engine: Engine;
}

export interface EngineOptions {
  readonly config: Config;
  readonly page?: PageContext;
  /** The clock, epoch ms. Default `Date.now`, asked anew at each use. */
  readonly now?: () => number;
  readonly connection?: Connection | undefined;
  /** What was found on disk. */
  readonly ledger?: Ledger | undefined;
}

/** A clock that never runs backwards: no data grows younger when the computer's clock is set back. */
const steady = (clock: () => number): (() => number) => {
  let latest = 0;
  return () => (latest = Math.max(latest, clock()));
};

/** Starts to decide, by what was found on disk. */
export const createEngine = (options: EngineOptions): EngineInternals => {
  const { config, connection = openConnection(), ledger } = options;
  const now = steady(options.now ?? Date.now);
  const locate = (page: PageContext = {}) => ({ ...page, section: sectionOf(config.site, page.path) });
  let page = locate(options.page);
  const consent = createConsentReader(config, now, () => page);
  const listeners = createEmitter();
  const facts = createFactCache(() => {
    const events = base.ledger()?.events ?? [];
    const all = !config.site.sections || consent.record()?.widened;
    return {
      now: now(),
      page,
      config,
      events: all ? events : events.filter(({ section }) => section === page.section),
    };
  }, now);
  const decider = createDeciderWith(config, categoriesOf, (...asked) => base.explainer(...asked));
  const invalidateDecisions = (): void => {
    decider.invalidateDecisions();
    listeners.emit('decisions');
  };
  const invalidateAll = (): void => {
    facts.forget();
    decider.reset();
    listeners.emit('decisions');
  };
  const fired = new Set<string>();
  const exposed = new Set<string>();
  const memory: LedgerEvent[] = [];
  const slotPreferences = (slot: string): readonly string[] => {
    const slots = base.ledger()?.slots ?? {};
    return (Object.hasOwn(slots, slot) && slots[slot]) || [];
  };
  const fact = (path: string): FactValue => {
    base.refresh();
    return facts.find(path).value;
  };
  const context: DecisionContext = {
    get now() {
      return now();
    },
    get tailored() {
      return consent.isTailored() && !consent.isPaused() && !!base.ledger();
    },
    get assignmentId() {
      return base.ledger()?.id ?? '';
    },
    read: (path) => facts.find(path).value,
    isPurposeAllowed: consent.isPurposeAllowed,
    isCategoryAllowed: (kind, slot) =>
      consent.isCategoryAllowed(kind) && !slotPreferences(slot).includes(kind),
    isSlotEnabled: (slot) => !slotPreferences(slot).includes(STANDARD),
    hasFired: (trigger) => trigger === 'load' || fired.has(JSON.stringify(trigger)),
    history: (experience) => historyOf(facts.view(), memory, experience),
    isShown: (experience) => exposed.has(experience),
  };
  const found = ledger && {
    ...ledger,
    events: ledger.events.filter((event) => isLive(config, event, now())),
  };

  const base: EngineInternals = {
    ...listeners,
    config,
    now,
    page: () => page,
    connection,
    consent,
    facts,
    decider,
    exposed,
    memory,
    invalidateDecisions,
    invalidateAll,
    slotPreferences,
    ledger: () => (consent.isTailored() ? found : undefined),
    refresh: () => {},
    explainer: () => [],
    context,
    engine: {
      config,
      ready: Promise.resolve(),
      isReady: () => true,
      isTailored: consent.isTailored,
      subscribe: listeners.subscribe,
      setPage: (next) => {
        if (next.path !== page.path) {
          fired.clear();
          exposed.clear();
        }
        page = locate(next);
        invalidateAll();
      },
      fire: (trigger: Trigger) => {
        fired.add(JSON.stringify(trigger));
        invalidateDecisions();
      },
      slots: () => decider.slots,
      decide: (slot: string): Decision => {
        base.refresh();
        return decider.decide(slot, context);
      },
      fact,
    },
  };
  return base;
};
