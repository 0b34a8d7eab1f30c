/** Layer A: every call of every scenario fails once, then for ever, in each of eleven ways. */
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { faulty, MODES, type Mode } from '../../testing/faulty-store.ts';
import { dump, freshWorld, soon, stored, tab, tailoredTab, view } from '../../testing/visitor.ts';
import type { Tactful } from '../api.ts';
import { openConnection } from './connection.ts';
import { openLedgerStore } from './indexeddb-store.ts';

/** Long where nothing waits for it: a busy machine must not look like a fault. */
const timeoutOf = (mode: Mode): number => (/answers/.test(mode) ? 15 : 2000);
freshWorld();

interface Scenario {
  /** What was there before. */
  readonly before: () => Promise<void>;
  /** What is done while calls fail. */
  readonly act: (personalizer: Tactful) => Promise<unknown>;
}

const withProfile = async (events = 3): Promise<void> => {
  const made = await tailoredTab();
  for (let at = 0; at < events; at++) made.track(view(`item-${at}`));
  await made.profile.whenSaved();
  made.destroy();
};

const SCENARIOS: { readonly [name: string]: Scenario } = {
  'first visit': {
    before: async () => {},
    act: async (one) => one.consent.accept({ surface: 'prompt' }),
  },
  event: {
    before: withProfile,
    act: async (one) => {
      await one.ready;
      one.track(view('new'));
      await one.profile.whenSaved();
    },
  },
  fold: {
    before: () => withProfile(60),
    act: async (one) => {
      await one.ready;
      await soon(2);
      await one.profile.whenSaved();
    },
  },
  'choice change': { before: withProfile, act: (one) => one.consent.setCategory('browsing', false) },
  erase: { before: withProfile, act: (one) => one.consent.decline({ surface: 'panel' }) },
  export: {
    before: withProfile,
    act: async (one) => {
      await one.ready;
      one.profile.export();
      await one.profile.import('{"tactful":1,"events":[]}');
    },
  },
  migrate: {
    before: async () => {
      await withProfile();
      const store = openLedgerStore();
      await store.change(() => ({ v: 1, sum: 'wrong', data: '{}' }), false);
      store.close();
    },
    act: async (one) => one.ready,
  },
};

const rejections: unknown[] = [];
const onRejection = (reason: unknown): void => void rejections.push(reason);
beforeEach(() => {
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run, 0));
  process.on('unhandledRejection', onRejection);
});
afterEach(() => process.off('unhandledRejection', onRejection));

/** One case. Answers whether the fault was reached. */
const run = async (scenario: Scenario, mode: Mode, failAt: number, forEver: boolean): Promise<boolean> => {
  const real = new IDBFactory();
  vi.stubGlobal('indexedDB', real);
  localStorage.removeItem('tactful');
  await scenario.before();
  const before = stored().tactful ?? '';
  const plan = faulty(real, { failAt, mode, forEver, lateMs: timeoutOf(mode) * 2 });
  vi.stubGlobal('indexedDB', plan.factory);
  const one = tab({ store: openLedgerStore(openConnection('tactful', timeoutOf(mode))) });
  const outcome = await scenario.act(one);
  const label = `${mode}, call ${failAt}, ${forEver ? 'for ever' : 'once'}`;
  // It answers, whatever it is asked.
  expect(one.status().storage, label).toMatch(/^(closed|opening|ok|memory|full)$/);
  one.decide('hero');
  one.profile.list();
  if (!plan.struck()) {
    one.destroy();
    return false;
  }
  const claimed = one.consent.get().status;
  plan.heal();
  if (mode === 'answers too late') await soon(timeoutOf(mode) * 3);
  // What was under way while it failed may still fail.
  for (const term of ['after', 'after all', 'at last']) {
    one.track({ name: 'search', term });
    await one.profile.whenSaved();
    if (one.status().storage === 'ok') break;
  }
  if (claimed === 'tailored') expect(one.status().storage, label).toBe('ok');
  one.destroy();
  // The next page finds a whole profile, or none.
  vi.stubGlobal('indexedDB', real);
  const next = tab();
  await next.ready;
  await soon(1);
  expect(next.status(), label).toEqual({
    storage: next.consent.get().status === 'tailored' ? 'ok' : 'closed',
    issues: [],
  });
  if (!before) expect(next.consent.get().status, label).toBe(claimed);
  if (Object(outcome).ok && claimed === 'generic') expect(await dump(), label).toEqual([]);
  if (claimed === 'tailored')
    expect(
      next.profile.list().map(({ event }) => event.name),
      label,
    ).toContain('search');
  next.destroy();
  await indexedDB.deleteDatabase('tactful');
  return true;
};

// Minified it is the same code: that a few of the ways end as well shows it.
const modes = MODES.filter((_, at) => process.env.TACTFUL_BUILT !== '1' || at % 4 === 0);

let cases = 0;
describe.each(Object.entries(SCENARIOS))('%s', (_name, scenario) => {
  test.each(modes)(
    'survives: %s',
    async (mode) => {
      for (const forEver of [false, true])
        for (let failAt = 1; ; failAt++) {
          cases++;
          if (!(await run(scenario, mode, failAt, forEver))) break;
        }
      await soon();
      expect(rejections.splice(0)).toEqual([]);
    },
    60_000,
  );
});

test('the cases are many', () => {
  console.log(`${cases} cases`);
});
