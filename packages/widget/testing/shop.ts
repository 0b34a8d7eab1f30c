/** A small shop for tests: its config, Tactful on real storage, and the widget on the page. */
import { type Config, createTactful, type PageContext, type PageEvent, type Tactful } from '@tactful/core';
import { expect } from 'vitest';
import { deleteDatabases } from '../../core/testing/delete-databases.ts';
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
      use: 'showing what you like first',
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
      name: 'Coats on the front page',
      benefit: 'Coats you may like come first.',
      priority: 1,
      when: { 'viewed.category.coats.7d': { $gte: 3 } },
    },
    {
      id: 'tents',
      slot: 'hero',
      variant: 'tents',
      name: 'Tents on the front page',
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
  slots: { hero: { name: 'Front page' } },
  catalog: { categories: { coats: { en: 'coats', de: 'Mäntel' }, boots: 'boots' } },
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

/** An experience that uses boots as well, so that their events are stored. */
export const BOOTS: Config['experiences'][number] = {
  id: 'boots',
  slot: 'hero',
  variant: 'boots',
  benefit: 'Boots come first.',
  when: { 'viewed.category.boots.7d': { $gte: 1 } },
};

export const viewItem = (id: string, category = 'coats'): PageEvent => ({
  name: 'view_item',
  items: [{ id, name: `Item ${id}`, category }],
});

/** Polls for up to ten seconds: a busy machine is slow. */
export const until = <T>(read: () => T): ReturnType<typeof expect.poll<T>> => expect.poll(read);

/** Resolves after some frames. */
export const frames = async (count = 2): Promise<void> => {
  for (let nth = 0; nth < count; nth++) await new Promise((resolve) => requestAnimationFrame(resolve));
};

/** The shop with its widget, and queries for elements in it. */
export interface MountedShop {
  readonly tactful: Tactful;
  readonly widget: Widget;
  readonly shadow: ShadowRoot;
  /** Returns the first element in the widget that matches. Throws if there is none. */
  find<E extends HTMLElement = HTMLElement>(selector: string): E;
  findAll(selector: string): HTMLElement[];
  /** Returns the button, summary or link whose text starts so. Throws if there is none. */
  findByText(text: string): HTMLElement;
  /** Takes the placements from the decisions, as a page does. */
  updatePlacements(): void;
}

/** How the shop is mounted. */
interface ShopOptions {
  readonly config?: Partial<Config>;
  readonly language?: string;
  readonly consent?: 'tailored' | 'generic';
  readonly events?: readonly PageEvent[];
  readonly options?: Partial<WidgetOptions>;
  readonly page?: PageContext;
  readonly now?: () => number;
}

const HTML = `<h1>Shop</h1><p>Text <a href="#text">link</a></p>
<div id="hero" style="padding:60px 20px"><h2>Hero</h2></div><div id="row" style="padding:60px 20px">Row</div>`;

let cleanups: (() => void)[] = [];

/** Removes everything that a test left on the page and in storage. */
export async function unmountShop(): Promise<void> {
  for (const cleanup of cleanups.reverse()) cleanup();
  cleanups = [];
  localStorage.clear();
  await deleteDatabases();
  document.body.replaceChildren();
}

async function startTactful({ config, consent, events = [], page, now }: ShopOptions): Promise<Tactful> {
  const tactful = createTactful(
    // `undefined` removes a key.
    Object.fromEntries(
      Object.entries({ ...CONFIG, ...config }).filter(([, value]) => value !== undefined),
    ) as unknown as Config,
    { ...(page && { page }), ...(now && { now }), onConfigError: (issue) => expect(issue).toBeUndefined() },
  );
  await tactful.ready;
  if (consent === 'tailored') await tactful.consent.accept({ surface: 'api' });
  if (consent === 'generic') await tactful.consent.decline({ surface: 'api' });
  for (const event of events) tactful.track(event);
  return tactful;
}

/** The slots with a winner, as a page that is attached would list them. */
function createPage(tactful: Tactful) {
  let placements: Placement[] = [];
  const listeners = new Set<() => void>();
  const updatePlacements = () => {
    placements = tactful.slots
      .list()
      .filter((slot) => tactful.decide(slot).winner)
      // Every slot of the config is in the HTML above.
      .map((slot) => ({ slot, element: document.querySelector(`#${slot}`) as Element }));
    for (const listener of listeners) listener();
  };
  const onPlacements = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  updatePlacements();
  return { updatePlacements, page: { placements: () => placements, onPlacements } };
}

/** Queries for elements in the widget. */
function queries(shadow: ShadowRoot): Pick<MountedShop, 'find' | 'findAll' | 'findByText'> {
  const findAll = (selector: string) => [...shadow.querySelectorAll<HTMLElement>(selector)];
  return {
    findAll,
    find: <E extends HTMLElement>(selector: string) => {
      const element = shadow.querySelector<E>(selector);
      if (!element) throw new Error(`The widget contains no ${selector}.`);
      return element;
    },
    findByText: (text) => {
      const element = findAll('button,summary,a').find((each) => each.textContent?.trim().startsWith(text));
      if (!element) throw new Error(`The widget contains no '${text}', only: ${shadow.textContent}`);
      return element;
    },
  };
}

/** Mounts the shop and its widget. The last call of a test must be {@link unmountShop}. */
export async function mountShop(options: ShopOptions = {}): Promise<MountedShop> {
  const { language = 'en' } = options;
  document.documentElement.lang = language;
  const main = document.createElement('main');
  main.innerHTML = HTML;
  document.body.append(main);
  const tactful = await startTactful(options);
  const { page, updatePlacements } = createPage(tactful);
  const stop = tactful.subscribe(updatePlacements);
  const widget = await mountWidget(tactful, { page, ...options.options });
  await frames();
  cleanups.push(() => {
    widget.remove();
    stop();
    tactful.destroy();
    document.documentElement.removeAttribute('dir');
  });
  // The widget attaches an open root when it is mounted.
  const shadow = document.querySelector('#tactful')?.shadowRoot as ShadowRoot;
  return { tactful, widget, shadow, updatePlacements, ...queries(shadow) };
}
