/** A small shop for tests of bindings, with a real Tactful object in the browser. */
import { type Config, createTactful, type Tactful } from '@tactful/core';

export const config = {
  version: 1,
  site: { name: 'Inn', controller: 'Inn Ltd', policy: '/privacy', benefit: 'Tables you like' },
  purposes: {
    pages: { label: 'Pages', benefit: 'Better', dataCategories: ['browsing', 'searching', 'usage'] },
  },
  experiences: [
    {
      id: 'hero-fish',
      slot: 'hero',
      variant: 'fish',
      when: { 'viewed.category.fish.7d': { $gte: 2 } },
      benefit: 'What you look for comes first.',
    },
    {
      id: 'note-fish',
      slot: 'note',
      action: 'after',
      variant: 'fish',
      when: { 'viewed.category.fish.7d': { $gte: 1 } },
      benefit: 'What you look for comes first.',
    },
    {
      id: 'other',
      slot: 'side',
      when: { 'searched.all.7d': { $gte: 1 } },
      benefit: 'What you search for.',
      experiment: { variants: [null, 'left', 'right'] },
    },
  ],
} as const satisfies Config;

const created: Tactful[] = [];

/** Creates Tactful for a visitor with this consent status, who has viewed so many fish restaurants. */
export async function visitor(
  status: 'tailored' | 'generic' | 'unset' = 'tailored',
  fish = 0,
  shopConfig: Config = config,
): Promise<Tactful> {
  const tactful: Tactful = createTactful(shopConfig);
  created.push(tactful);
  if (status === 'tailored') await tactful.consent.accept({ surface: 'api' });
  if (status === 'generic') await tactful.consent.decline({ surface: 'api' });
  await tactful.ready;
  viewFish(tactful, fish);
  return tactful;
}

let restaurants = 0;

/** Views fish restaurants that were not viewed before. */
export function viewFish(tactful: Tactful, times: number): void {
  for (let nth = 0; nth < times; nth++)
    tactful.track({ name: 'view_item', items: [{ id: `r${restaurants++}`, category: 'fish' }] });
}

/** Erases and destroys everything that the test created. */
export async function cleanUp(): Promise<void> {
  for (const tactful of created.splice(0)) {
    await tactful.consent.decline({ surface: 'api' });
    tactful.destroy();
  }
  localStorage.clear();
}

/** The same object, with a count of its listeners and a list of the slots that were passed to `markSeen`. */
export function observed(tactful: Tactful) {
  const calls = { listeners: 0, seen: [] as string[] };
  const subscribe: Tactful['subscribe'] = (listener) => {
    const stop = tactful.subscribe(listener);
    calls.listeners++;
    return () => {
      calls.listeners--;
      stop();
    };
  };
  const markSeen = (slot: string) => {
    calls.seen.push(slot);
    tactful.slots.markSeen(slot);
  };
  return {
    calls,
    tactful: { ...tactful, subscribe, slots: { ...tactful.slots, markSeen } } satisfies Tactful as Tactful,
  };
}

/** The same object, whose profile is still being read until `finish` is called. */
export function stillReading(tactful: Tactful) {
  let isReady = false;
  let resolve = () => {};
  const listeners = new Set<(change: 'decisions') => void>();
  const ready = new Promise<void>((done) => {
    resolve = done;
  });
  const standard = new Map<string, { slot: string; stopped: [] }>();
  const standardOf = (slot: string) => {
    const decision = standard.get(slot) ?? { slot, stopped: [] };
    standard.set(slot, decision);
    return decision;
  };
  const later: Tactful = {
    ...tactful,
    ready,
    isReady: () => isReady,
    decide: (slot) => (isReady ? tactful.decide(slot) : standardOf(slot)),
    getSnapshot: (slot) => (isReady ? tactful.getSnapshot(slot) : standardOf(slot)),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  return {
    tactful: later,
    finish: async () => {
      isReady = true;
      for (const listener of listeners) listener('decisions');
      resolve();
      await ready;
    },
  };
}
