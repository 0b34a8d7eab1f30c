/** Tests that the focus of the keyboard stays at its control while lists of the panel change in the background. */
import type { Config, PageEvent } from '@tactful/core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openSections } from '../../testing/open-sections.ts';
import {
  BOOTS,
  CONFIG,
  type MountedShop,
  mountShop,
  unmountShop,
  until,
  viewItem,
} from '../../testing/shop.ts';

beforeEach(() => page.viewport(1000, 600));
afterEach(unmountShop);

const COATS = ['1', '2', '3'].map((id) => viewItem(id));
const EVENTS = [...COATS, viewItem('4', 'boots')];

/** A shop whose events are each a minute apart, and a function that records a later one. */
async function openShop(...ids: string[]) {
  let now = new Date().setHours(12, 0, 0, 0);
  const shop = await mountShop({
    consent: 'tailored',
    config: { experiences: [...CONFIG.experiences, BOOTS] },
    now: () => now,
  });
  const record = (event: PageEvent) => {
    now += 60_000;
    expect(shop.tactful.track(event).recorded).toBe(true);
  };
  for (const event of EVENTS) record(event);
  await openSections(shop, ...ids);
  return { shop, record };
}

/** Moves the focus by the keyboard, because that of a press may be treated in another way. */
async function focus({ shadow }: MountedShop, selector: string): Promise<HTMLElement> {
  await userEvent.keyboard('{Tab}');
  const control = shadow.querySelector<HTMLElement>(selector);
  control?.focus();
  expect(shadow.activeElement).toBe(control);
  return control as HTMLElement;
}

const labels = ({ findAll }: MountedShop, selector: string): readonly (string | null)[] =>
  findAll(selector).map(({ ariaLabel }) => ariaLabel);

describe('the focus stays', () => {
  test.each(['boots', 'coats'])('at the chip %s when the order of the interests changes', async (name) => {
    const { shop, record } = await openShop();
    const chips = () => labels(shop, '#interests .chip > :last-child');
    expect(chips()).toEqual(['Forget coats', 'Forget boots']);
    const control = await focus(shop, `[aria-label="Forget ${name}"]`);
    for (const id of ['5', '6', '7', '8', '9']) record(viewItem(id, 'boots'));
    await until(chips).toEqual(['Forget boots', 'Forget coats']);
    expect(shop.shadow.activeElement).toBe(control);
    expect(control.ariaLabel).toBe(`Forget ${name}`);
  });

  test.each(['boots', 'coats'])('at the row of %s when one more entry joins another row', async (name) => {
    const { shop, record } = await openShop();
    const rows = () => labels(shop, '#latest .row button');
    expect(rows()).toEqual(['Delete: You viewed boots', 'Delete: You viewed coats']);
    const control = await focus(shop, `[aria-label="Delete: You viewed ${name}"]`);
    record(viewItem('5'));
    await until(rows).toEqual(['Delete: You viewed coats', 'Delete: You viewed boots']);
    expect(shop.shadow.activeElement).toBe(control);
    expect(control.ariaLabel).toBe(`Delete: You viewed ${name}`);
  });

  test.each([0, -1])('at the details of a row when its entry %i is deleted elsewhere', async (at) => {
    const { shop } = await openShop('activity');
    const row = shop.findAll('.rows > li').at(-1);
    expect(row?.textContent).toContain('You viewed coats 3 times');
    const control = row?.querySelector('summary') as HTMLElement;
    await userEvent.click(control);
    await until(() => shop.findAll('.entry').length).toBe(3);
    control.focus();
    const coats = shop.tactful.profile.list().filter(({ event }) => event.category === 'coats');
    await shop.tactful.profile.remove([coats.at(at)?.event.id ?? '']);
    await until(() => shop.findAll('.entry').length).toBe(2);
    expect(shop.shadow.activeElement).toBe(control);
    expect(control.closest('details')?.open).toBe(true);
  });

  test('in the dialog when the row with the focus is deleted elsewhere', async () => {
    const { shop } = await openShop();
    await focus(shop, '[aria-label="Delete: You viewed boots"]');
    const [boots] = shop.tactful.profile.list();
    await shop.tactful.profile.remove([boots?.event.id ?? '']);
    await until(() => labels(shop, '#latest .row button')).toEqual(['Delete: You viewed coats']);
    expect((shop.shadow.activeElement as HTMLElement).ariaLabel).toBe('Delete: You viewed coats');
  });
});
