/** Placing variants and undoing it. */
import { describe, expect, test } from 'vitest';
import { begin, element, frames, texts, view } from '../../testing/begin.ts';

const HERO = `<main><section data-tactful-slot="hero"><!-- served --> <h1>Generic</h1> tail
  <template data-tactful-variant="coats"><h1>Coats</h1></template>
  <button>Buy</button></section></main>`;
const coats = { variant: 'coats', when: { 'viewed.category.coats.all': { $gte: 1 } } };

describe('a slot', () => {
  test('shows the variant of the winner', async () => {
    await begin({ markup: HERO, experiences: [coats], events: [view('coats')] });
    expect(texts('h1')).toEqual(['Coats']);
  });

  test('stays exactly as served while nothing wins', async () => {
    const { page } = await begin({ markup: HERO, experiences: [coats] });
    expect(texts('h1')).toEqual(['Generic']);
    expect(page.placements()).toEqual([]);
  });

  test.each(['unset', 'generic'] as const)(
    'obligation 3: equals the served HTML for every rule while consent is %s',
    async (consent) => {
      await begin({ markup: HERO, experiences: [{ variant: 'coats' }], consent, events: [view('coats')] });
      expect(document.body.innerHTML).toBe(HERO);
    },
  );

  test('obligation 1: stores nothing before consent, whatever happens on the page', async () => {
    const { tactful, rest } = await begin({ markup: HERO, experiences: [coats], consent: 'unset' });
    for (let at = 0; at < 10; at++) tactful.track(view('coats'));
    scrollTo(0, 100);
    await rest(50);
    expect(localStorage.length + sessionStorage.length + document.cookie.length).toBe(0);
    expect((await indexedDB.databases?.())?.filter(({ name }) => name === 'tactful') ?? []).toEqual([]);
  });

  test.each(['replace', 'before', 'after'] as const)(
    'contains the served nodes themselves again when %s is undone',
    async (action) => {
      let clicks = 0;
      let nodes: ChildNode[] = [];
      const { tactful } = await begin({
        markup: HERO,
        experiences: [{ ...coats, action }],
        before: () => {
          nodes = [...element('section').childNodes];
          element('button').onclick = () => clicks++;
        },
      });
      tactful.track(view('coats'));
      await expect.poll(() => texts('h1')).toContain('Coats');
      await tactful.consent.decline({ surface: 'api' });
      expect([...element('section').childNodes]).toEqual(nodes);
      expect(document.body.innerHTML).toBe(HERO);
      element('button').click();
      expect(clicks).toBe(1);
    },
  );

  test('keeps the standard content when a variant is inserted before or after it', async () => {
    const { page } = await begin({ markup: HERO, experiences: [{ variant: 'coats', action: 'before' }] });
    expect(texts('h1')).toEqual(['Coats', 'Generic']);
    page.stop();
    await begin({ markup: HERO, experiences: [{ variant: 'coats', action: 'after' }] });
    expect(texts('h1')).toEqual(['Generic', 'Coats']);
  });

  test('obligation 18: shows its standard content in the frame in which consent is withdrawn', async () => {
    const { tactful, page } = await begin({ markup: HERO, experiences: [{ variant: 'coats' }] });
    expect(texts('h1')).toEqual(['Coats']);
    const done = tactful.consent.decline({ surface: 'api' });
    await frames(1);
    expect(document.body.innerHTML).toBe(HERO);
    expect(page.placements()).toEqual([]);
    expect(await done).toEqual({ ok: true });
  });

  test('obligation 15: shows the variant at once when consent is given', async () => {
    const { tactful, rest } = await begin({
      markup: HERO,
      experiences: [{ variant: 'coats' }],
      consent: 'unset',
    });
    await tactful.consent.accept({ surface: 'prompt' });
    await rest();
    expect(texts('h1')).toEqual(['Coats']);
  });

  test('shows its standard content without a reload when the events behind the decision are deleted', async () => {
    const { tactful, rest } = await begin({
      markup: HERO,
      experiences: [coats],
      events: [view('coats')],
    });
    expect(texts('h1')).toEqual(['Coats']);
    await tactful.profile.remove(tactful.profile.list().map(({ event }) => event.id));
    await rest();
    expect(texts('h1')).toEqual(['Generic']);
  });

  test('obligation 23: is listed as a placement, and standard slots are not', async () => {
    const { page, tactful } = await begin({
      markup: `${HERO}<div data-tactful-slot="other"></div>`,
      experiences: [coats, { slot: 'other', action: 'rank', when: { 'visits.count': { $gte: 99 } } }],
    });
    let notified = 0;
    const remove = page.onPlacements(() => notified++);
    tactful.track(view('coats'));
    await expect.poll(page.placements).toMatchObject([{ slot: 'hero', element: element('section') }]);
    expect(notified).toBe(1);
    remove();
    await tactful.consent.decline({ surface: 'api' });
    expect(notified).toBe(1);
  });

  test('shows the variant when it is added later', async () => {
    const { rest } = await begin({ markup: '<main></main>', experiences: [{ variant: 'coats' }] });
    element('main').insertAdjacentHTML('beforeend', HERO);
    await rest();
    expect(texts('h1')).toEqual(['Coats']);
  });

  test('may occur twice: both show the variant, and both are restored', async () => {
    const { tactful } = await begin({ markup: HERO + HERO, experiences: [{ variant: 'coats' }] });
    expect(texts('h1')).toEqual(['Coats', 'Coats']);
    await tactful.consent.decline({ surface: 'api' });
    expect(document.body.innerHTML).toBe(HERO + HERO);
  });

  test('may be inside another slot, and inside a variant', async () => {
    const markup = `<div data-tactful-slot="outer">served <p data-tactful-slot="hero">G<template data-tactful-variant="a">A</template></p>
      <template data-tactful-variant="o"><p data-tactful-slot="hero">g<template data-tactful-variant="a">B</template></p></template></div>`;
    const { tactful, rest } = await begin({
      markup,
      experiences: [
        { slot: 'outer', variant: 'o' },
        { slot: 'hero', variant: 'a' },
      ],
    });
    await rest();
    expect(texts('p')).toEqual(['B']);
    await tactful.consent.decline({ surface: 'api' });
    expect(document.body.innerHTML).toBe(markup);
  });

  test('may be removed while it shows a variant', async () => {
    const { page, tactful, rest } = await begin({ markup: HERO, experiences: [{ variant: 'coats' }] });
    element('section').remove();
    await rest();
    expect(page.placements()).toEqual([]);
    await tactful.consent.decline({ surface: 'api' });
    expect(document.body.innerHTML).toBe('<main></main>');
  });

  test('may be a <tactful-slot>', async () => {
    await begin({
      markup:
        '<tactful-slot name="hero">Generic<template data-tactful-variant="coats">Coats</template></tactful-slot>',
      experiences: [{ variant: 'coats' }],
    });
    expect(texts('tactful-slot')).toEqual(['Coats']);
  });

  test.each([
    ['a form', '<form data-tactful-slot="hero"><input name="getAttribute">Generic</form>'],
    ['nothing in it', '<div data-tactful-slot="hero"></div>'],
    [
      'a name of the prototype',
      '<div data-tactful-slot="__proto__">x</div><div data-tactful-slot="constructor">x</div>',
    ],
  ])('stays as served when it is %s', async (_what, markup) => {
    await begin({ markup, experiences: [{ variant: 'coats' }] });
    expect(document.body.innerHTML.replace(/ (class|data-(?!tactful)[\w-]+)="[^"]*"/g, '')).toBe(markup);
  });

  test('is found although forms have taken the names of the document', async () => {
    await begin({
      markup: `<form name="querySelectorAll"></form><img name="documentElement"><form name="readyState"></form>
        <form name="adoptedStyleSheets"></form><form id="tactful"></form>${HERO}`,
      experiences: [{ variant: 'coats' }],
    });
    expect(texts('h1')).toEqual(['Coats']);
  });

  test('lists the names of several layouts on the root element', async () => {
    const { tactful } = await begin({
      markup: '',
      experiences: [
        { slot: 'level', action: 'layout', variant: 'b' },
        { slot: 'taste', action: 'layout', variant: 'q' },
      ],
    });
    const root = document.documentElement;
    expect(root.getAttribute('data-tactful-layout')).toBe('b q');
    await tactful.consent.decline({ surface: 'api' });
    expect(root.hasAttribute('data-tactful-layout')).toBe(false);
  });

  test('is one of a thousand that are placed within one frame', async () => {
    const names = Array.from({ length: 1000 }, (_, at) => `s${at}`);
    const slot = (name: string) =>
      `<div data-tactful-slot="${name}"><p>G</p><template data-tactful-variant="a"><p>A</p></template></div>`;
    const { tactful, page } = await begin({
      markup: names.map(slot).join(''),
      experiences: names.map((name) => ({ id: name, slot: name, variant: 'a' })),
      consent: 'unset',
    });
    await tactful.consent.accept({ surface: 'api' });
    page.requestUpdate();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(page.placements().length).toBe(1000);
  });
});
