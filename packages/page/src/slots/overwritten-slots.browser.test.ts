/** Frameworks and other scripts that write where a variant stands. */
import { describe, expect, test } from 'vitest';
import { after, begin, element, frames, texts } from '../../testing/begin.ts';

const HERO =
  '<main><section data-tactful-slot="hero"><p>Generic</p><template data-tactful-variant="a"><p>A</p></template></section></main>';
const experiences = [{ variant: 'a' }];

/** Puts the generic content back whenever it is gone, as a framework would. Counts its writes. */
function fight(limit = Number.POSITIVE_INFINITY) {
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

describe('a variant that something overwrites', () => {
  test('is placed again', async () => {
    const { issues, rest } = await begin({ markup: HERO, experiences });
    const { writes } = fight(1);
    element('section p').remove();
    await rest(20);
    await frames(4);
    expect(writes).toBeLessThan(2);
    expect(texts('p')).toEqual(['A']);
    expect(issues).toEqual([]);
  });

  test('is left generic after five times, and the developer is told once', async () => {
    const { issues, page } = await begin({ markup: HERO, experiences });
    const count = fight();
    element('section p').remove();
    await frames(40);
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

  test('stays when something else is put beside it', async () => {
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

test('a page that changes all the time is looked at once a frame', async () => {
  const { page, rest } = await begin({ markup: HERO, experiences });
  let looks = 0;
  page.onUpdate(() => looks++);
  for (let at = 0; at < 2000; at++) element('main').append(document.createElement('i'));
  await rest();
  expect(looks).toBeLessThan(4);
});

test('a listener of the page that throws stops nothing', async () => {
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
