/** The inspector over the real tactful on real storage: it shows what is, supposes what is not, and changes nothing. */
import type { PageEvent, Tactful } from '@tactful/core';
import { complete, createEngine, factCatalog, toTactful } from '@tactful/core/internal';
import type { Config } from '@tactful/rules';
import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type Inspector, mountInspector } from './index.ts';

const CONFIG: Config = {
  version: 1,
  site: { name: 'Shop', controller: 'Shop Ltd, Town', policy: '/privacy', benefit: 'Nicer.' },
  purposes: {
    pages: { label: 'Pages', benefit: 'Nicer.', dataCategories: ['browsing', 'searching', 'stated'] },
  },
  experiences: [
    {
      id: 'coats',
      slot: 'hero',
      variant: 'coats',
      benefit: 'Coats.',
      priority: 1,
      when: { 'viewed.category.coats.7d': { $gte: 3 } },
    },
    { id: 'tents', slot: 'hero', variant: 'tents', benefit: 'Tents.', when: { 'searched.term.tent.30d': 1 } },
    {
      id: 'winter',
      slot: 'row',
      variant: 'winter',
      benefit: 'Winter.',
      schedule: { from: '2030-12-01', until: '2031-01-01' },
    },
    {
      id: 'trial',
      slot: 'story',
      benefit: 'Trial.',
      when: { 'page.type': 'home' },
      experiment: { variants: [null, 'makers', 'evening'], weights: [1, 0, 0] },
    },
    { id: 'sea', slot: 'sea', variant: 'sea', benefit: 'Sea.', when: { 'host.coast': true } },
  ],
  host: { coast: { type: 'boolean', default: false, label: 'Coast' } },
};
const coat = (id: string): PageEvent => ({ name: 'view_item', items: [{ id, category: 'coats' }] });

let ends: (() => void)[] = [];
afterEach(async () => {
  for (const end of ends.reverse()) end();
  ends = [];
  localStorage.clear();
  for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
});

interface World {
  readonly tactful: Tactful;
  readonly inspector: Inspector;
  readonly shadow: ShadowRoot;
  /** What is said of an experience. */
  said(experience: string): string;
  field(label: string): HTMLInputElement | HTMLSelectElement;
  /** Types or chooses, as the merchant does. */
  suppose(label: string, value: string): Promise<void>;
  text(): string;
}

async function begin(coats: number, choice?: 'tailored' | 'generic'): Promise<World> {
  const base = createEngine({ config: CONFIG, page: { type: 'home', path: '/' } });
  const tactful = toTactful(complete(base, {}));
  await tactful.ready;
  if (choice === 'tailored') await tactful.consent.accept({ surface: 'api' });
  if (choice === 'generic') await tactful.consent.decline({ surface: 'api' });
  for (let nth = 0; nth < coats; nth++) tactful.track(coat(`coat-${nth}`));
  await tactful.profile.whenSaved();
  const inspector = mountInspector(tactful, {
    catalog: factCatalog(CONFIG),
    context: base.context,
    now: base.now,
  });
  ends.push(() => {
    inspector.remove();
    tactful.destroy();
  });
  const shadow = document.querySelector('#tactful-inspect')?.shadowRoot as ShadowRoot;
  const field: World['field'] = (label) => {
    const labels = [...shadow.querySelectorAll('label')];
    const found = labels.find((each) => each.firstChild?.textContent?.trim() === label);
    const control = found?.querySelector<HTMLInputElement | HTMLSelectElement>('input,select');
    if (!control) throw new Error(`expected a field ${label}, got ${labels.map((each) => each.textContent)}`);
    return control;
  };
  return {
    tactful,
    inspector,
    shadow,
    field,
    said: (experience) => {
      const items = [...shadow.querySelectorAll('section > ul > li')];
      return (
        items.find((item) => item.querySelector('strong')?.textContent === experience)?.textContent ?? ''
      );
    },
    suppose: async (label, value) => {
      const control = field(label);
      control.value = value;
      control.dispatchEvent(new Event('change', { bubbles: true }));
      await Promise.resolve();
    },
    text: () => shadow.querySelector('textarea')?.value ?? '',
  };
}

/** Everything on the device, to be compared. */
const stored = async (tactful: Tactful) => {
  await tactful.profile.whenSaved();
  const kept = tactful.profile.list();
  return { kept, local: { ...localStorage }, databases: await indexedDB.databases() };
};

describe('what is', () => {
  test.each([0, 3])('is shown as the tactful decides it, with %i coats seen', async (coats) => {
    const { tactful, said } = await begin(coats, 'tailored');
    for (const slot of tactful.slots.list()) {
      const { winner, stopped } = tactful.decide(slot);
      if (winner) expect(said(winner.experience.id)).toContain('wins');
      for (const { experience, reason } of stopped) expect(said(experience.id)).toContain(reason);
    }
  });

  test('names the facts that decided, for the winner and for what did not hold', async () => {
    const { said } = await begin(3, 'tailored');
    expect(said('coats')).toContain('viewed.category.coats.7d = 3, tested by {"$gte":3}');
    expect(said('tents')).toContain('searched.term.tent.30d = 0');
  });

  test('follows the page', async () => {
    const { tactful, said, field } = await begin(2, 'tailored');
    expect(said('coats')).toContain('condition');
    tactful.track(coat('coat-9'));
    await expect.poll(() => said('coats')).toContain('wins');
    expect(field('viewed.category.coats.7d').value).toBe('3');
  });

  test('lists every fact that the config reads, once', async () => {
    const { shadow } = await begin(0);
    const paths = [...shadow.querySelectorAll('label code')].map((code) => code.textContent);
    expect(paths).toEqual(
      expect.arrayContaining(['viewed.category.coats.7d', 'searched.term.tent.30d', 'page.type']),
    );
    expect(new Set(paths).size).toBe(paths.length);
  });
});

describe('what would be', () => {
  test('with another value of a fact, and back again when the field is emptied', async () => {
    const { said, suppose, field } = await begin(0, 'tailored');
    await suppose('viewed.category.coats.7d', '3');
    expect(said('coats')).toContain('wins, and places coats');
    await suppose('viewed.category.coats.7d', '');
    expect(said('coats')).toContain('condition');
    expect(field('viewed.category.coats.7d').value).toBe('0');
  });

  test('with a yes or a no that may stand against all', async () => {
    const { said, suppose } = await begin(0, 'tailored');
    expect(said('sea')).toContain('condition');
    await suppose('host.coast', 'true');
    expect(said('sea')).toContain('wins');
    await suppose('host.coast', 'false');
    expect(said('sea')).toContain('condition');
  });

  test('what is no number is marked, and not taken', async () => {
    const { said, suppose, field } = await begin(3, 'tailored');
    await suppose('viewed.category.coats.7d', 'many');
    expect(field('viewed.category.coats.7d').ariaInvalid).toBe('true');
    expect(said('coats')).toContain('wins');
  });

  test('at another time', async () => {
    const { said, suppose } = await begin(0, 'tailored');
    expect(said('winter')).toContain('schedule');
    await suppose('Time', '2030-12-24T10:00');
    expect(said('winter')).toContain('wins');
  });

  test('if the visitor had said yes, and if they had said no', async () => {
    const { said, suppose } = await begin(0);
    expect(said('coats')).toContain('not-tailored');
    await suppose('Choice', 'tailored');
    await suppose('viewed.category.coats.7d', '4');
    expect(said('coats')).toContain('wins');
    await suppose('Choice', 'generic');
    expect(said('coats')).toContain('not-tailored');
  });

  test('in each arm of an experiment', async () => {
    const { said, suppose } = await begin(0, 'tailored');
    expect(said('trial')).toContain('control');
    await suppose('trial', '2');
    expect(said('trial')).toContain('wins, and places evening');
    await suppose('trial', '0');
    expect(said('trial')).toContain('control');
  });

  test('stays in the inspector: no store changes, and the page is decided as before', async () => {
    const { tactful, suppose } = await begin(3, 'tailored');
    const before = await stored(tactful);
    const decided = tactful.slots.list().map((slot) => tactful.decide(slot));
    await suppose('viewed.category.coats.7d', '0');
    await suppose('Choice', 'generic');
    await suppose('Time', '2030-12-24T10:00');
    await suppose('trial', '1');
    expect(await stored(tactful)).toEqual(before);
    expect(tactful.slots.list().map((slot) => tactful.decide(slot))).toEqual(decided);
  });

  test('for a visitor who chose nothing, without a store', async () => {
    const { tactful, suppose } = await begin(0);
    await suppose('Choice', 'tailored');
    await suppose('viewed.category.coats.7d', '5');
    expect(await stored(tactful)).toEqual({ kept: [], local: {}, databases: [] });
  });
});

describe('as a test', () => {
  test('the past is what the ledger holds, and the winner is expected with its reasons', async () => {
    const { text } = await begin(3, 'tailored');
    expect(
      text().match(/name: 'view_item', items: \[\{ id: 'article-\d', category: 'coats' \}\]/g),
    ).toHaveLength(3);
    expect(text()).toContain(
      "await expect(page).toShow('hero', { experience: 'coats', variant: 'coats', reasons: ['viewed.category.coats.7d'] });",
    );
    expect(text()).toContain("expect((await tactful.decide('row')).winner).toBeUndefined();");
  });

  test('a supposed count becomes events, and what no past can bring about a remark', async () => {
    const { text, suppose } = await begin(1, 'tailored');
    await suppose('viewed.category.coats.7d', '3');
    expect(text().match(/category: 'coats'/g)).toHaveLength(3);
    await suppose('host.coast', 'true');
    expect(text()).toContain('// To be brought about by you: host.coast is true');
  });

  test('events that are alike lie more than ten seconds apart, so that none counts as said twice', async () => {
    const { text, suppose } = await begin(0, 'tailored');
    await suppose('searched.term.tent.30d', '3');
    const spans = [...text().matchAll(/ago: '(\d+)m', name: 'search'/g)].map(([, minutes]) =>
      Number(minutes),
    );
    expect(spans).toHaveLength(3);
    expect(new Set(spans).size).toBe(3);
  });

  test('what hangs on an assignment is left open', async () => {
    const { text, suppose } = await begin(3, 'tailored');
    await suppose('trial', '1');
    expect(text()).toContain('// story is left open');
    expect(text()).not.toContain("toShow('story'");
  });

  test('a supposed time sets the clock, and a no expects everything generic', async () => {
    const { text, suppose } = await begin(0, 'tailored');
    await suppose('Time', '2030-12-24T10:00');
    expect(text()).toMatch(/await tactful\.setClock\('2030-12-2\dT/);
    await suppose('Choice', 'generic');
    expect(text()).toContain('await expect(page).toBeGeneric();');
  });
});

describe('the panel', () => {
  test('closes by Escape, and leaves nothing behind', async () => {
    const { shadow } = await begin(0);
    shadow.querySelector('button')?.focus();
    await userEvent.keyboard('{Escape}');
    expect(document.querySelector('#tactful-inspect')).toBe(null);
  });

  test('has a name for each field', async () => {
    const { shadow } = await begin(0);
    const fields = [...shadow.querySelectorAll<HTMLInputElement>('input,select,textarea')];
    expect(fields.length).toBeGreaterThan(5);
    expect(fields.filter(({ labels }) => !labels?.[0]?.textContent?.trim())).toEqual([]);
  });
});
