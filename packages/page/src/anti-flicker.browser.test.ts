/** Holding slots back until it is known what they show. */

import type { Tactful } from '@tactful/core';
import { engineOf } from '@tactful/core/internal';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { after, element, frames, markup, parse, tactfulWith, texts } from '../testing/begin.ts';
import { attachSlots, startAntiFlicker } from './internal.ts';

const SLOT =
  '<h1>Page</h1><p data-tactful-slot="hero">Generic<template data-tactful-variant="a">A</template></p>';
/** Longer than slots are held: 100 ms from the first frame in which they could be painted. */
const HOLD_MS = 200;

/** Stops timers and frames until the test moves them. Storage and the page's own painting go on. */
const stopClock = () =>
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame'],
  });
afterEach(() => vi.useRealTimers());

const look = (selector: string) => getComputedStyle(element(selector)).visibility;

describe('a held slot', () => {
  test('is hidden in its place, and the page is not', () => {
    markup(SLOT);
    const { height } = element('p').getBoundingClientRect();
    const hold = startAntiFlicker();
    after(() => hold.end());
    expect([look('p'), look('h1'), look('body')]).toEqual(['hidden', 'visible', 'visible']);
    expect(element('p').getBoundingClientRect().height).toBe(height);
    expect(document.body.innerHTML).toBe(SLOT);
  });

  test('is shown as soon as it could not change', () => {
    markup(`${SLOT}<p id="b" data-tactful-slot='a "quoted" \\ name'></p>`);
    const hold = startAntiFlicker();
    after(() => hold.end());
    hold.restrictTo(() => ['a "quoted" \\ name']);
    expect([look('p'), look('#b')]).toEqual(['visible', 'hidden']);
    hold.end();
    expect(look('#b')).toBe('visible');
  });

  test('is shown after 100 ms', () => {
    stopClock();
    markup(SLOT);
    const late = vi.fn();
    const hold = startAntiFlicker();
    hold.onTimeout(late);
    // The first frame starts the time.
    vi.advanceTimersToNextFrame();
    vi.advanceTimersByTime(99);
    expect(look('p')).toBe('hidden');
    vi.advanceTimersByTime(HOLD_MS);
    expect(look('p')).toBe('visible');
    hold.restrictTo(() => ['hero']);
    expect(look('p')).toBe('visible');
    expect(late).toHaveBeenCalledTimes(1);
  });
});

async function tailored() {
  markup('');
  localStorage.clear();
  const config = parse([{ variant: 'a' }]);
  const first = tactfulWith(config);
  await first.consent.accept({ surface: 'api' });
  first.destroy();
  after(async () => {
    const last = tactfulWith(config);
    await last.ready;
    await last.consent.decline({ surface: 'api' });
    last.destroy();
    localStorage.clear();
  });
  return config;
}

/** Collects the content of the slot in each frame in which the slot is visible. */
function film() {
  const seen = new Set<string>();
  let isOver = false;
  const frame = () => {
    const p = document.querySelector('p');
    if (p && getComputedStyle(p).visibility === 'visible') seen.add(p.textContent.trim());
    if (!isOver) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  return () => {
    isOver = true;
    return [...seen];
  };
}

/** Holds the slots of a page until the time is over. */
function holdUntilOver(html: string) {
  stopClock();
  const hold = startAntiFlicker();
  markup(html);
  vi.advanceTimersToNextFrame();
  vi.advanceTimersByTime(HOLD_MS);
  vi.useRealTimers();
  return hold;
}

describe('the first sight of a tailored page', () => {
  test('is the variant: generic content is not painted before it', async () => {
    const config = await tailored();
    // The hold does not end, however long the profile takes.
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const hold = startAntiFlicker();
    markup(SLOT);
    const shown = film();
    const tactful = tactfulWith(config);
    const page = attachSlots(engineOf(tactful), { antiFlicker: hold });
    after(() => {
      page.stop();
      tactful.destroy();
    });
    await expect.poll(() => texts('p')).toEqual(['A']);
    await frames(3);
    expect(shown()).toEqual(['A']);
  });

  test.each([
    ['profile', async () => {}],
    ['config', ({ ready }: Tactful) => ready],
  ])('is generic, and stays it, when the %s comes too late', async (_what, before) => {
    const config = await tailored();
    const hold = holdUntilOver(SLOT);
    const tactful = tactfulWith(config);
    // As in a page whose script has read the profile before the config was there.
    await before(tactful);
    const page = attachSlots(engineOf(tactful), { antiFlicker: hold });
    after(() => {
      page.stop();
      tactful.destroy();
    });
    await tactful.ready;
    await frames(3);
    expect(texts('p')).toEqual(['Generic']);
    expect(tactful.decide('hero').winner?.variant).toBe('a');
  });

  test('is the variant in a slot that is out of view, however late', async () => {
    const config = await tailored();
    const hold = holdUntilOver(`<div style="height:5000px"></div>${SLOT}`);
    const tactful = tactfulWith(config);
    const page = attachSlots(engineOf(tactful), { antiFlicker: hold });
    after(() => {
      page.stop();
      tactful.destroy();
    });
    await expect.poll(() => texts('p')).toEqual(['A']);
  });

  test('is not held for a visitor who did not choose it', () => {
    localStorage.clear();
    markup(SLOT);
    const tactful = tactfulWith(parse([{ variant: 'a' }]));
    const page = attachSlots(engineOf(tactful));
    after(() => {
      page.stop();
      tactful.destroy();
    });
    expect(look('p')).toBe('visible');
    expect(document.adoptedStyleSheets.filter(({ cssRules }) => cssRules.length)).toEqual([]);
  });
});
