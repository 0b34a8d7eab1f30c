/** Puts the personalizer together: what reads and decides, and upon it what records, keeps and explains. */
import { explainAll, type Fault } from '@tactful/rules';
import { assemble } from './assemble.ts';
import { createChoosing } from './choosing.ts';
import type { PageEvent, Recorded } from './event.ts';
import { createFeedback } from './feedback.ts';
import { createGate } from './gate.ts';
import { createHoldings } from './holdings.ts';
import type { PersonalizerOptions } from './options.ts';
import type { Parts } from './parts.ts';
import type { PageContext, Personalizer } from './personalizer.ts';
import { pauseEnd } from './position.ts';
import type { MakeSeal } from './seal.ts';
import { openStore, type Store } from './store.ts';
import { joinTabs } from './tabs.ts';
import { type Base, createTailoring } from './tailoring.ts';
import { seldom, watch } from './watch.ts';

/** Reads of the disk for what other tabs wrote are at least that far apart. */
const REREAD_MS = 250;

const createRecord = (parts: Parts, follow: () => void): Personalizer['record'] => {
  const gate = createGate(parts);
  const { stance, log, now, page } = parts;
  const judge = (event: PageEvent): Recorded => {
    follow();
    if (!stance.recording()) return { kept: false, because: 'no-choice' };
    const verdict = gate(event, { now: now(), section: page().section, events: log.ledger()?.events ?? [] });
    if (typeof verdict === 'string') return { kept: false, because: verdict };
    log.add(verdict);
    return { kept: true, events: verdict };
  };
  return (event) => {
    try {
      return judge(event);
    } catch {
      // A getter or a proxy of the page threw.
      return { kept: false, because: 'malformed' };
    }
  };
};

/** Opens and closes the ledger as the choice says, here and in other tabs. */
const createFollow = (parts: Parts) => {
  const { stance, log, told, moved } = parts;
  const reread = seldom(REREAD_MS, () => {
    if (stance.tailored()) log.refresh();
  });
  /** Looks at the stored choice: cheap enough for every event. */
  const follow = (): void => {
    if (stance.reread()) {
      told('choice');
      moved();
    }
    const closed = log.status().storage === 'closed';
    if (stance.tailored() && closed) parts.open();
    if (!stance.tailored() && !closed) log.close();
    // A visit that goes on keeps its pause.
    const { pausedUntil = 0 } = stance.answer() ?? {};
    const until = pauseEnd(parts.now());
    if (stance.standing().paused && until > pausedUntil) stance.set({ pausedUntil: until });
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
  readonly faults?: readonly Fault[] | undefined;
  readonly store?: Store | undefined;
  /** A read of the ledger that has begun. */
  readonly records?: Promise<readonly unknown[]> | undefined;
  /**
   * Makes what stands for the config, once there is a ledger to keep it in: pages to come need not check it again.
   * Absent where it has faults.
   */
  readonly seal?: MakeSeal | undefined;
}

/** Makes of what only reads and decides the whole personalizer: the same object, which can do more from then on. */
export const complete = (base: Base, options: CompletionOptions): Personalizer => {
  const { faults = [], records, seal, store = openStore(base.database) } = options;
  const wasReady = !!base.ledger();
  const tabs = joinTabs(() => hear());
  const parts = assemble(base, store, seal, tabs.tell);
  const { stance, log, told } = parts;
  const { follow, hear } = createFollow(parts);
  const record = createRecord(parts, follow);
  const { resume, ...choosing } = createChoosing(parts);
  const { setPage } = base.tailoring;
  let isReady = wasReady;
  const ready = (stance.tailored() ? parts.open(records) : Promise.resolve()).then(() => {
    isReady = true;
    if (!wasReady) parts.moved();
  });
  resume();
  base.explainer = explainAll;
  const unwatch = watch({
    hide: parts.sleep,
    show: hear,
    minute: () => {
      follow();
      parts.refresh();
      told('decisions');
    },
  });
  return Object.assign(base.tailoring, {
    ready,
    isReady: () => isReady,
    standing: stance.standing,
    receipt: stance.receipt,
    record,
    ...choosing,
    ...createFeedback(parts, record),
    ...createHoldings(parts),
    setPage: (page: PageContext) => {
      setPage(page);
      follow();
    },
    settled: async () => {
      await log.settled();
    },
    status: () => ({ ...log.status(), faults }),
    close: () => {
      unwatch();
      tabs.close();
      log.close();
    },
  });
};

/** Starts the personalizer: reads the choice at once, the profile only when it is `tailored`. */
export const createPersonalizer = ({ early, faults, store, ...options }: PersonalizerOptions): Personalizer =>
  complete(createTailoring({ ...options, database: early?.database }), {
    faults,
    store,
    records: early?.records,
  });
