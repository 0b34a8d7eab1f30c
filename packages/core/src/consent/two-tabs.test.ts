import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { dump, freshWorld, soon, stored, tab, until, view } from '../../testing/visitor.ts';
import type { Tactful } from '../api.ts';
import { parseConsentRecord } from './consent-record.ts';
import { TRANSITIONS } from './transitions.ts';

freshWorld();

const ACTS = {
  accept: (one: Tactful) => one.consent.accept({ surface: 'api' }),
  decline: (one: Tactful) => one.consent.decline({ surface: 'api' }),
  'decline and keep': (one: Tactful) => one.consent.decline({ surface: 'api', keepData: true }),
  'switch a purpose': (one: Tactful) => one.consent.setPurpose('content', true),
  'pause recording': (one: Tactful) => one.consent.pauseRecording(),
  track: (one: Tactful) => one.track(view('x')),
  erase: (one: Tactful) => one.profile.erase(),
  wait: () => soon(3),
} as const;
type Act = keyof typeof ACTS;

const steps = fc.array(
  fc.tuple(fc.constantFrom(0, 1), fc.constantFrom(...(Object.keys(ACTS) as Act[])), fc.boolean()),
  { maxLength: 12 },
);

test('a withdrawal holds in both tabs after any sequence of acts, and nothing is stored after it', async () => {
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run));
  let withdrawals = 0;
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const tabs = [tab(), tab()];
      let last: Act | undefined;
      const running: unknown[] = [];
      for (const [at, act, isAwaited] of sequence) {
        const one = tabs[at] as Tactful;
        const result = ACTS[act](one);
        running.push(result);
        if (act === 'accept' || act.startsWith('decline')) last = act;
        if (isAwaited) await result;
      }
      await Promise.all(running);
      for (const one of tabs) await one.profile.whenSaved();
      // The messages between the tabs, and what they cause.
      if (last?.startsWith('decline'))
        for (const one of tabs) await until(() => one.consent.get().status).toBe('generic');
      const state = parseConsentRecord(stored().tactful ?? null)?.state ?? 'unset';
      expect(Object.keys(TRANSITIONS)).toContain(state);
      if (last?.startsWith('decline')) {
        withdrawals++;
        for (const one of tabs) {
          expect(one.consent.get().status).toBe('generic');
          await until(() => one.profile.list()).toEqual([]);
          expect(one.decide('hero').winner).toBeUndefined();
        }
        if (last === 'decline') await until(dump).toEqual([]);
      }
      for (const one of tabs) {
        await one.consent.decline({ surface: 'api' });
        one.destroy();
      }
      await soon(5);
      localStorage.removeItem('tactful');
      await new Promise((resolve) => {
        indexedDB.deleteDatabase('tactful').onsuccess = resolve;
      });
    }),
    { numRuns: 60 },
  );
  expect(withdrawals).toBeGreaterThan(10);
});
