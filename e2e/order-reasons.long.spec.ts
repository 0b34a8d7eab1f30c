/** The explanations of reordered rows in the demo shop, compared with what moved on the page. */
import type { Page } from '@playwright/test';
import { expect, test } from '@tactful/playwright';
import { bought, looks, visited } from './support/past-events.ts';
import { explanation, openPanel, slot } from './support/shop.ts';

/** The values of the items that are not hidden, in their order. */
const readRow = (page: Page, name: string, by: string): Promise<string[]> =>
  slot(page, name).evaluate(
    (element, attribute) =>
      [...element.querySelectorAll('[data-tactful-item]:not([hidden])')].map(
        (item) => item.getAttribute(attribute) ?? '',
      ),
    `data-tactful-${by}`,
  );

/** The value of every item as the server sends the page. */
const readServedRow = async (page: Page, name: string, by: string): Promise<string[]> => {
  const html = await (await page.request.get(page.url())).text();
  return page.evaluate(
    ([text, slotName, attribute]) => {
      const served = new DOMParser().parseFromString(text, 'text/html');
      const element = served.querySelector(`[data-tactful-slot="${slotName}"]`);
      return [...(element?.querySelectorAll('[data-tactful-item]') ?? [])].map(
        (item) => item.getAttribute(attribute) ?? '',
      );
    },
    [html, name, `data-tactful-${by}`] as const,
  );
};

/** The smallest selection of `liked` that, put first in its order, gives the row that the page shows. */
const findCauses = (
  served: readonly string[],
  shown: readonly string[],
  liked: readonly string[],
): string[] => {
  const selections = Array.from({ length: 2 ** liked.length }, (_, bits) =>
    liked.filter((__, at) => bits & (1 << at)),
  ).sort((one, other) => one.length - other.length);
  const isCause = (selection: readonly string[]) => {
    const first = selection.flatMap((value) => served.filter((item) => item === value));
    const rest = served.filter((item) => !selection.includes(item));
    return [...first, ...rest].slice(0, shown.length).join() === shown.join();
  };
  const found = selections.find(isCause);
  if (!found) throw new Error(`No interest explains the order ${shown}.`);
  return found;
};

/** The explanation of a slot, as its sentences. */
const readReasons = async (page: Page, name: string): Promise<string> => {
  await slot(page, name).locator('tactful-why button').click();
  const sentences = explanation(page).locator('article > h3, article > ul > li');
  await sentences.first().waitFor();
  const texts = await sentences.allTextContents();
  await page.keyboard.press('Escape');
  return texts.join('\n').toLowerCase();
};

const nameOf = (text: string): string => text.replaceAll('-', ' ');

test.describe('the explanation of the first row of the home page', () => {
  const visitors: readonly (readonly string[])[] = [
    ['coats'],
    ['boots'],
    ['blankets', 'boots'],
    ['lanterns', 'coats', 'candles'],
    ['tents', 'mugs'],
  ];
  for (const liked of visitors)
    test(`names exactly the interests that moved items: ${liked.join(', ')}`, async ({ page, tactful }) => {
      // Views of the first category outweigh those of the second, and so on.
      const views = liked.flatMap((category, at) => looks(category, 2 ** (liked.length - at)));
      await tactful.seed([...visited('2d'), ...views]);
      await page.goto('/');
      await page.locator('#tactful').waitFor({ state: 'attached' });
      const served = await readServedRow(page, 'row', 'category');
      const shown = await readRow(page, 'row', 'category');
      const causes = findCauses(served, shown, liked);
      const why = slot(page, 'row').locator('tactful-why');
      if (!causes.length) {
        await openPanel(page);
        await expect(why).toHaveCount(0);
        return;
      }
      const reasons = await readReasons(page, 'row');
      for (const category of liked)
        if (causes.includes(category)) expect(reasons).toContain(nameOf(category));
        else expect(reasons).not.toContain(nameOf(category));
    });
});

test('an order by purchases names what was bought', async ({ page, tactful }) => {
  await tactful.seed([...visited('2d'), bought('coats', '2d')]);
  await page.goto('/');
  await page.locator('#tactful').waitFor({ state: 'attached' });
  const shown = await readRow(page, 'arrivals', 'category');
  const served = await readServedRow(page, 'arrivals', 'category');
  expect(shown).not.toEqual(served.slice(0, shown.length));
  expect(await readReasons(page, 'arrivals')).toMatch(/coats/);
});
