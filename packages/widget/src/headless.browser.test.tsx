/** Whatever the widget does, a shop's own preferences can do through the personalizer alone. */
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { drawPreferences } from '../testing/headless-sample.ts';
import { begin, end, until, view } from '../testing/visitor.ts';

afterEach(end);

test('the sample of the documentation says yes, shows, explains, deletes and says no', async () => {
  const { personalizer, widget } = await begin({ config: { widget: { prompt: false } } });
  widget.remove();
  const place = document.createElement('aside');
  document.body.append(place);
  const stop = drawPreferences(personalizer, place);
  const press = (words: string) =>
    userEvent.click(
      [...place.querySelectorAll('button')].find((each) => each.textContent === words) as Element,
    );
  expect(place.textContent).toContain('Your visit is unset.');
  place.querySelector('button')?.click();
  expect(personalizer.standing().status, 'a script presses in vain').toBe('unset');

  await press('Tailor my visit');
  await until(() => place.textContent).toContain('Your visit is tailored.');
  for (const id of ['1', '2', '3']) personalizer.record(view(id));
  await until(() => place.textContent).toContain('hero, since viewed.category.coats.7d is 3');
  expect(place.textContent).toMatch(/view_item coats, until .+ at most/);

  await press('Delete');
  await until(() => personalizer.profile().length).toBe(2);
  expect(place.textContent).not.toContain('hero, since');
  await press('Keep it generic');
  await until(() => place.textContent).toContain('Your visit is generic.');
  expect(place.textContent).not.toContain('view_item');
  stop();
});
