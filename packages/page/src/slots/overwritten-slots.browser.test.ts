/** Frameworks and other scripts that overwrite a variant. */
import { describe, expect, test } from 'vitest';
import { after, begin, element, frames, texts } from '../../testing/begin.ts';

const HERO =
  '<main><section data-tactful-slot="hero"><p>Generic</p><template data-tactful-variant="a"><p>A</p></template></section></main>';
const experiences = [{ variant: 'a' }];

/** Restores the standard content whenever it is replaced, as a framework does. Counts its writes. */
function overwrite(limit = Number.POSITIVE_INFINITY) {
  const slot = element('section');
  const count = { writes: 0 };
  const observer = new MutationObserver(() => {
    if (slot.querySelector('p')?.textContent === 'Generic' || count.writes >= limit) return;
    count.writes++;
    for (const p of slot.querySelectorAll('p')) p.remove();
    const p = document.createElement('p');
    p.textContent = 'Generic';
    slot.append(p);
  });
  observer.observe(slot, { childList: true });
  after(() => observer.disconnect());
  return count;
}

describe('a variant that another script overwrites', () => {
  test('is placed again', async () => {
    const { issues } = await begin({ markup: HERO, experiences });
    const count = overwrite(1);
    element('section p').remove();
    await expect.poll(() => count.writes).toBe(1);
    await expect.poll(() => texts('p')).toEqual(['A']);
    await frames(4);
    expect(count.writes).toBe(1);
    expect(texts('p')).toEqual(['A']);
    expect(issues).toEqual([]);
  });

  test('shows its standard content after five times, with one issue', async () => {
    const { issues, page } = await begin({ markup: HERO, experiences });
    const count = overwrite();
    element('section p').remove();
    await frames(40);
    expect(count.writes).toBeGreaterThan(1);
    expect(count.writes).toBeLessThanOrEqual(6);
    expect(texts('p')).toEqual(['Generic']);
    expect(page.placements()).toEqual([]);
    expect(issues.map(({ path }) => path)).toEqual(['slots.hero']);
  });

  test('stays where another script has moved its slot', async () => {
    const { rest, issues } = await begin({ markup: `${HERO}<footer></footer>`, experiences });
    element('footer').append(element('section'));
    await rest();
    expect(texts('footer p')).toEqual(['A']);
    expect(issues).toEqual([]);
  });

  test('stays when another script inserts an element next to it', async () => {
    const { rest, tactful, issues } = await begin({ markup: HERO, experiences });
    const why = document.createElement('button');
    element('section').append(why);
    await rest();
    await rest();
    expect(texts('p')).toEqual(['A']);
    expect(issues).toEqual([]);
    await tactful.consent.decline({ surface: 'api' });
    expect(texts('p')).toEqual(['Generic']);
    expect(why.isConnected).toBe(true);
  });

  test('is not doubled when the framework has put its own content back', async () => {
    const { tactful } = await begin({ markup: HERO, experiences });
    element('section').innerHTML = '<p>Fresh</p>';
    await tactful.consent.decline({ surface: 'api' });
    expect(texts('p')).toEqual(['Fresh']);
  });
});

test('a page that changes all the time is updated at most once per frame', async () => {
  const { page, rest } = await begin({ markup: HERO, experiences });
  let updates = 0;
  page.onUpdate(() => updates++);
  for (let at = 0; at < 2000; at++) element('main').append(document.createElement('i'));
  await rest();
  expect(updates).toBeGreaterThan(0);
  expect(updates).toBeLessThan(4);
});

test('a listener that throws does not keep variants from being placed', async () => {
  const { page, rest } = await begin({ markup: '<main></main>', experiences });
  page.onUpdate(() => {
    throw Error('mine');
  });
  page.onPlacements(() => {
    throw Error('mine too');
  });
  element('main').innerHTML = HERO;
  await rest();
  expect(texts('p')).toEqual(['A']);
});
