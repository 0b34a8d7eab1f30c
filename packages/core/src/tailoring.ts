/** What a page is tailored by: it reads and decides, and writes nothing. The rest of the personalizer is put upon it. */
import {
  type Config,
  createDeciderWith,
  type Decider,
  type Decision,
  type Explainer,
  type FactValue,
  type Situation,
  type Trigger,
} from '@tactful/rules';
import { type Database, openDatabase } from './database.ts';
import type { LedgerEvent } from './event.ts';
import { isLive } from './expiry.ts';
import { historyOf } from './history.ts';
import type { Ledger } from './ledger.ts';
import { createListeners, type Listeners } from './listeners.ts';
import type { PageContext, Tailoring } from './personalizer.ts';
import { createReader, type Reader } from './reader.ts';
import { sectionOf } from './section.ts';
import { createStance, type Stance } from './stance.ts';
import { kindsOf } from './values.ts';

/** Stands among the marks of a slot for: generic, please. */
export const OFF = '*';

export interface Base extends Listeners {
  readonly config: Config;
  /** Epoch ms; never runs backwards while the page lives. */
  readonly now: () => number;
  readonly page: () => PageContext & { readonly section: string };
  readonly database: Database;
  readonly stance: Stance;
  readonly reader: Reader;
  readonly decider: Decider;
  /** Experiences that were seen on this page: it is theirs as long as it lasts. */
  readonly seen: Set<string>;
  /** What was seen and sent away where nothing is recorded: gone with the page. */
  readonly memory: LedgerEvent[];
  /** Something that no fact tells of changed: everything is decided again. */
  readonly again: () => void;
  /** Anything may have changed: everything is read and decided again. */
  readonly moved: () => void;
  /** What the visitor said about a slot: kinds that were too personal there, and `*` for: generic, please. */
  readonly marksOf: (slot: string) => readonly string[];
  /** The ledger that is read from; absent while none may be. */
  ledger: () => Ledger | undefined;
  /** Lets time pass. */
  refresh: () => void;
  /** Finds the reasons of a winner; none until there is something that shows them. */
  explainer: Explainer;
  /** All that decisions depend on, as it is when it is read. */
  readonly situation: Situation;
  readonly tailoring: Tailoring;
}

export interface TailoringOptions {
  readonly config: Config;
  readonly page?: PageContext;
  /** The clock, epoch ms. Default `Date.now`, asked anew at each use. */
  readonly now?: () => number;
  readonly database?: Database | undefined;
  /** What was found on disk. */
  readonly ledger?: Ledger | undefined;
}

/** A clock that never runs backwards: no data grows younger when the computer's clock is set back. */
const steady = (clock: () => number): (() => number) => {
  let latest = 0;
  return () => (latest = Math.max(latest, clock()));
};

/** Starts to decide, by what was found on disk. */
export const createTailoring = (options: TailoringOptions): Base => {
  const { config, database = openDatabase(), ledger } = options;
  const now = steady(options.now ?? Date.now);
  const locate = (page: PageContext = {}) => ({ ...page, section: sectionOf(config.site, page.path) });
  let page = locate(options.page);
  const stance = createStance(config, now, () => page);
  const listeners = createListeners();
  const reader = createReader(() => {
    const events = base.ledger()?.events ?? [];
    const all = !config.site.sections || stance.answer()?.widened;
    return {
      now: now(),
      page,
      config,
      events: all ? events : events.filter(({ section }) => section === page.section),
    };
  }, now);
  const decider = createDeciderWith(config, kindsOf, (...asked) => base.explainer(...asked));
  const again = (): void => {
    decider.again();
    listeners.told('decisions');
  };
  const moved = (): void => {
    reader.forget();
    decider.reset();
    listeners.told('decisions');
  };
  const fired = new Set<string>();
  const seen = new Set<string>();
  const memory: LedgerEvent[] = [];
  const marksOf = (slot: string): readonly string[] => {
    const slots = base.ledger()?.slots ?? {};
    return (Object.hasOwn(slots, slot) && slots[slot]) || [];
  };
  const fact = (path: string): FactValue => {
    base.refresh();
    return reader.find(path).value;
  };
  const situation: Situation = {
    get now() {
      return now();
    },
    get tailored() {
      return stance.tailored() && !stance.paused() && !!base.ledger();
    },
    get assignmentId() {
      return base.ledger()?.id ?? '';
    },
    read: (path) => reader.find(path).value,
    purposeOn: stance.purposeOn,
    kindOn: (kind, slot) => stance.kindOn(kind) && !marksOf(slot).includes(kind),
    slotOn: (slot) => !marksOf(slot).includes(OFF),
    fired: (trigger) => trigger === 'load' || fired.has(JSON.stringify(trigger)),
    history: (experience) => historyOf(reader.view(), memory, experience),
    shown: (experience) => seen.has(experience),
  };
  const found = ledger && {
    ...ledger,
    events: ledger.events.filter((event) => isLive(config, event, now())),
  };

  const base: Base = {
    ...listeners,
    config,
    now,
    page: () => page,
    database,
    stance,
    reader,
    decider,
    seen,
    memory,
    again,
    moved,
    marksOf,
    ledger: () => (stance.tailored() ? found : undefined),
    refresh: () => {},
    explainer: () => [],
    situation,
    tailoring: {
      config,
      ready: Promise.resolve(),
      isReady: () => true,
      isTailored: stance.tailored,
      subscribe: listeners.subscribe,
      setPage: (next) => {
        if (next.path !== page.path) {
          fired.clear();
          seen.clear();
        }
        page = locate(next);
        moved();
      },
      fire: (trigger: Trigger) => {
        fired.add(JSON.stringify(trigger));
        again();
      },
      slots: () => decider.slots,
      decide: (slot: string): Decision => {
        base.refresh();
        return decider.decide(slot, situation);
      },
      fact,
    },
  };
  return base;
};
