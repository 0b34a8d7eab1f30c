/** A small shop for the tests: its config, the real tactful on real storage, and the widget on the page. */
import { type Config, createTactful, type PageContext, type PageEvent, type Tactful } from '@tactful/core';
import { expect } from 'vitest';
import { mountWidget, type Placement, type Widget, type WidgetOptions } from '../src/index.ts';

export const CONFIG: Config = {
  version: 1,
  site: {
    name: 'Nordlicht',
    controller: 'Nordlicht GmbH, Hamburg',
    policy: '/privacy',
    benefit: 'See what suits you first.',
    currency: 'EUR',
  },
  purposes: {
    pages: {
      label: 'Pages that fit you',
      benefit: 'What you like comes first.',
      dataCategories: ['browsing', 'searching', 'cart', 'purchases', 'stated'],
    },
    care: {
      label: 'Help in time',
      benefit: 'No offers while you wait.',
      dataCategories: ['service', 'usage'],
    },
  },
  experiences: [
    {
      id: 'coats',
      slot: 'hero',
      variant: 'coats',
      benefit: 'Coats you may like come first.',
      priority: 1,
      when: { 'viewed.category.coats.7d': { $gte: 3 } },
    },
    {
      id: 'tents',
      slot: 'hero',
      variant: 'tents',
      benefit: 'Tents come first.',
      when: { 'searched.term.tent.30d': { $gte: 1 } },
    },
    {
      id: 'sea',
      slot: 'row',
      variant: 'sea',
      benefit: 'The sea comes first.',
      when: { 'stated.place': 'sea' },
    },
  ],
  catalog: { names: { coats: { en: 'coats', de: 'Mäntel' } } },
  questions: [
    {
      id: 'place',
      label: 'Where do you go?',
      benefit: 'The shop starts there.',
      options: [
        { value: 'sea', label: 'To the sea' },
        { value: 'hills', label: 'To the hills' },
      ],
    },
  ],
};

export const view = (id: string, category = 'coats'): PageEvent => ({
  name: 'view_item',
  items: [{ id, name: `Item ${id}`, category }],
});

/** Waits for what a busy machine may take long for. */
export const until = <T>(read: () => T): ReturnType<typeof expect.poll<T>> =>
  expect.poll(read, { timeout: 10_000 });

export const frames = async (count = 2): Promise<void> => {
  for (let at = 0; at < count; at++) await new Promise((resolve) => requestAnimationFrame(resolve));
};

export interface World {
  readonly tactful: Tactful;
  readonly widget: Widget;
  readonly shadow: ShadowRoot;
  /** The first element in the widget for a selector. */
  one<E extends HTMLElement = HTMLElement>(selector: string): E;
  all(selector: string): HTMLElement[];
  /** The button, summary or link that says this. */
  saying(words: string): HTMLElement;
  placements: Placement[];
  moved(): void;
}

const loadWords: NonNullable<WidgetOptions['loadWords']> = async (name) =>
  (await import(`../src/locales/${name}.ts`)).default;

let undo: (() => void)[] = [];

/** Ends the world of a test: nothing of it is left on the page or on the disk. */
export async function end(): Promise<void> {
  for (const each of undo.reverse()) each();
  undo = [];
  localStorage.clear();
  for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
  document.body.replaceChildren();
}

interface Beginning {
  readonly config?: Partial<Config>;
  readonly language?: string;
  readonly choice?: 'tailored' | 'generic';
  readonly events?: readonly PageEvent[];
  readonly options?: Partial<WidgetOptions>;
  readonly page?: PageContext;
  readonly now?: () => number;
}

export async function begin({
  config,
  language = 'en',
  choice,
  events = [],
  options,
  page,
  now,
}: Beginning = {}): Promise<World> {
  document.documentElement.lang = language;
  const spot = document.createElement('main');
  spot.innerHTML =
    '<h1>Shop</h1><p>Text <a href="#text">link</a></p><div id="hero" style="padding:60px 20px"><h2>Hero</h2></div><div id="row" style="padding:60px 20px">Row</div>';
  document.body.append(spot);
  const tactful = createTactful(
    { ...CONFIG, ...config },
    { ...(page && { page }), ...(now && { now }), onConfigError: (issue) => expect(issue).toBeUndefined() },
  );
  await tactful.ready;
  if (choice === 'tailored') await tactful.consent.accept({ surface: 'api' });
  if (choice === 'generic') await tactful.consent.decline({ surface: 'api' });
  for (const event of events) tactful.track(event);
  const listeners = new Set<() => void>();
  const world = {
    placements: [] as Placement[],
    moved: () => {
      world.placements = tactful.slots
        .list()
        .filter((slot) => tactful.decide(slot).winner)
        .map((slot) => ({ slot, element: document.querySelector(`#${slot}`) as Element }));
      for (const listener of listeners) listener();
    },
  };
  world.moved();
  const stop = tactful.subscribe(world.moved);
  const widget = await mountWidget(tactful, {
    language,
    loadWords,
    page: {
      placements: () => world.placements,
      onPlacements: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    ...options,
  });
  await frames();
  undo.push(() => {
    widget.remove();
    stop();
    tactful.destroy();
    document.documentElement.removeAttribute('dir');
  });
  const shadow = document.querySelector('#tactful')?.shadowRoot as ShadowRoot;
  const all = (selector: string) => [...shadow.querySelectorAll<HTMLElement>(selector)];
  return {
    ...world,
    get placements() {
      return world.placements;
    },
    set placements(to) {
      world.placements = to;
    },
    tactful,
    widget,
    shadow,
    all,
    one: <E extends HTMLElement>(selector: string) => {
      const found = shadow.querySelector<E>(selector);
      if (!found) throw new Error(`expected ${selector} in the widget, got nothing`);
      return found;
    },
    saying: (words) => {
      const found = all('button,summary,a').find((each) => each.textContent?.trim().startsWith(words));
      if (!found) throw new Error(`expected '${words}' in the widget, got ${shadow.textContent}`);
      return found;
    },
  };
}
