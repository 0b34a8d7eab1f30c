/** Sets up a page test: markup, a config, and Tactful with real storage. */
import { type Config, createTactful, type Issue, type PageEvent, type Tactful } from '@tactful/core';
import { engineOf, factCatalog } from '@tactful/core/internal';
import { parseConfig } from '@tactful/rules';
import { afterEach } from 'vitest';
import { type AttachedSlots, attachSlots } from '../src/internal.ts';

/** Taken before any test clobbers its name. */
const root = document.documentElement;

type Experience = Partial<Config['experiences'][number]>;

export interface Begun {
  readonly tactful: Tactful;
  readonly page: AttachedSlots;
  readonly issues: Issue[];
  /** Waits `ms` and two frames: for storage, observers and the next update. */
  rest(ms?: number): Promise<void>;
}

export interface Beginning {
  readonly markup: string;
  readonly experiences: readonly Experience[];
  readonly config?: object;
  readonly consent?: 'tailored' | 'generic' | 'unset';
  readonly events?: readonly PageEvent[];
  /** Runs before the slots are attached. */
  before?(tactful: Tactful): void;
}

const CONFIG = {
  version: 1,
  site: {
    name: 'Shop',
    controller: 'Shop Ltd, Town',
    policy: '/privacy',
    benefit: 'What you like comes first.',
  },
  purposes: {
    pages: {
      label: 'Pages',
      benefit: 'What you like comes first.',
      dataCategories: ['browsing', 'searching', 'cart', 'purchases', 'usage', 'stated'],
    },
  },
  catalog: {
    categories: { coats: 'Coats', boots: 'Boots', gloves: 'Gloves', mugs: 'Mugs', tents: 'Tents' },
    names: { 'size-guide': 'Size guide', repairs: 'Repairs', delivery: 'Delivery' },
  },
};

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export const frames = async (count = 2): Promise<void> => {
  for (let at = 0; at < count; at++) await new Promise((resolve) => requestAnimationFrame(resolve));
};

/** Cleans up after the test, the newest first. */
const endings: (() => unknown)[] = [];
export const after = (end: () => unknown): void => void endings.push(end);

afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
  document.body.replaceChildren();
  for (const name of root.getAttributeNames())
    if (name.startsWith('data-tactful')) root.removeAttribute(name);
});

export const parse = (experiences: readonly Experience[], more: object = {}): Config => {
  const full = experiences.map((experience, at) => ({
    id: `e${at}`,
    slot: 'hero',
    benefit: 'Nice.',
    ...experience,
  }));
  const { config, issues } = parseConfig({ ...CONFIG, ...more, experiences: full }, factCatalog);
  if (!config || issues.length) throw Error(JSON.stringify(issues));
  return config;
};

export const markup = (html: string): void => {
  document.body.innerHTML = html;
};

/** Creates Tactful for a config that has no issues. */
export const tactfulWith = (config: Config): Tactful =>
  createTactful(config, {
    onConfigError: ({ path, message }) => {
      throw Error(`${path}: ${message}`);
    },
  });

async function setConsent({ consent }: Tactful, status: Beginning['consent'] = 'tailored'): Promise<void> {
  if (status === 'tailored') await consent.accept({ surface: 'api' });
  if (status === 'generic') await consent.decline({ surface: 'api' });
}

export async function begin(how: Beginning): Promise<Begun> {
  markup(how.markup);
  localStorage.clear();
  const tactful = tactfulWith(parse(how.experiences, how.config));
  after(async () => {
    if (tactful.consent.get().status === 'tailored') await tactful.consent.decline({ surface: 'api' });
    tactful.destroy();
    localStorage.clear();
  });
  await tactful.ready;
  await setConsent(tactful, how.consent);
  for (const event of how.events ?? []) tactful.track(event);
  how.before?.(tactful);
  const issues: Issue[] = [];
  const page = attachSlots(engineOf(tactful), { onIssue: (issue) => issues.push(issue) });
  after(page.stop);
  const rest = async (ms = 0) => {
    await wait(ms);
    await frames();
  };
  await rest();
  return { tactful, page, issues, rest };
}

let items = 0;

/** A view of another item of this category at each call. */
export const view = (category: string, name: PageEvent['name'] = 'view_item'): PageEvent => ({
  name,
  items: [{ id: `item-${++items}`, category, price: 10 }],
});

export const element = <E extends Element = HTMLElement>(selector: string): E => {
  const found = root.querySelector<E>(selector);
  if (!found) throw Error(`No element matches ${selector}.`);
  return found;
};

export const texts = (selector: string): string[] =>
  [...root.querySelectorAll<HTMLElement>(selector)].map(({ textContent }) => textContent.trim());
