/** A shop can build its own preferences with the public API alone. */
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { renderPreferences } from '../testing/headless-sample.ts';
import { mountShop, unmountShop, until, viewItem } from '../testing/shop.ts';

afterEach(unmountShop);

test('the sample of the guide accepts, lists, explains, deletes and declines', async () => {
  const { tactful, widget } = await mountShop({ config: { widget: { prompt: false } } });
  widget.remove();
  const container = document.createElement('aside');
  document.body.append(container);
  const stop = renderPreferences(tactful, container);
  const press = (label: string) =>
    userEvent.click(
      [...container.querySelectorAll('button')].find(({ textContent }) => textContent === label) as Element,
    );
  expect(container.textContent).toContain('Personalization: unset.');
  container.querySelector('button')?.click();
  expect(tactful.consent.get().status, 'a click by a script changes nothing').toBe('unset');

  await press('Yes, personalize');
  await until(() => container.textContent).toContain('Personalization: tailored.');
  for (const id of ['1', '2', '3']) tactful.track(viewItem(id));
  await until(() => container.textContent).toContain('hero, because viewed.category.coats.7d is 3');
  expect(container.textContent).toMatch(/view_item coats, expires .+/);

  await press('Delete');
  await until(() => tactful.profile.list().length).toBe(2);
  expect(container.textContent).not.toContain('hero, because');
  await press('No, thanks');
  await until(() => container.textContent).toContain('Personalization: generic.');
  expect(container.textContent).not.toContain('view_item');
  stop();
});
