/** Tests the inspector with Tactful on real storage: it shows decisions, applies edits, and changes nothing. */
import type { PageEvent, Tactful } from '@tactful/core';
import {
  composeTactful,
  createEngine,
  factCatalog,
  openConnection,
  publishConfig,
} from '@tactful/core/internal';
import type { Config } from '@tactful/rules';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { deleteDatabases } from '../../core/testing/delete-databases.ts';
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
  await deleteDatabases();
});

interface MountedInspector {
  readonly tactful: Tactful;
  readonly inspector: Inspector;
  readonly shadow: ShadowRoot;
  /** The text about an experience. */
  textOf(experience: string): string;
  field(label: string): HTMLInputElement | HTMLSelectElement;
  /** Edits a field, as the merchant does. */
  edit(label: string, value: string): Promise<void>;
  text(): string;
}

async function begin(coats: number, consent?: 'tailored' | 'generic'): Promise<MountedInspector> {
  const base = createEngine({ config: publishConfig(CONFIG), page: { type: 'home', path: '/' } });
  const tactful = composeTactful(base, { connection: openConnection() });
  await tactful.ready;
  if (consent === 'tailored') await tactful.consent.accept({ surface: 'api' });
  if (consent === 'generic') await tactful.consent.decline({ surface: 'api' });
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
  const field: MountedInspector['field'] = (label) => {
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
    textOf: (experience) => {
      const items = [...shadow.querySelectorAll('section > ul > li')];
      return (
        items.find((item) => item.querySelector('strong')?.textContent === experience)?.textContent ?? ''
      );
    },
    edit: async (label, value) => {
      const control = field(label);
      control.value = value;
      control.dispatchEvent(new Event('change', { bubbles: true }));
      await Promise.resolve();
    },
    text: () => shadow.querySelector('textarea')?.value ?? '',
  };
}

/** Everything that is stored on the device. */
const stored = async (tactful: Tactful) => {
  await tactful.profile.whenSaved();
  const kept = tactful.profile.list();
  return { kept, local: { ...localStorage }, databases: await indexedDB.databases() };
};

describe('decisions', () => {
  test.each([0, 3])('are those of the page, after %i views of coats', async (coats) => {
    const { tactful, textOf } = await begin(coats, 'tailored');
    const slots = tactful.slots.list();
    expect(slots).toEqual(['hero', 'row', 'story', 'sea']);
    let shown = 0;
    for (const slot of slots) {
      const { winner, stopped } = tactful.decide(slot);
      if (winner) expect(textOf(winner.experience.id)).toContain('wins');
      for (const { experience, reason } of stopped) expect(textOf(experience.id)).toContain(reason);
      shown += stopped.length + (winner ? 1 : 0);
    }
    expect(shown, 'every experience is shown').toBe(CONFIG.experiences.length);
  });

  test('list the facts of the winner, and of conditions that are false', async () => {
    const { textOf } = await begin(3, 'tailored');
    expect(textOf('coats')).toContain('viewed.category.coats.7d = 3, tested by {"$gte":3}');
    expect(textOf('tents')).toContain('searched.term.tent.30d = 0');
  });

  test('follow the page', async () => {
    const { tactful, textOf, field } = await begin(2, 'tailored');
    expect(textOf('coats')).toContain('condition');
    tactful.track(coat('coat-9'));
    await expect.poll(() => textOf('coats')).toContain('wins');
    expect(field('viewed.category.coats.7d').value).toBe('3');
  });

  test('list every fact that the config reads once', async () => {
    const { shadow } = await begin(0);
    const paths = [...shadow.querySelectorAll('label code')].map((code) => code.textContent);
    expect(paths).toEqual(
      expect.arrayContaining(['viewed.category.coats.7d', 'searched.term.tent.30d', 'page.type']),
    );
    expect(new Set(paths).size).toBe(paths.length);
  });
});

describe('decisions with edits', () => {
  test('use an edited fact until its field is emptied', async () => {
    const { textOf, edit, field } = await begin(0, 'tailored');
    await edit('viewed.category.coats.7d', '3');
    expect(textOf('coats')).toContain('wins, and places coats');
    await edit('viewed.category.coats.7d', '');
    expect(textOf('coats')).toContain('condition');
    expect(field('viewed.category.coats.7d').value).toBe('0');
  });

  test('with a boolean fact', async () => {
    const { textOf, edit } = await begin(0, 'tailored');
    expect(textOf('sea')).toContain('condition');
    await edit('host.coast', 'true');
    expect(textOf('sea')).toContain('wins');
    await edit('host.coast', 'false');
    expect(textOf('sea')).toContain('condition');
  });

  test('a text that is not a number is marked and ignored', async () => {
    const { textOf, edit, field } = await begin(3, 'tailored');
    await edit('viewed.category.coats.7d', 'many');
    expect(field('viewed.category.coats.7d').ariaInvalid).toBe('true');
    expect(textOf('coats')).toContain('wins');
  });

  test('at another time', async () => {
    const { textOf, edit } = await begin(0, 'tailored');
    expect(textOf('winter')).toContain('schedule');
    await edit('Time', '2030-12-24T10:00');
    expect(textOf('winter')).toContain('wins');
  });

  test('with consent accepted and declined', async () => {
    const { textOf, edit } = await begin(0);
    expect(textOf('coats')).toContain('not-tailored');
    await edit('Consent', 'tailored');
    await edit('viewed.category.coats.7d', '4');
    expect(textOf('coats')).toContain('wins');
    await edit('Consent', 'generic');
    expect(textOf('coats')).toContain('not-tailored');
  });

  test('in each arm of an experiment', async () => {
    const { textOf, edit } = await begin(0, 'tailored');
    expect(textOf('trial')).toContain('control');
    await edit('trial', '2');
    expect(textOf('trial')).toContain('wins, and places evening');
    await edit('trial', '0');
    expect(textOf('trial')).toContain('control');
  });

  test('change no storage and no decision of the page', async () => {
    const { tactful, edit } = await begin(3, 'tailored');
    const before = await stored(tactful);
    const decided = tactful.slots.list().map((slot) => tactful.decide(slot));
    await edit('viewed.category.coats.7d', '0');
    await edit('Consent', 'generic');
    await edit('Time', '2030-12-24T10:00');
    await edit('trial', '1');
    expect(await stored(tactful)).toEqual(before);
    expect(tactful.slots.list().map((slot) => tactful.decide(slot))).toEqual(decided);
  });

  test('work for a visitor without consent, without storage', async () => {
    const { tactful, edit } = await begin(0);
    await edit('Consent', 'tailored');
    await edit('viewed.category.coats.7d', '5');
    expect(await stored(tactful)).toEqual({ kept: [], local: {}, databases: [] });
  });
});

describe('as a test', () => {
  test('seeds the events of the ledger, and expects the winner with its reasons', async () => {
    const { text } = await begin(3, 'tailored');
    expect(
      text().match(/name: 'view_item', items: \[\{ id: 'article-\d', category: 'coats' \}\]/g),
    ).toHaveLength(3);
    expect(text()).toContain(
      "await expect(page).toShow('hero', { experience: 'coats', variant: 'coats', reasons: ['viewed.category.coats.7d'] });",
    );
    expect(text()).toContain("expect((await tactful.decide('row')).winner).toBeUndefined();");
  });

  test('turns an edited count into events, and other edits into comments', async () => {
    const { text, edit } = await begin(1, 'tailored');
    await edit('viewed.category.coats.7d', '3');
    expect(text().match(/category: 'coats'/g)).toHaveLength(3);
    await edit('host.coast', 'true');
    expect(text()).toContain('// Set this up in the test: host.coast is true');
  });

  test('equal events are more than ten seconds apart, so that each is recorded', async () => {
    const { text, edit } = await begin(0, 'tailored');
    await edit('searched.term.tent.30d', '3');
    const spans = [...text().matchAll(/ago: '(\d+)m', name: 'search'/g)].map(([, minutes]) =>
      Number(minutes),
    );
    expect(spans).toHaveLength(3);
    expect(new Set(spans).size).toBe(3);
  });

  test('a decision that depends on an assignment is not tested', async () => {
    const { text, edit } = await begin(3, 'tailored');
    await edit('trial', '1');
    expect(text()).toContain('// story is not tested');
    expect(text()).not.toContain("toShow('story'");
  });

  test('sets the clock for an edited time, and expects standard content after declining', async () => {
    const { text, edit } = await begin(0, 'tailored');
    await edit('Time', '2030-12-24T10:00');
    expect(text()).toMatch(/await tactful\.setClock\('2030-12-2\dT/);
    await edit('Consent', 'generic');
    expect(text()).toContain('await expect(page).toBeGeneric();');
  });
});

describe('the panel', () => {
  test('is removed by Escape', async () => {
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

test('lists winners first, and filters slots, experiences and facts', async () => {
  const { shadow } = await begin(3, 'tailored');
  const names = (selector: string) => [...shadow.querySelectorAll(selector)].map((each) => each.textContent);
  expect(names('section h4')[0]).toBe('hero');
  expect(names('section[aria-label] strong').slice(0, 2)).toEqual(['coats', 'tents']);
  const filter = shadow.querySelector<HTMLInputElement>('[type=search]');
  if (!filter) throw new Error('expected a filter');
  filter.value = 'hero tents';
  filter.dispatchEvent(new Event('input'));
  await vi.waitFor(() => expect(names('section[aria-label] strong')).toEqual(['tents']));
  filter.value = 'viewed';
  filter.dispatchEvent(new Event('input'));
  await vi.waitFor(() => expect(names('label code')).toEqual(['viewed.category.coats.7d']));
  expect(names('aside > p')).toContain('No slot matches the filter.');
});

test('shows the decisions of a persona, and stores nothing', async () => {
  const { tactful, edit, textOf, field } = await begin(0);
  await edit('A visitor who', 'likes coats');
  await vi.waitFor(() => expect(textOf('coats')).toContain('wins, and places coats'));
  expect(field('Consent').value).toBe('tailored');
  await edit('A visitor who', 'is new');
  await vi.waitFor(() => expect(textOf('coats')).toContain('its condition does not hold'));
  await edit('A visitor who', '');
  await vi.waitFor(() => expect(textOf('coats')).toContain('not-tailored'));
  expect(tactful.consent.get().status).toBe('unset');
  expect([localStorage.length, await indexedDB.databases()]).toEqual([0, []]);
});

test('opens with the edits of a link, follows another link, and keeps them at a fragment of the page', async () => {
  const { shadow, edit } = await begin(0);
  await edit('A visitor who', 'likes coats');
  const link = () => new URL(shadow.querySelector<HTMLInputElement>('.tall input')?.value ?? '');
  await vi.waitFor(() => expect(link().hash).toContain('coats'));
  const { hash } = link();
  for (const end of ends.splice(0)) end();
  history.replaceState(null, '', hash);
  ends.push(() => history.replaceState(null, '', location.pathname + location.search));
  const other = await begin(0);
  expect(other.textOf('coats')).toContain('wins, and places coats');
  const changed = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
  location.hash = '#reviews';
  await changed;
  expect(other.textOf('coats')).toContain('wins, and places coats');
  location.hash = '#tactful-inspect=%7B%7D';
  await vi.waitFor(() => expect(other.textOf('coats')).toContain('not-tailored'));
});

test('moves the page aside, and fixed elements that use its properties, and restores them when it closes', async () => {
  const fixed = document.createElement('p');
  fixed.style.cssText =
    'position:fixed;margin:0;right:var(--tactful-inspect-right,0px);bottom:var(--tactful-inspect-bottom,0px)';
  document.body.append(fixed);
  ends.push(() => fixed.remove());
  const corner = () => {
    const { right, bottom } = fixed.getBoundingClientRect();
    // Without the scroll bar, which Firefox shows once the page is higher.
    const { clientWidth, clientHeight } = document.documentElement;
    return [clientWidth - right, clientHeight - bottom].map(Math.round);
  };
  // WebKit rounds a computed length differently than the box that it makes.
  const lengths = () => {
    const { marginRight, paddingBottom } = getComputedStyle(document.documentElement);
    return [marginRight, paddingBottom].map((length) => Math.round(Number.parseFloat(length)));
  };
  const before = lengths();
  expect(corner()).toEqual([0, 0]);
  const { inspector, shadow } = await begin(0);
  const { width, height } = (shadow.querySelector('aside') as Element).getBoundingClientRect();
  expect([
    [Math.round(width), before[1]],
    [before[0], Math.round(height)],
  ]).toContainEqual(lengths());
  expect([
    [Math.round(width), 0],
    [0, Math.round(height)],
  ]).toContainEqual(corner());
  inspector.remove();
  expect([lengths(), corner()]).toEqual([before, [0, 0]]);
});
