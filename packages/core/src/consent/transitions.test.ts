import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { config } from '../../testing/visitor.ts';
import { createConsentGate } from './consent-gate.ts';
import { CONSENT_KEY, parseConsentRecord } from './consent-record.ts';
import { type ConsentStore, createConsentStore } from './consent-state.ts';
import {
  allowsSettings,
  type ConsentEvent,
  type ConsentMachineState,
  nextState,
  TRANSITIONS,
} from './transitions.ts';

const STATES = Object.keys(TRANSITIONS) as ConsentMachineState[];
const EVENTS: readonly ConsentEvent[] = [
  'accept',
  'decline',
  'decline-keep',
  'change-settings',
  'ledger-stored',
  'ledger-lost',
  'ledger-recreated',
  'erased',
];
const NOW = Date.UTC(2026, 10, 22, 10);

/** A step in one of two tabs. `message`: the tab reads the record again, as after a message. */
type Step = readonly [tab: 0 | 1, act: ConsentEvent | 'message' | 'reload'];

/** Storage that two tabs share. It refuses every write, or every access, while a test sets `refuses`. */
const shared = { text: null as string | null, refuses: '' as '' | 'writes' | 'everything' };
const refuseFor = (...modes: string[]): void => {
  if (modes.includes(shared.refuses)) throw new DOMException('', 'QuotaExceededError');
};

beforeEach(() => {
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => {
      refuseFor('everything');
      expect(key).toBe(CONSENT_KEY);
      return shared.text;
    },
    setItem: (_key: string, value: string) => {
      refuseFor('writes', 'everything');
      shared.text = value;
    },
    removeItem: () => {
      refuseFor('writes', 'everything');
      shared.text = null;
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

const openTab = (): ConsentStore =>
  createConsentStore({
    config,
    now: () => NOW,
    page: () => ({}),
    gate: createConsentGate(),
    isConfigUsable: true,
    onChange: () => {},
  });

const act = (store: ConsentStore, what: Step[1]): void => {
  if (what === 'message' || what === 'reload') store.reread();
  else if (what === 'change-settings') store.change(() => ({ recordingPaused: true }));
  else if (what === 'accept') store.apply('accept', { surface: 'api' });
  else store.apply(what);
};

const steps = fc.array(
  fc.tuple(
    fc.constantFrom<0 | 1>(0, 1),
    // Acts of the visitor, and what endangers them most, come more often.
    fc.constantFrom<Step[1]>(...EVENTS, 'accept', 'decline', 'change-settings', 'message', 'reload'),
  ),
  { maxLength: 30 },
);

test('an opt-in leads to tailored, and every refusal with data to erasing', () => {
  expect(nextState(nextState('unset', 'accept'), 'ledger-stored')).toBe('tailored');
  for (const state of ['opting-in', 'accepted-erasing', 'tailored', 'declined-kept'] as const)
    expect(nextState(state, 'decline')).toBe('erasing');
});

test('every transition leads to a state of the table', () => {
  const targets = Object.values(TRANSITIONS).flatMap((row) => Object.values(row));
  expect(targets.length).toBeGreaterThan(20);
  expect(targets.filter((state) => !STATES.includes(state))).toEqual([]);
});

test('only accept leads from a refusal to a consent', () => {
  let pairs = 0;
  // The visitor has accepted in `accepted-erasing`.
  const consents: readonly string[] = ['tailored', 'opting-in', 'accepted-erasing'];
  for (const state of STATES.filter((one) => !consents.includes(one)))
    for (const event of EVENTS.filter((one) => one !== 'accept')) {
      pairs++;
      expect(consents).not.toContain(nextState(state, event));
    }
  expect(pairs).toBe(28);
});

test('settings change only while there is a consent, and leave its state as it is', () => {
  const changing = STATES.filter(allowsSettings);
  expect(changing).toEqual(['opting-in', 'tailored']);
  expect(changing.map((state) => nextState(state, 'change-settings'))).toEqual(changing);
});

test('in two tabs, every sequence of events ends in a state of the table, and a withdrawal is final until accept', () => {
  let withdrawals = 0;
  fc.assert(
    fc.property(steps, (sequence) => {
      Object.assign(shared, { text: null, refuses: '' });
      const tabs = [openTab(), openTab()];
      let isWithdrawn = false;
      for (const [at, what] of sequence) {
        if (what === 'reload') tabs[at] = openTab();
        const store = tabs[at] as ConsentStore;
        act(store, what);
        if (what === 'accept') isWithdrawn = false;
        if (what === 'decline' || what === 'decline-keep') isWithdrawn = true;
        if (isWithdrawn) withdrawals++;
        // The tab that acted, what is stored, and the other tab after its message agree.
        expect(STATES).toContain(store.state());
        expect(parseConsentRecord(shared.text)?.state ?? 'unset').toBe(store.state());
        if (isWithdrawn) expect(store.isTailored()).toBe(false);
      }
      for (const store of tabs) store.reread();
      expect(tabs[0]?.state()).toBe(tabs[1]?.state());
      if (isWithdrawn) for (const store of tabs) expect(store.isTailored()).toBe(false);
    }),
    { numRuns: 400 },
  );
  expect(withdrawals).toBeGreaterThan(500);
});

test('where storage refuses, a tab stays withdrawn until the visitor accepts', () => {
  let refused = 0;
  const modes = fc.array(fc.constantFrom('', 'writes', 'everything'), { minLength: 30, maxLength: 30 });
  fc.assert(
    fc.property(steps, modes, (sequence, refusals) => {
      Object.assign(shared, { text: null, refuses: '' });
      const store = openTab();
      let isWithdrawn = false;
      sequence.forEach(([, what], at) => {
        shared.refuses = refusals[at] as typeof shared.refuses;
        act(store, what);
        if (what === 'accept') isWithdrawn = false;
        if (what === 'decline' || what === 'decline-keep') isWithdrawn = true;
        if (isWithdrawn && shared.refuses) refused++;
        expect(STATES).toContain(store.state());
        if (isWithdrawn) expect(store.isTailored()).toBe(false);
      });
    }),
    { numRuns: 400 },
  );
  // About 550 of them, by chance.
  expect(refused).toBeGreaterThan(300);
});

test('a setting that is changed in one tab does not undo a withdrawal in another', () => {
  Object.assign(shared, { text: null, refuses: '' });
  const [one, other] = [openTab(), openTab()];
  one.apply('accept', { surface: 'api' });
  one.apply('ledger-stored');
  other.reread();
  one.apply('decline');
  // The message about it has not arrived yet.
  other.change(() => ({ pausedUntil: 1 }));
  expect(other.state()).toBe('erasing');
  expect(openTab().isTailored()).toBe(false);
});
