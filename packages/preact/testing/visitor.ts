/** A small shop for tests, with a real personalizer in the browser. */
import { type Config, createPersonalizer, type Personalizer } from '@tactful/core';
import { defineConfig } from '@tactful/preact';

export const shop = defineConfig({
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
});

const open: Personalizer[] = [];

/** A personalizer of a visitor who has chosen, and has looked at so many fish restaurants. */
export async function visitor(
  choice: 'tailored' | 'generic' | 'unset' = 'tailored',
  fish = 0,
  config: Config = shop.config,
): Promise<Personalizer> {
  const personalizer = createPersonalizer({ config });
  open.push(personalizer);
  if (choice !== 'unset') await personalizer.choose(choice, { surface: 'api' });
  await personalizer.ready;
  look(personalizer, fish);
  return personalizer;
}

let restaurants = 0;

/** Looks at fish restaurants that were not looked at before. */
export function look(personalizer: Personalizer, times: number): void {
  for (let nth = 0; nth < times; nth++)
    personalizer.record({ name: 'view_item', items: [{ id: `r${restaurants++}`, category: 'fish' }] });
}

/** Leaves nothing behind. */
export async function leave(): Promise<void> {
  for (const personalizer of open.splice(0)) {
    await personalizer.choose('generic', { surface: 'api' });
    personalizer.close();
  }
  localStorage.clear();
}

/** The same personalizer, with a count of who listens, and of what was reported as seen. */
export function observed(personalizer: Personalizer) {
  const told = { listeners: 0, seen: [] as string[] };
  const subscribe: Personalizer['subscribe'] = (listener) => {
    const stop = personalizer.subscribe(listener);
    told.listeners++;
    return () => {
      told.listeners--;
      stop();
    };
  };
  const seen = (slot: string) => {
    told.seen.push(slot);
    personalizer.seen(slot);
  };
  return { told, personalizer: { ...personalizer, subscribe, seen } satisfies Personalizer };
}

/** The same personalizer, whose profile is still being read until `arrive`. */
export function late(personalizer: Personalizer) {
  let isReady = false;
  let resolve = () => {};
  const listeners = new Set<(change: 'decisions') => void>();
  const ready = new Promise<void>((done) => {
    resolve = done;
  });
  return {
    personalizer: {
      ...personalizer,
      ready,
      isReady: () => isReady,
      decide: (slot) => (isReady ? personalizer.decide(slot) : { slot, stopped: [] }),
      subscribe: (listener) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    } satisfies Personalizer as Personalizer,
    arrive: async () => {
      isReady = true;
      for (const listener of listeners) listener('decisions');
      resolve();
      await ready;
    },
  };
}
