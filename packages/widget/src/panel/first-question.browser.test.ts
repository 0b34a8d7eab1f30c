/** Tests the question after consent in the prompt: it is offered once, a tap is recorded, and it can be skipped. */
import type { Config } from '@tactful/core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { frames, type MountedShop, mountShop, unmountShop, until } from '../../testing/shop.ts';

beforeEach(() => page.viewport(390, 640));
afterEach(unmountShop);

const questions = ({ findAll }: MountedShop) => findAll('[part=question]');
const accept = async (shop: MountedShop) => {
  await userEvent.click(shop.find('[part=accept]'));
  await until(() => questions(shop).length).toBe(1);
};
const CATEGORIES = ['coats', 'boots', 'tents', 'mugs', 'lamps', 'gloves', 'scarves', 'coffee', 'candles'];

describe('the question after consent in the prompt', () => {
  test('a tap is recorded and decides a slot at once; the section stays for more', async () => {
    const shop = await mountShop();
    await accept(shop);
    expect(shop.find('[part=question]').textContent).toContain('Where do you go?The shop starts there.');
    await userEvent.click(shop.findByText('To the sea'));
    await until(() => shop.tactful.decide('row').winner?.variant).toBe('sea');
    expect(shop.findByText('To the sea').getAttribute('aria-pressed')).toBe('true');
    expect(shop.tactful.profile.list().map(({ event }) => event)).toMatchObject([
      { name: 'state_preference', question: 'place', answers: ['sea'] },
    ]);
    expect(questions(shop)).toHaveLength(1);
  });

  test('the panel is loaded after consent, and not before', async () => {
    let loads = 0;
    const loadPanel = async () => {
      loads += 1;
      return (await import('../lazy-panel/entry.ts')).default;
    };
    const shop = await mountShop({ options: { loadPanel } });
    await userEvent.hover(shop.find('[part=accept]'));
    await frames(4);
    expect(loads).toBe(0);
    await accept(shop);
    expect(loads).toBe(1);
  });

  test.each([
    ['declining', 'refuse', {}],
    ['a shop without questions', 'accept', { questions: undefined, experiences: [] }],
  ])('%s shows no question', async (_, part, config) => {
    // `undefined` removes the questions from the config.
    const shop = await mountShop({ config: config as Partial<Config> });
    await userEvent.click(shop.find(`[part=${part}]`));
    await until(() => shop.find('output').textContent).toContain('Personalization is');
    shop.widget.open();
    await until(() => shop.findAll('dialog details').length).toBeGreaterThan(0);
    shop.widget.close();
    await frames();
    expect(questions(shop)).toEqual([]);
  });

  test('the keyboard reaches the options first, and Esc or × skips them and moves to the preferences button', async () => {
    const shop = await mountShop();
    shop.find('[part=accept]').focus();
    await userEvent.keyboard('{Enter}');
    await until(() => shop.shadow.activeElement?.getAttribute('part')).toBe('question');
    expect(shop.shadow.activeElement?.ariaLabel).toBe('Choose what you like');
    expect(shop.shadow.activeElement?.closest('[aria-live]')).toBeNull();
    await userEvent.tab();
    expect(shop.shadow.activeElement?.textContent).toBe('To the sea');
    await userEvent.keyboard('{Escape}');
    await until(() => questions(shop)).toEqual([]);
    expect(shop.shadow.activeElement?.getAttribute('part')).toBe('open');
    await unmountShop();
    const other = await mountShop();
    await accept(other);
    await userEvent.click(other.find('[part=question] .close'));
    await until(() => questions(other)).toEqual([]);
    expect(other.shadow.activeElement?.getAttribute('part')).toBe('open');
    expect(other.tactful.profile.list()).toEqual([]);
  });

  test('leaves the focus where the visitor has moved it meanwhile', async () => {
    let finish = () => {};
    const wait = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const loadPanel = () => wait.then(async () => (await import('../lazy-panel/entry.ts')).default);
    const shop = await mountShop({ options: { loadPanel } });
    await userEvent.click(shop.find('[part=accept]'));
    await until(() => shop.find('output').textContent).toContain('Personalization is on.');
    const link = document.querySelector('main a') as HTMLElement;
    link.focus();
    finish();
    await until(() => questions(shop).length).toBe(1);
    await frames();
    expect(document.activeElement).toBe(link);
  });

  test.each(['panel', 'hero'])('is gone once the visitor opens something else: %s', async (view) => {
    const shop = await mountShop({
      config: { experiences: [{ id: 'a', slot: 'hero', variant: 'a', benefit: 'A.' }] },
    });
    await accept(shop);
    shop.widget.open(view);
    await until(() => questions(shop)).toEqual([]);
  });

  test.each([
    [390, 690],
    [320, 568],
    [1024, 690],
  ])('covers at most a third of a window of %d × %d, with many long options', async (width, height) => {
    await page.viewport(width, height);
    const options = CATEGORIES.map((value) => ({ value, label: `Something warm like ${value}` }));
    const shop = await mountShop({
      config: {
        experiences: [],
        questions: [{ id: 'q', label: 'Which of these do you like?', benefit: 'First.', options }],
      },
    });
    await accept(shop);
    const { top, bottom, left, right } = shop.find('[part=question]').getBoundingClientRect();
    expect(((bottom - top) * (right - left)) / (width * height)).toBeLessThanOrEqual(1 / 3);
    expect(left >= 0 && right <= width && bottom <= height).toBe(true);
    const [last] = shop.findAll('[part=question] fieldset button').slice(-1);
    last?.scrollIntoView();
    await userEvent.click(last as HTMLElement);
    await until(() => last?.getAttribute('aria-pressed')).toBe('true');
    // The page's end and the preferences button are not below it.
    expect(Number.parseFloat(document.documentElement.style.scrollPaddingBottom)).toBeGreaterThanOrEqual(
      height - top - 1,
    );
    expect(shop.find('[part=open]').checkVisibility()).toBe(false);
  });
});
