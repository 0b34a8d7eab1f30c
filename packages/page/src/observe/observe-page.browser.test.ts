/** Triggers, exposures, messages and session replay masks. */
import type { Tactful } from '@tactful/core';
import { describe, expect, test, vi } from 'vitest';
import { after, type Beginning, begin, element, frames, texts } from '../../testing/begin.ts';
import { observersOf, stopClock } from '../../testing/clock.ts';
import { observePage } from '../internal.ts';

const SLOT = '<p data-tactful-slot="hero">Generic<template data-tactful-variant="a">A</template></p>';

async function observe(how: Beginning) {
  const begun = await begin(how);
  after(observePage(begun.tactful, begun.page));
  await begun.rest();
  return begun;
}

/** Observes a page whose timers only the test moves. */
async function observeTimers(how: Beginning) {
  const begun = await begin(how);
  stopClock();
  after(observePage(begun.tactful, begun.page));
  await frames();
  return begun;
}

/** Moves the time, and waits until the page has reacted. */
async function advance(ms: number): Promise<void> {
  vi.advanceTimersByTime(ms);
  await frames();
}

const shows = (...expected: readonly string[]) => expect.poll(() => texts('p')).toEqual(expected);
const scrollToY = async (y: number) => {
  const scrolled = new Promise((resolve) => addEventListener('scroll', resolve, { once: true }));
  scrollTo(0, y);
  await scrolled;
  await frames();
};

const fired = (trigger: object | string) => ({ variant: 'a', trigger }) as never;

describe('a trigger', () => {
  test('of time fires after its seconds, not before', async () => {
    await observeTimers({ markup: SLOT, experiences: [fired({ on: 'time', seconds: 1 })] });
    await advance(999);
    expect(texts('p')).toEqual(['Generic']);
    await advance(1);
    await shows('A');
  });

  test('of idleness waits until the visitor has stopped', async () => {
    await observeTimers({ markup: SLOT, experiences: [fired({ on: 'idle', seconds: 1 })] });
    for (let at = 0; at < 4; at++) {
      await advance(900);
      dispatchEvent(new Event('pointermove'));
    }
    await advance(999);
    expect(texts('p')).toEqual(['Generic']);
    await advance(1);
    await shows('A');
  });

  test('of scrolling fires at its depth', async () => {
    await observe({
      markup: `${SLOT}<div style="height:5000px"></div>`,
      experiences: [fired({ on: 'scroll', depth: 0.5 })],
    });
    await scrollToY(1000);
    expect(texts('p')).toEqual(['Generic']);
    await scrollToY(3000);
    await shows('A');
    scrollTo(0, 0);
  });

  test('of leaving fires when the pointer goes out at the top, and at no other edge', async () => {
    const { rest } = await observe({ markup: SLOT, experiences: [fired('exit')] });
    const leave = (clientY: number) =>
      document.documentElement.dispatchEvent(new MouseEvent('mouseout', { clientY, relatedTarget: null }));
    leave(300);
    await rest();
    expect(texts('p')).toEqual(['Generic']);
    leave(-1);
    await rest();
    expect(texts('p')).toEqual(['A']);
  });

  test('of visibility fires when the slot comes into view', async () => {
    const { rest } = await observe({
      markup: `<div style="height:5000px"></div>${SLOT}`,
      experiences: [fired('visible')],
    });
    await observersOf(element('p'));
    await rest();
    expect(element('p').textContent).toBe('Generic');
    element('p').scrollIntoView();
    await shows('A');
    scrollTo(0, 0);
  });

  test('of navigation fires when the address changes without a new page', async () => {
    await observe({ markup: SLOT, experiences: [fired('navigation')] });
    const { pathname } = location;
    after(() => history.replaceState(null, '', pathname));
    expect(texts('p')).toEqual(['Generic']);
    history.pushState(null, '', '/elsewhere');
    document.body.append('new');
    await shows('A');
  });

  test('of a purchase fires where something was bought in this visit', async () => {
    const { tactful } = await observe({ markup: SLOT, experiences: [fired('purchase')] });
    expect(texts('p')).toEqual(['Generic']);
    tactful.track({ name: 'purchase', order: 'A1', items: [{ id: '1', category: 'coats', price: 1 }] });
    await shows('A');
  });

  test('changes nothing without consent', async () => {
    await observeTimers({
      markup: SLOT,
      experiences: [fired({ on: 'time', seconds: 1 })],
      consent: 'unset',
    });
    await advance(2000);
    expect(texts('p')).toEqual(['Generic']);
  });
});

describe('an exposure', () => {
  const exposures = (tactful: Tactful) =>
    tactful.profile.list().filter(({ event }) => event.name === 'expose').length;
  const experiences = [{ variant: 'a', cap: { lifetime: 9 } }];

  test('counts after a second in view, once', async () => {
    const { tactful } = await observeTimers({ markup: SLOT, experiences });
    await observersOf(element('p'));
    await advance(999);
    expect(exposures(tactful)).toBe(0);
    await advance(2);
    expect(exposures(tactful)).toBe(1);
    await advance(5000);
    expect(exposures(tactful)).toBe(1);
  });

  test('is written together with those of other slots', async () => {
    const { tactful } = await observeTimers({
      markup: SLOT + SLOT.replace('hero', 'other'),
      experiences: [...experiences, { slot: 'other', variant: 'a' }],
    });
    await tactful.profile.whenSaved();
    await observersOf(element('p'));
    const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
    after(() => transactions.mockRestore());
    // Promises settle between the timers, as in a browser.
    await vi.advanceTimersByTimeAsync(1001);
    await tactful.profile.whenSaved();
    expect(exposures(tactful)).toBe(2);
    expect(transactions.mock.calls.filter(([, mode]) => mode === 'readwrite')).toHaveLength(1);
  });

  test('does not count out of view', async () => {
    const { tactful } = await observeTimers({
      markup: `<div style="height:5000px"></div>${SLOT}`,
      experiences,
    });
    await observersOf(element('p'));
    await advance(2000);
    expect(exposures(tactful)).toBe(0);
    element('p').scrollIntoView();
    await observersOf(element('p'));
    await advance(1001);
    expect(exposures(tactful)).toBe(1);
    scrollTo(0, 0);
  });

  test('does not count a slot that is scrolled past', async () => {
    const { tactful } = await observeTimers({
      markup: `${SLOT}<div style="height:5000px"></div>`,
      experiences,
    });
    await observersOf(element('p'));
    await advance(999);
    await scrollToY(3000);
    await observersOf(element('p'));
    await advance(2000);
    expect(exposures(tactful)).toBe(0);
    scrollTo(0, 0);
  });

  test('keeps the variant on the page when it reaches the frequency cap', async () => {
    const { tactful } = await observeTimers({
      markup: SLOT,
      experiences: [{ variant: 'a', cap: { visit: 1 } }],
    });
    await observersOf(element('p'));
    await advance(1001);
    expect(exposures(tactful)).toBe(1);
    expect(texts('p')).toEqual(['A']);
  });
});

describe('a message', () => {
  const note = (slot: string, more = '') =>
    `<div data-tactful-slot="${slot}" hidden=""><template data-tactful-variant="a"><b>${slot}</b>${more}</template></div>`;
  const say = (slot: string) => ({ slot, action: 'message', variant: 'a' }) as const;

  test('is announced politely, takes no focus, and moves nothing', async () => {
    await observe({ markup: `${note('one')}<h1>Page</h1><input>`, experiences: [say('one')] });
    expect(element('div').role).toBe('status');
    expect(texts('b')).toEqual(['one']);
    expect(document.activeElement).toBe(document.body);
    expect(getComputedStyle(element('div')).position).toBe('fixed');
  });

  test('is shown one at a time', async () => {
    await observe({
      markup: note('one') + note('two'),
      experiences: [say('one'), say('two')],
    });
    expect(texts('b')).toEqual(['one']);
    element('[data-tactful-close]').click();
    await expect.poll(() => texts('b')).toEqual(['two']);
  });

  test.each([
    ['Esc', () => dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))],
    ['its button', () => element('[data-tactful-close]').click()],
  ])('closes by %s, and restores the served page', async (_by, close) => {
    const markup = note('one');
    const { tactful, rest } = await observe({ markup, experiences: [say('one')] });
    close();
    await expect.poll(() => texts('b')).toEqual([]);
    await tactful.consent.decline({ surface: 'api' });
    await rest();
    expect(document.body.innerHTML).toBe(markup);
  });

  test('may contain its own button', async () => {
    await observe({
      markup: note('one', '<button data-tactful-close>No, thank you</button>'),
      experiences: [say('one')],
    });
    expect(texts('button')).toEqual(['No, thank you']);
    element('button').click();
    await expect.poll(() => texts('b')).toEqual([]);
  });
});

describe('masks', () => {
  const unmet = { variant: 'a', when: { 'visits.count': { $gte: 99 } } };

  test('are the same on every slot, personalized or not', async () => {
    await observe({
      markup: SLOT + SLOT.replace('hero', 'other'),
      experiences: [unmet, { slot: 'other', variant: 'a' }],
    });
    const [one, two] = [...document.querySelectorAll('p')].map((p) =>
      p
        .getAttributeNames()
        .filter((name) => name !== 'data-tactful-slot')
        .map((name) => [name, p.getAttribute(name)]),
    );
    expect(one?.length).toBeGreaterThan(4);
    expect(two).toEqual(one);
  });

  test('are removed when consent is withdrawn', async () => {
    const markup = SLOT.replace('<p ', '<p class="mine" ');
    const { tactful, rest } = await observe({ markup, experiences: [unmet] });
    expect(element('p').classList.contains('mine')).toBe(true);
    await tactful.consent.decline({ surface: 'api' });
    await rest();
    expect(document.body.innerHTML).toBe(
      markup.replace(
        '<p class="mine" data-tactful-slot="hero"',
        element('p').outerHTML.slice(0, element('p').outerHTML.indexOf('>')),
      ),
    );
    expect(element('p').className).toBe('mine');
  });
});

test('observes nothing after it was stopped', async () => {
  const { tactful, page, rest } = await begin({ markup: SLOT, experiences: [fired('exit')] });
  const stop = observePage(tactful, page);
  stop();
  document.documentElement.dispatchEvent(new MouseEvent('mouseout', { clientY: -1, relatedTarget: null }));
  await rest();
  await frames();
  expect(texts('p')).toEqual(['Generic']);
});

describe('a row whose items cannot be ordered', () => {
  const rank = { action: 'rank' } as const;
  test.each([
    ['<ul data-tactful-slot="hero"><li>Coat</li><li>Boot</li></ul>', 1],
    ['<ul data-tactful-slot="hero"><li data-tactful-item="a">Coat</li></ul>', 1],
    ['<ul data-tactful-slot="hero"><li data-tactful-item="a">A</li><li data-tactful-item="b">B</li></ul>', 0],
    ['<ul data-tactful-slot="hero"></ul>', 0],
  ])('is reported: %s', async (markup, count) => {
    const begun = await begin({ markup, experiences: [rank], consent: 'unset' });
    const notices: string[] = [];
    after(observePage(begun.tactful, begun.page, (text) => notices.push(text)));
    await begun.rest();
    expect(new Set(notices).size).toBe(count);
    for (const notice of notices) expect(notice).toMatch(/^the slot "hero" contains fewer than two items/);
  });
});
