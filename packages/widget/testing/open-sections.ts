/** Opens the panel and its sections. */
import { userEvent } from 'vitest/browser';
import { frames, type MountedShop, until } from './shop.ts';

/** Opens the panel as a visitor does, then the sections with these ids, one after the other. */
export async function openSections({ widget, find, findAll }: MountedShop, ...ids: string[]): Promise<void> {
  widget.open();
  await until(() => findAll('dialog details').length).toBeGreaterThan(0);
  for (const id of ids) {
    await until(() => findAll(`details#${id} > summary`).length).toBe(1);
    await userEvent.click(find(`details#${id} > summary`));
    await until(() => find(`details#${id}`).children.length).toBeGreaterThan(1);
  }
}

/** Opens every section, and the sections in it, once their content is there. */
export async function unfoldAll({ findAll }: MountedShop): Promise<void> {
  for (let depth = 0; depth < 4; depth++) {
    for (const each of findAll('details:not([open])')) (each as HTMLDetailsElement).open = true;
    await frames(3);
    // The content of the sections is loaded when the first of them opens.
    const open = () => findAll('details[open]:not(#details)');
    await until(() => open().filter(({ childNodes }) => childNodes.length < 2)).toEqual([]);
  }
}
