/** Checks WCAG 2.2 AA and best practices in light and dark, in both directions, at three sizes. */
import axe from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { frames, type MountedShop, mountShop, unmountShop, until, viewItem } from '../testing/shop.ts';

afterEach(async () => {
  document.documentElement.style.colorScheme = '';
  document.documentElement.dir = '';
  await unmountShop();
});

async function issues(): Promise<string[]> {
  const { violations } = await axe.run(
    { include: [['#tactful']] },
    { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  );
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

async function unfoldAll({ findAll }: MountedShop): Promise<void> {
  for (const key of [
    '#activity',
    '#options',
    '#questions',
    '#why',
    '#used',
    '#exportImport',
    '#erase',
    '#receipt',
    '#legal',
    '[id^=fields]',
    '[id^=correct]',
    '#considered',
  ]) {
    for (const details of findAll(`details${key}`)) (details as HTMLDetailsElement).open = true;
    await frames();
  }
}

const events = [viewItem('1'), viewItem('2'), viewItem('3')];
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
  test.each(looks)('%s, %s: prompt, panel and explanation have no violation', async (scheme, language) => {
    await page.viewport(width, height);
    document.documentElement.style.colorScheme = scheme;
    if (language === 'ar') document.documentElement.dir = 'rtl';
    const fresh = await mountShop({ language });
    expect(await issues(), 'prompt').toEqual([]);
    fresh.find('[part=accept]').focus();
    await userEvent.keyboard('{Enter}');
    await until(() => fresh.findAll('[part=question]').length).toBe(1);
    expect(await issues(), 'question').toEqual([]);
    const question = fresh.find('[part=question]').getBoundingClientRect();
    expect([question.left >= 0, question.right <= width, question.top >= 0]).toEqual([true, true, true]);
    await unmountShop();
    const shop = await mountShop({ language, consent: 'tailored', events });
    shop.widget.open('hero');
    await until(() => shop.findAll('article').length).toBe(1);
    expect(await issues(), 'why').toEqual([]);
    const { left, right, top } = shop.find('[part=explanation]').getBoundingClientRect();
    expect([left >= 0, right <= width, top >= 0], 'inside of the window').toEqual([true, true, true]);
    shop.widget.open();
    await until(() => shop.findAll('dialog details').length).toBeGreaterThan(1);
    expect(await issues(), 'closed panel').toEqual([]);
    await unfoldAll(shop);
    expect(await issues(), 'panel').toEqual([]);
    expect(shop.find('dialog').scrollWidth, 'no scrolling sideways').toBeLessThanOrEqual(width);
  });
});
