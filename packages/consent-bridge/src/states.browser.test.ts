/** The whole table of states, with real storage: tool, consent of the visitor, and gate. */
import { createTactful, type Tactful } from '@tactful/core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deleteDatabases } from '../../core/testing/delete-databases.ts';
import { GATES, STATE_ROWS, type StateRow, TOOL_STATES, VISITORS } from '../testing/states.ts';
import type { ConsentAdapter } from './adapter.ts';
import { bridgeConsent } from './index.ts';

const CONFIG = {
  version: 1,
  site: { name: 'Inn', controller: 'Inn Ltd', policy: '/privacy', benefit: 'Tables you like' },
  purposes: { pages: { label: 'Pages', benefit: 'Better', dataCategories: ['browsing'] } },
  experiences: [
    {
      id: 'fish',
      slot: 'hero',
      variant: 'fish',
      when: { 'viewed.category.fish.7d': { $gte: 1 } },
      benefit: 'What you look for comes first.',
    },
  ],
};

/** A tool whose state a test sets. */
function createTool() {
  let state: StateRow['tool'] = 'absent';
  let notify = (): void => undefined;
  const adapter: ConsentAdapter = {
    name: 'tool',
    category: 'personalization',
    connect(onChange) {
      notify = onChange;
      return () => (state === 'absent' ? undefined : state);
    },
  };
  return {
    adapter,
    set(next: StateRow['tool']) {
      state = next;
      notify();
    },
  };
}

const cleanups: (() => void)[] = [];
const view = (tactful: Tactful, id: string) =>
  tactful.track({ name: 'view_item', items: [{ id, category: 'fish' }] }).recorded;

/** An earlier page, on which the visitor has decided. */
async function visitBefore(visitor: StateRow['visitor']): Promise<void> {
  const tactful = createTactful(CONFIG);
  if (visitor === 'accepted') await tactful.consent.accept({ surface: 'api' });
  if (visitor === 'declined') await tactful.consent.decline({ surface: 'api' });
  expect(view(tactful, 'before')).toBe(visitor === 'accepted');
  await tactful.profile.whenSaved();
  tactful.destroy();
}

/** A page with a tool and the bridge. */
function open({ tool: state, start }: Pick<StateRow, 'tool' | 'start'>) {
  const tool = createTool();
  const tactful = createTactful(CONFIG, { consentGate: start });
  const remove = bridgeConsent(tactful, { adapters: [tool.adapter] });
  cleanups.push(tactful.destroy, remove);
  tool.set(state);
  return { tactful, tool, remove };
}

const databases = async () => (await indexedDB.databases()).length;

/** Compares a page with a row. Each call views another product. */
let views = 0;
async function expectRow(tactful: Tactful, row: StateRow): Promise<void> {
  const { gate, status, prompt, personalized } = row;
  expect(tactful.consent.get()).toMatchObject({
    status,
    promptDue: prompt,
    gateClosed: gate === 'closed',
  });
  await expect.poll(() => tactful.status().storage).toBe(personalized ? 'ok' : 'closed');
  expect(tactful.decide('hero').winner?.variant).toBe(personalized ? 'fish' : undefined);
  views += 1;
  expect(view(tactful, `r${views}`)).toBe(personalized);
}

beforeEach(() => localStorage.clear());
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) cleanup();
  localStorage.clear();
  await deleteDatabases();
});

test('the table has every combination once, and no prompt where a tool has shown one, or does not allow it', () => {
  const keys = STATE_ROWS.map(({ tool, visitor, start }) => `${tool} ${visitor} ${start}`);
  expect(new Set(keys).size).toBe(TOOL_STATES.length * VISITORS.length * GATES.length);
  expect(keys).toHaveLength(new Set(keys).size);
  const bound = STATE_ROWS.filter(({ tool }) => !['absent', 'allowed', 'granted'].includes(tool));
  expect(bound.length).toBe(18);
  expect(bound.filter(({ prompt, personalized }) => prompt || personalized)).toEqual([]);
  expect(STATE_ROWS.filter(({ tool, prompt }) => prompt && tool !== 'absent' && tool !== 'allowed')).toEqual(
    [],
  );
});

test.each(STATE_ROWS)(
  'V11: tool $tool, visitor $visitor, gate $start at the start: $status, prompt: $prompt, personalized: $personalized',
  async (row) => {
    await visitBefore(row.visitor);
    const record = { ...localStorage };
    const { tactful } = open(row);
    await expectRow(tactful, row);
    // A tool changes nothing that is stored.
    expect({ ...localStorage }).toEqual(record);
    if (row.visitor === 'undecided') expect(await databases()).toBe(0);
  },
);

describe.each(VISITORS)('V7: a visitor who is %s', (visitor) => {
  test('gets the page of the table after each change of the tool, and what was chosen in Tactful stays', async () => {
    await visitBefore(visitor);
    const record = { ...localStorage };
    const { tactful, tool } = open({ tool: 'granted', start: 'open' });
    const present = TOOL_STATES.filter((state) => state !== 'absent');
    const changes = present.flatMap((from) => present.map((to) => [from, to] as const));
    expect(changes).toHaveLength(25);
    for (const [from, to] of changes)
      for (const state of [from, to]) {
        tool.set(state);
        const row = STATE_ROWS.find(
          (each) => each.tool === state && each.visitor === visitor && each.start === 'open',
        );
        if (!row) throw Error('no row');
        await expectRow(tactful, row);
      }
    expect({ ...localStorage }).toEqual(record);
  });
});

test('a visitor who accepts once is never prompted again, however often the tool changes', async () => {
  const { tactful, tool } = open({ tool: 'allowed', start: 'open' });
  expect(tactful.consent.get().promptDue).toBe(true);
  await tactful.consent.accept({ surface: 'prompt' });
  for (const state of ['denied', 'granted', 'undecided', 'allowed'] as const) {
    tool.set(state);
    expect(tactful.consent.get().promptDue).toBe(false);
  }
});

test('with the option, a visitor who has allowed personalization in the tool sees the prompt of Tactful', () => {
  const tool = createTool();
  const tactful = createTactful(CONFIG);
  cleanups.push(tactful.destroy, bridgeConsent(tactful, { adapters: [tool.adapter], prompt: true }));
  for (const state of ['denied', 'granted', 'allowed'] as const) {
    tool.set(state);
    expect(tactful.consent.get().promptDue).toBe(state !== 'denied');
  }
});

test('one tool that the visitor has responded to is enough for no second prompt', () => {
  const [first, second] = [createTool(), createTool()];
  const tactful = createTactful(CONFIG);
  cleanups.push(tactful.destroy, bridgeConsent(tactful, { adapters: [first.adapter, second.adapter] }));
  first.set('allowed');
  second.set('allowed');
  expect(tactful.consent.get().promptDue).toBe(true);
  first.set('granted');
  expect(tactful.consent.get()).toMatchObject({ status: 'unset', promptDue: false });
});

test('the stricter of two tools wins', () => {
  const [first, second] = [createTool(), createTool()];
  const gates: boolean[] = [];
  const tactful = { consent: { gate: (isOpen: boolean) => void gates.push(isOpen) } };
  cleanups.push(bridgeConsent(tactful, { adapters: [first.adapter, second.adapter] }));
  expect(gates).toEqual([]);
  first.set('granted');
  second.set('denied');
  first.set('granted');
  second.set('granted');
  expect(gates).toEqual([true, false, false, true]);
});

test('a category that the tool does not have is reported once; after the removal nothing happens', () => {
  const tool = createTool();
  const issues: string[] = [];
  const gates: boolean[] = [];
  const remove = bridgeConsent(
    { consent: { gate: (isOpen) => void gates.push(isOpen) } },
    { adapters: [tool.adapter], onIssue: (issue) => issues.push(issue) },
  );
  tool.set('missing');
  tool.set('missing');
  expect(issues).toHaveLength(1);
  expect(issues[0]).toContain('The consent tool tool has no category "personalization"');
  expect(gates).toEqual([false, false]);
  remove();
  tool.set('granted');
  document.body.append(document.createElement('i'));
  expect(gates).toEqual([false, false]);
});
