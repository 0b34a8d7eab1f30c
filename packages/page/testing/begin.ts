/** Owns what every test of a page begins with: markup, a config, and the real personalizer on real storage. */
import {
  type Config,
  type ConfigIssue,
  createPersonalizer,
  factCatalog,
  type PageEvent,
  type Personalizer,
} from '@tactful/core';
import { parseConfig } from '@tactful/rules';
import { afterEach } from 'vitest';
import { type AttachedPage, attachSlots } from '../src/index.ts';

/** Taken before any test clobbers its name. */
const root = document.documentElement;

type Experience = Partial<Config['experiences'][number]>;

export interface Begun {
  readonly personalizer: Personalizer;
  readonly page: AttachedPage;
  readonly issues: ConfigIssue[];
  /** Lets all that is due happen: storage, observers, two frames. */
  rest(ms?: number): Promise<void>;
}

export interface Beginning {
  readonly markup: string;
  readonly experiences: readonly Experience[];
  readonly config?: object;
  readonly choice?: 'tailored' | 'generic' | 'unset';
  readonly events?: readonly PageEvent[];
  /** Runs before the page is looked at for the first time. */
  before?(personalizer: Personalizer): void;
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
};

export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export const frames = async (count = 2): Promise<void> => {
  for (let at = 0; at < count; at++) await new Promise((resolve) => requestAnimationFrame(resolve));
};

/** What a test has begun is ended after it, the newest first. */
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

export async function begin(how: Beginning): Promise<Begun> {
  markup(how.markup);
  localStorage.clear();
  const personalizer = createPersonalizer({ config: parse(how.experiences, how.config) });
  after(async () => {
    if (personalizer.standing().status === 'tailored')
      await personalizer.choose('generic', { surface: 'api' });
    personalizer.close();
    localStorage.clear();
  });
  await personalizer.ready;
  const { choice = 'tailored' } = how;
  if (choice !== 'unset') await personalizer.choose(choice, { surface: 'api' });
  for (const event of how.events ?? []) personalizer.record(event);
  how.before?.(personalizer);
  const issues: ConfigIssue[] = [];
  const page = attachSlots(personalizer, { report: (fault) => issues.push(fault) });
  after(page.stop);
  const rest = async (ms = 0) => {
    await wait(ms);
    await frames();
  };
  await rest();
  return { personalizer, page, issues, rest };
}

/** A view of an article of that category; each call another article. */
let articles = 0;
export const view = (category: string, name: PageEvent['name'] = 'view_item'): PageEvent => ({
  name,
  items: [{ id: `item-${++articles}`, category, price: 10 }],
});

export const element = <E extends Element = HTMLElement>(selector: string): E => {
  const found = root.querySelector<E>(selector);
  if (!found) throw Error(`${selector}: expected an element, got nothing`);
  return found;
};

export const texts = (selector: string): string[] =>
  [...root.querySelectorAll<HTMLElement>(selector)].map(({ textContent: innerText }) => innerText.trim());
