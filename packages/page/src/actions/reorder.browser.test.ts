/** Reordering the items of a row, and undoing it. */
import { describe, expect, test } from 'vitest';
import { begin, element, view } from '../../testing/begin.ts';

const CATEGORIES = ['mugs', 'coats', 'boots', 'coats', 'gloves', 'mugs'];
const item = (category: string, at: number, more = '') =>
  `<li data-tactful-item="${at}" data-tactful-category="${category}"${more}><a href="#${at}">${category}</a></li>`;
const ROW = `<ul data-tactful-slot="hero" style="overflow-x:auto;width:50px">${CATEGORIES.map((category, at) => item(category, at)).join(' ')}</ul>`;
const order = () =>
  [...document.querySelectorAll<HTMLElement>('li')].map(({ dataset }) => dataset.tactfulItem).join('');
const shown = () =>
  [...document.querySelectorAll<HTMLElement>('li:not([hidden])')].map(
    ({ dataset }) => dataset.tactfulCategory,
  );
const rank = { action: 'rank' } as const;

describe('a ranked row', () => {
  test('begins with the categories of the affinity, and keeps the order of equal items', async () => {
    await begin({ markup: ROW, experiences: [rank], events: [view('boots'), view('boots'), view('coats')] });
    expect(order()).toBe('213045');
  });

  test('keeps every item and every node between them', async () => {
    await begin({ markup: ROW, experiences: [rank], events: [view('gloves')] });
    expect([...order()].sort().join('')).toBe('012345');
    expect(element('ul').childNodes.length).toBe(11);
  });

  test('keeps the focus and the scroll', async () => {
    const when = { 'viewed.category.gloves.all': { $gte: 1 } };
    const { tactful } = await begin({ markup: ROW, experiences: [{ ...rank, when }] });
    element('a[href="#0"]').focus();
    const row = element('ul');
    row.style.whiteSpace = 'nowrap';
    for (const li of document.querySelectorAll('li')) li.style.display = 'inline-block';
    row.scrollLeft = 40;
    tactful.track(view('gloves'));
    await expect.poll(order).toMatch(/^4/);
    expect(document.activeElement).toBe(element('a[href="#0"]'));
    expect(row.scrollLeft).toBe(40);
  });

  test('moves only what is out of place', async () => {
    const when = { 'viewed.category.gloves.all': { $gte: 1 } };
    const { rest, tactful } = await begin({ markup: ROW, experiences: [{ ...rank, when }] });
    const moved = new Set<string | undefined>();
    const observer = new MutationObserver((records) => {
      for (const { removedNodes } of records)
        for (const node of removedNodes)
          if (node instanceof HTMLLIElement) moved.add(node.dataset.tactfulItem);
    });
    observer.observe(element('ul'), { childList: true });
    tactful.track(view('gloves'));
    await expect.poll(order).toBe('401235');
    // Observers run before the next frame.
    await rest();
    observer.disconnect();
    expect([...moved].sort().join('')).toBe('01234');
  });

  test('shows the first items where some of its places are hidden', async () => {
    const markup = `<ul data-tactful-slot="hero">${CATEGORIES.map((category, at) => item(category, at, at > 2 ? ' hidden=""' : '')).join('')}</ul>`;
    const { tactful } = await begin({ markup, experiences: [rank], events: [view('gloves')] });
    expect(shown()).toEqual(['gloves', 'mugs', 'coats']);
    // The hidden ones too, for a page that shows more of them later.
    expect(order()).toBe('401235');
    await tactful.consent.decline({ surface: 'api' });
    expect(document.body.innerHTML).toBe(markup);
  });

  test('has the served order again when consent is withdrawn', async () => {
    const { tactful } = await begin({ markup: ROW, experiences: [rank], events: [view('gloves')] });
    expect(order()).toBe('401235');
    await tactful.consent.decline({ surface: 'api' });
    expect(order()).toBe('012345');
  });

  test('loads its lazy images at once, in the served order, for every visitor who consented', async () => {
    const markup = ROW.replaceAll('<a ', '<img loading="lazy" alt=""><a ');
    await begin({ markup, experiences: [{ ...rank, when: { 'visits.count': { $gte: 99 } } }] });
    expect(document.querySelectorAll('img[loading=lazy]').length).toBe(0);
    expect(order()).toBe('012345');
  });

  test('leaves its lazy images as they are without consent', async () => {
    const markup = ROW.replaceAll('<a ', '<img loading="lazy" alt=""><a ');
    await begin({ markup, experiences: [rank], consent: 'generic' });
    expect(document.querySelectorAll('img[loading=lazy]').length).toBe(6);
  });

  test('keeps its order while it is in view', async () => {
    const { rest, tactful } = await begin({
      markup: ROW,
      experiences: [rank],
      events: [view('gloves')],
    });
    for (let at = 0; at < 3; at++) tactful.track(view('boots'));
    await rest(20);
    expect(order()).toBe('401235');
  });

  test('without items stays empty, and receives no issue', async () => {
    const { page, issues } = await begin({
      markup: '<ul data-tactful-slot="hero"></ul>',
      experiences: [rank],
      events: [view('boots')],
    });
    expect(page.placements()).toEqual([]);
    expect(element('ul').childNodes).toHaveLength(0);
    expect(issues).toEqual([]);
  });

  test('is ranked when the page adds its items later', async () => {
    const { page, rest } = await begin({
      markup: '<ul data-tactful-slot="hero"></ul>',
      experiences: [rank],
      events: [view('boots')],
    });
    element('ul').innerHTML = CATEGORIES.map((category, at) => item(category, at)).join('');
    await rest();
    expect(order()).toBe('201345');
    expect(page.placements()).toHaveLength(1);
  });

  test('names the facts that moved its items', async () => {
    // Different counts: equal ones are sorted by their times, which are milliseconds apart.
    const events = ['boots', 'boots', 'boots', 'coats', 'coats', 'tents'].map((category) => view(category));
    const { page } = await begin({ markup: ROW, experiences: [rank], events });
    const [placement] = page.placements();
    expect(placement?.order?.boosts.map(({ fact }) => fact)).toEqual([
      'affinity.category.boots',
      'affinity.category.coats',
      'affinity.category.tents',
    ]);
  });

  const hiddenFrom = (first: number) =>
    `<ul data-tactful-slot="hero">${CATEGORIES.map((category, at) => item(category, at, at < first ? '' : ' hidden=""')).join('')}</ul>`;

  test.each([
    ['another order than the served one', hiddenFrom(6), '051234', 1],
    ['the served order', ROW.replace(/<li data-tactful-item="5".*?<\/li>/, ''), '01234', 0],
    ['another order of its hidden items only', hiddenFrom(1), '012345', 0],
  ])('with %s', async (_, markup, expected, placements) => {
    const { page } = await begin({ markup, experiences: [rank], events: [view('mugs'), view('tents')] });
    expect(order()).toBe(expected);
    expect(page.placements()).toHaveLength(placements);
  });
});

test('moves purchased items to the end, and their complements to the front', async () => {
  await begin({
    markup: ROW,
    experiences: [{ action: 'suppress' }],
    config: { catalog: { complements: { coats: ['gloves'] } } },
    events: [{ ...view('coats', 'purchase'), order: 'A1' }],
  });
  expect(order()).toBe('402513');
});

test('the facts behind such an order are what was bought', async () => {
  const { page } = await begin({
    markup: ROW,
    experiences: [{ action: 'suppress' }],
    config: { catalog: { complements: { coats: ['gloves'], tents: ['mugs'] } } },
    events: [{ ...view('coats', 'purchase'), order: 'A1' }],
  });
  const fact = 'bought.category.coats.daysSince';
  expect(page.placements()[0]?.order?.boosts).toEqual([
    { fact, value: 'gloves', rank: -1 },
    { fact, value: 'coats', rank: 1 },
  ]);
});

test('shortcuts begin with the features that were used', async () => {
  const feature = (name: string) => ({ name: 'use_feature', feature: name }) as const;
  const names = ['size-guide', 'repairs', 'delivery'];
  await begin({
    markup: `<ul data-tactful-slot="hero">${names.map((name, at) => `<li data-tactful-item="${at}" data-tactful-feature="${name}">`).join('')}</ul>`,
    experiences: [{ action: 'shortcuts' }],
    events: [feature('delivery')],
  });
  expect(order()).toBe('201');
});
