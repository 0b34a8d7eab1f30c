/** Storage faults: in every scenario each call to IndexedDB fails once, then from there on, in each of eleven ways. */
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type FaultMode, faulty, MODES } from '../../testing/faulty-store.ts';
import { useIdleTimers } from '../../testing/idle-timers.ts';
import { dump, freshWorld, soon, stored, tab, tailoredTab, view } from '../../testing/visitor.ts';
import type { Tactful } from '../api.ts';
import { openConnection } from './connection.ts';
import { openLedgerStore } from './indexeddb-store.ts';

const TIMEOUT_MS = 3000;
freshWorld();

interface Scenario {
  /** Prepares storage, without faults. */
  readonly before: () => Promise<void>;
  /** Runs while calls fail. */
  readonly act: (tactful: Tactful) => Promise<unknown>;
}

const withProfile = async (events = 3): Promise<void> => {
  const tactful = await tailoredTab();
  for (let at = 0; at < events; at++) tactful.track(view(`item-${at}`));
  await tactful.profile.whenSaved();
  tactful.destroy();
};

const SCENARIOS: { readonly [name: string]: Scenario } = {
  'first visit': {
    before: async () => {},
    act: async (tactful) => tactful.consent.accept({ surface: 'prompt' }),
  },
  'a new event': {
    before: withProfile,
    act: async (tactful) => {
      await tactful.ready;
      tactful.track(view('new'));
      await tactful.profile.whenSaved();
    },
  },
  compaction: {
    before: () => withProfile(60),
    act: async (tactful) => {
      await tactful.ready;
      await soon(2);
      await tactful.profile.whenSaved();
    },
  },
  'a data category is switched off': {
    before: withProfile,
    act: (tactful) => tactful.consent.setCategory('browsing', false),
  },
  erasure: { before: withProfile, act: (tactful) => tactful.consent.decline({ surface: 'panel' }) },
  'export and import': {
    before: withProfile,
    act: async (tactful) => {
      await tactful.ready;
      tactful.profile.export();
      await tactful.profile.import('{"tactful":1,"events":[]}');
    },
  },
  'a damaged snapshot': {
    before: async () => {
      await withProfile();
      const store = openLedgerStore(openConnection());
      await store.change(() => ({ v: 1, sum: 'wrong', data: '{}' }), false);
      store.close();
    },
    act: async (tactful) => tactful.ready,
  },
};

/** Calls to IndexedDB that each scenario makes at least. */
const LEAST_CALLS: { readonly [scenario: string]: number } = {
  'first visit': 13,
  'a new event': 8,
  compaction: 10,
  'a data category is switched off': 13,
  erasure: 7,
  'export and import': 13,
  'a damaged snapshot': 13,
};

let settled: ReturnType<typeof useIdleTimers>;
const rejections: unknown[] = [];
const onRejection = (reason: unknown): void => void rejections.push(reason);
beforeEach(() => {
  settled = useIdleTimers();
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run, 0));
  process.on('unhandledRejection', onRejection);
});
afterEach(() => {
  vi.useRealTimers();
  process.off('unhandledRejection', onRejection);
});

interface Fault {
  readonly mode: FaultMode;
  /** The call that fails, counted from 1. */
  readonly failAt: number;
  /** True if all later calls fail, too. */
  readonly isPermanent: boolean;
}

/** Storage works again: what was in progress may still fail, but a later event is stored. */
const expectRecovery = async (tactful: Tactful, label: string): Promise<void> => {
  const claimed = tactful.consent.get().status;
  for (const term of ['after', 'after all', 'at last']) {
    tactful.track({ name: 'search', term });
    await tactful.profile.whenSaved();
    if (tactful.status().storage === 'ok') break;
  }
  if (claimed === 'tailored') expect(tactful.status().storage, label).toBe('ok');
};

/** The next page finds a whole profile, or none. */
const expectWholeProfile = async (claimed: string, before: string, label: string): Promise<void> => {
  const next = tab();
  await next.ready;
  await soon(1);
  const { status } = next.consent.get();
  const storage = status === 'tailored' ? 'ok' : 'closed';
  expect(next.status(), label).toEqual({ storage, issues: [] });
  if (!before) expect(status, label).toBe(claimed);
  const names = next.profile.list().map(({ event }) => event.name);
  if (claimed === 'tailored') expect(names, label).toContain('search');
  next.destroy();
};

/** Runs a scenario with one fault. Returns the number of calls that failed. */
const run = async (scenario: Scenario, { mode, failAt, isPermanent }: Fault): Promise<number> => {
  const real = new IDBFactory();
  vi.stubGlobal('indexedDB', real);
  localStorage.removeItem('tactful');
  await scenario.before();
  const before = stored().tactful ?? '';
  const plan = faulty(real, { failAt, mode, isPermanent, lateMs: TIMEOUT_MS * 2 });
  vi.stubGlobal('indexedDB', plan.factory);
  const tactful = tab({ store: openLedgerStore(openConnection('tactful', TIMEOUT_MS)) });
  const result = await scenario.act(tactful);
  const label = `${mode}, call ${failAt}, ${isPermanent ? 'and all later ones' : 'once'}`;
  // It works, whatever is called.
  expect(tactful.status().storage, label).toMatch(/^(closed|opening|ok|memory|full)$/);
  tactful.decide('hero');
  tactful.profile.list();
  const injected = plan.injected();
  if (!injected) {
    tactful.destroy();
    return 0;
  }
  const claimed = tactful.consent.get().status;
  plan.heal();
  if (mode === 'settles too late') await soon(TIMEOUT_MS * 3);
  await expectRecovery(tactful, label);
  tactful.destroy();
  vi.stubGlobal('indexedDB', real);
  await expectWholeProfile(claimed, before, label);
  if (Object(result).ok && claimed === 'generic') expect(await dump(), label).toEqual([]);
  await indexedDB.deleteDatabase('tactful');
  return injected;
};

// The minified build is the same code: a few modes show that it behaves the same.
const modes = MODES.filter((_, at) => process.env.TACTFUL_BUILT !== '1' || at % 4 === 0);

describe.each(Object.entries(SCENARIOS))('%s', (name, scenario) => {
  test.each(modes)(
    'survives: %s',
    async (mode) => {
      const injected = { once: 0, permanent: 0 };
      const leastCalls = LEAST_CALLS[name] ?? Number.POSITIVE_INFINITY;
      for (const isPermanent of [false, true])
        for (let failAt = 1; ; failAt++) {
          const faults = await settled(run(scenario, { mode, failAt, isPermanent }));
          injected[isPermanent ? 'permanent' : 'once'] += faults;
          if (!faults) break;
        }
      await settled(soon());
      expect(rejections.splice(0)).toEqual([]);
      // Each call of the scenario failed once; a call that fails may be followed by fewer calls than one that works.
      expect(injected.once).toBeGreaterThanOrEqual(leastCalls);
      expect(injected.permanent).toBeGreaterThanOrEqual(injected.once);
    },
    300_000,
  );
});
