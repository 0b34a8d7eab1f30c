/** Puts the personalizer together. */
import { type Assembly, assemble } from './assemble.ts';
import { createChoosing } from './choosing.ts';
import { createDeciding } from './deciding.ts';
import type { PageEvent, Recorded } from './event.ts';
import { createGate } from './gate.ts';
import { createHoldings } from './holdings.ts';
import type { PersonalizerOptions } from './options.ts';
import type { Personalizer } from './personalizer.ts';
import { pauseEnd } from './stance.ts';
import { joinTabs } from './tabs.ts';
import { seldom, watch } from './watch.ts';

/** Starts the personalizer: reads the choice at once, the profile only when it is `tailored`. */
export type CreatePersonalizer = (options: PersonalizerOptions) => Personalizer;

/** Reads of the disk for what other tabs wrote are at least that far apart. */
const REREAD_MS = 250;

const createRecord = (parts: Assembly, follow: () => void): Personalizer['record'] => {
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
const createFollow = (parts: Assembly) => {
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

/** {@inheritDoc CreatePersonalizer} */
export const createPersonalizer: CreatePersonalizer = (options) => {
  const tabs = joinTabs(() => hear());
  const parts = assemble(options, tabs.tell);
  const { config, stance, log, told } = parts;
  const { follow, hear } = createFollow(parts);
  const record = createRecord(parts, follow);
  const deciding = createDeciding(parts, record);
  const { resume, ...choosing } = createChoosing(parts);
  let isReady = false;
  const ready = (stance.tailored() ? parts.open(options.early?.records) : Promise.resolve()).then(() => {
    isReady = true;
    parts.moved();
  });
  resume();
  const unwatch = watch({
    hide: parts.sleep,
    show: hear,
    minute: () => {
      follow();
      parts.refresh();
      told('decisions');
    },
  });
  return {
    config,
    ready,
    isReady: () => isReady,
    standing: stance.standing,
    receipt: stance.receipt,
    record,
    ...choosing,
    ...deciding,
    ...createHoldings(parts),
    setPage: (page) => {
      if (page.path !== parts.page().path) deciding.leave();
      parts.setPage(page);
      follow();
    },
    settled: async () => {
      await log.settled();
    },
    status: () => ({ ...log.status(), faults: options.faults ?? [] }),
    subscribe: parts.subscribe,
    close: () => {
      unwatch();
      tabs.close();
      log.close();
    },
  };
};
