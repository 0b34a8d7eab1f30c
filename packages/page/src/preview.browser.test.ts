/** Previews on a page with real storage. */
import { describe, expect, test, vi } from 'vitest';
import { type Begun, begin, element, frames, texts, view } from '../testing/begin.ts';
import { observersOf, stopClock } from '../testing/clock.ts';
import { observePage, type Preview, preview } from './internal.ts';

const HERO = `<section data-tactful-slot="hero"><h1>Generic</h1>
  <template data-tactful-variant="coats"><h1>Coats</h1></template>
  <template data-tactful-variant="boots"><h1>Boots</h1><p data-tactful-event="use_feature" data-tactful-feature="told"></p><i data-tactful-slot="inner">as served<template data-tactful-variant="x">tailored</template></i></template>
  <button>Buy</button></section>`;
const EXPERIENCES = [
  { id: 'coats', variant: 'coats', when: { 'viewed.category.coats.all': { $gte: 1 } } },
  { id: 'boots', variant: 'boots', when: { 'viewed.category.boots.all': { $gte: 1 } } },
  { id: 'inner', slot: 'inner', variant: 'x' },
  // Lets the use of features be kept.
  { id: 'expert', slot: 'other', variant: 'x', when: { level: 'expert' } },
];

/** Previews the variant of an experience, as the inspector does. */
async function previewOf(
  { page, tactful }: Begun,
  id: string,
  fact = tactful.fact,
): Promise<Preview & { times(): number }> {
  const experience = tactful.config.experiences.find((each) => each.id === id);
  if (!experience) throw Error(`There is no experience ${id}.`);
  let ends = 0;
  const { variant } = experience;
  const made = await preview({
    page,
    experience,
    variant,
    engine: { ...tactful, fact, events: () => [] },
    onEnd: () => void ends++,
  });
  return { ...made, times: () => ends };
}

const end = (made: Preview): void => made.elements && made.end();
const escapePress = () => new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });

describe('a preview', () => {
  test.each(['unset', 'generic', 'tailored'] as const)(
    'is shown in its slot with an outline, and restores the served nodes, while consent is %s',
    async (consent) => {
      const begun = await begin({ markup: HERO, experiences: EXPERIENCES, consent });
      const before = document.body.innerHTML;
      const nodes = [...element('section').childNodes];
      const made = await previewOf(begun, 'boots');
      expect(texts('h1')).toEqual(['Boots']);
      expect(getComputedStyle(element('section')).outlineStyle).toBe('dashed');
      await begun.rest();
      expect(texts('h1')).toEqual(['Boots']);
      end(made);
      expect([...element('section').childNodes]).toEqual(nodes);
      expect(document.body.innerHTML).toBe(before);
      expect(made.times()).toBe(1);
    },
  );

  test('replaces the decided variant, which is no placement meanwhile and is placed again afterwards', async () => {
    const begun = await begin({ markup: HERO, experiences: EXPERIENCES, events: [view('coats')] });
    expect(texts('h1')).toEqual(['Coats']);
    const made = await previewOf(begun, 'boots');
    expect(texts('h1')).toEqual(['Boots']);
    expect(begun.page.placements()).toEqual([]);
    end(made);
    await begun.rest();
    expect(texts('h1')).toEqual(['Coats']);
    expect(begun.page.placements().map(({ slot }) => slot)).toEqual(['hero']);
    expect(begun.issues).toEqual([]);
  });

  test('causes no exposure and no event, nor does the decision for the slot', async () => {
    const begun = await begin({ markup: HERO, experiences: EXPERIENCES });
    const { tactful, page } = begun;
    stopClock();
    const stop = observePage(tactful, page);
    const made = await previewOf(begun, 'boots');
    tactful.track(view('coats'));
    await observersOf(element('section'));
    vi.advanceTimersByTime(2000);
    await frames();
    const names = tactful.profile.list().map(({ event }) => event.name);
    expect(names.filter((name) => name === 'expose' || name === 'use_feature')).toEqual([]);
    expect(texts('i')).toEqual(['as served']);
    end(made);
    await expect.poll(() => page.placements().map(({ slot }) => slot)).toContain('hero');
    await observersOf(element('section'));
    vi.advanceTimersByTime(1001);
    expect(
      tactful.profile.list().filter(({ event }) => event.name === 'expose' && event.experience === 'coats'),
    ).toHaveLength(1);
    stop();
  });

  test('ends by Esc, which no other listener of the page receives', async () => {
    const begun = await begin({ markup: HERO, experiences: EXPERIENCES });
    const made = await previewOf(begun, 'boots');
    let heard = 0;
    const hear = () => heard++;
    addEventListener('keydown', hear);
    element('h1').dispatchEvent(escapePress());
    expect([texts('h1'), made.times(), heard]).toEqual([['Generic'], 1, 0]);
    element('h1').dispatchEvent(escapePress());
    expect([made.times(), heard]).toEqual([1, 1]);
    removeEventListener('keydown', hear);
  });

  test('blocks clicks until it has ended', async () => {
    const begun = await begin({
      markup: HERO,
      experiences: [{ id: 'boots', variant: 'boots', action: 'before' as const }],
      consent: 'generic',
    });
    let clicks = 0;
    element('button').onclick = () => clicks++;
    const made = await previewOf(begun, 'boots');
    expect(texts('h1')).toEqual(['Boots', 'Generic']);
    element('button').click();
    expect(clicks).toBe(0);
    end(made);
    element('button').click();
    expect(clicks).toBe(1);
  });

  test('of a layout replaces the one that was decided', async () => {
    const layout = { slot: 'page', action: 'layout' as const };
    const begun = await begin({
      markup: '<p></p>',
      experiences: [
        { ...layout, id: 'b', variant: 'b' },
        { ...layout, id: 'c', variant: 'c', when: { level: 'expert' } },
      ],
    });
    const root = document.documentElement;
    expect(root.dataset.tactfulLayout).toBe('b');
    const made = await previewOf(begun, 'c');
    expect(root.dataset.tactfulLayout).toBe('c');
    end(made);
    await begun.rest();
    expect(root.dataset.tactfulLayout).toBe('b');
  });

  test('of a row loads all its images before any of them moves, and restores the order', async () => {
    const picture = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
    const item = (category: string) =>
      `<li data-tactful-item="${category}" data-tactful-category="${category}"><img loading="lazy" src="${picture}">${category}</li>`;
    let loading: string[] = [];
    const begun = await begin({
      markup: `<ul data-tactful-slot="row">${['coats', 'boots', 'tents'].map(item).join('')}</ul>`,
      experiences: [
        { id: 'rank', slot: 'row', action: 'rank' as const, when: { 'viewed.all.all': { $gte: 9 } } },
      ],
      consent: 'unset',
    });
    const rank = begun.page.action('rank');
    begun.page.addAction('rank', (context) => {
      loading = [...document.images].map((image) => image.loading);
      if (!rank) throw Error('There is no action "rank".');
      return rank(context);
    });
    const before = document.body.innerHTML;
    const fact = (path: string) => (path === 'affinity.category' ? ['tents'] : begun.tactful.fact(path));
    const made = await previewOf(begun, 'rank', fact);
    expect(texts('li')).toEqual(['tents', 'coats', 'boots']);
    expect(loading).toEqual(['eager', 'eager', 'eager']);
    end(made);
    expect(document.body.innerHTML).toBe(before);
  });
});

describe('there is no preview', () => {
  test.each([
    ['a slot is not on the page', '<p></p>', 'Slot "hero" is not on this page.'],
    [
      'another variant of the slot would be refused',
      HERO.replace('<h1>Coats</h1>', '<img src="/seen.png">'),
      'Variant "coats" was rejected: it loads /seen.png, which the page does not load for everyone. Show the image elsewhere on the page, or inline it.',
    ],
    [
      'the slot holds a price',
      HERO.replace('<h1>Generic</h1>', '<b itemprop="price">9</b>'),
      'The slot contains a marked-up price, so its content cannot be replaced. Reordering is allowed.',
    ],
  ])('if %s, with the reason', async (_, markup, issue) => {
    const begun = await begin({ markup, experiences: EXPERIENCES, consent: 'unset' });
    expect(await previewOf(begun, 'boots')).toMatchObject({ issue });
    expect(document.body.innerHTML).toBe(markup);
  });

  test('if the action fails, and the page stays as it was', async () => {
    const begun = await begin({ markup: HERO, experiences: EXPERIENCES, consent: 'unset' });
    begun.page.addAction('replace', () => {
      throw Error('busy');
    });
    expect(await previewOf(begun, 'boots')).toMatchObject({
      issue: 'The action "replace" failed: busy',
    });
    expect(document.body.innerHTML).toBe(HERO);
  });
});
