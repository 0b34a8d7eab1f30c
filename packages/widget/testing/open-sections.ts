/** Opens the panel and sections of it, as a visitor does. */
import { userEvent } from 'vitest/browser';
import { type MountedShop, until } from './shop.ts';

/** Opens the panel, then the sections with these ids, one after the other. */
export async function openSections({ widget, find, findAll }: MountedShop, ...ids: string[]): Promise<void> {
  widget.open();
  await until(() => findAll('dialog details').length).toBeGreaterThan(0);
  for (const id of ids) {
    await until(() => findAll(`details#${id} > summary`).length).toBe(1);
    await userEvent.click(find(`details#${id} > summary`));
    await until(() => find(`details#${id}`).children.length).toBeGreaterThan(1);
  }
}
