/** No violation of WCAG 2.2 AA nor of good practice, in light and dark, both directions, at three sizes. */
import axe from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { begin, end, frames, until, view, type World } from '../testing/visitor.ts';

afterEach(async () => {
  document.documentElement.style.colorScheme = '';
  document.documentElement.dir = '';
  await end();
});

async function issues(): Promise<string[]> {
  const { violations } = await axe.run(
    { include: [['#tactful']] },
    { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  );
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

async function unfoldAll({ all }: World): Promise<void> {
  for (const key of ['remembered', 'why', 'used', 'tell', 'carry', 'erase', 'receipt', 'more', 'browsing']) {
    for (const details of all(`details#${key}`)) (details as HTMLDetailsElement).open = true;
    await frames();
  }
}

const events = [view('1'), view('2'), view('3')];
const looks = [
  ['light', 'en'],
  ['dark', 'en'],
  ['light', 'ar'],
  ['dark', 'ar'],
] as const;
const sizes = [
  [1280, 800],
  [640, 400],
  [320, 256],
] as const;

describe.each(sizes)('obligation 46: at %d × %d', (width, height) => {
  test.each(looks)('%s, %s: prompt, panel and why have no fault', async (scheme, language) => {
    await page.viewport(width, height);
    document.documentElement.style.colorScheme = scheme;
    if (language === 'ar') document.documentElement.dir = 'rtl';
    await begin({ language });
    expect(await issues(), 'prompt').toEqual([]);
    await end();
    const world = await begin({ language, choice: 'tailored', events });
    world.widget.open('hero');
    await until(() => world.all('article').length).toBe(1);
    expect(await issues(), 'why').toEqual([]);
    world.widget.open();
    await until(() => world.all('details').length).toBeGreaterThan(5);
    await unfoldAll(world);
    expect(await issues(), 'panel').toEqual([]);
    expect(world.one('dialog').scrollWidth, 'no scrolling sideways').toBeLessThanOrEqual(width);
  });
});
