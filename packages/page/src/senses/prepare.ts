/** Owns what is set on every slot that could be tailored, so that nothing tells which one was. */
import { all } from '../read.ts';
import { type Experience, orders } from './find.ts';

/** Keeps session replay and screen recorders from copying what the slot shows. */
const MASKS: { readonly [name: string]: string } = {
  class: 'ph-no-capture sentry-mask fs-mask rr-mask',
  'data-sentry-mask': '',
  'data-dd-privacy': 'mask',
  'data-clarity-mask': 'true',
  'data-hj-suppress': '',
  'data-private': '',
};

/**
 * Prepares a slot alike for every tailored visitor: masks it, announces what a message slot will say, and loads the
 * pictures of a row at once, since a lazy one would be requested when its place in the order lets it be.
 *
 * @returns Sets the attributes back.
 */
export function prepare(slot: Element, experiences: readonly Experience[]): () => void {
  const isMessage = experiences.some(({ action }) => action === 'message');
  const wanted = isMessage ? { ...MASKS, role: 'status' } : MASKS;
  const before = Object.entries(wanted).map(([name, value]) => {
    const old = slot.getAttribute(name);
    slot.setAttribute(name, name === 'class' && old ? `${old} ${value}` : value);
    return [name, old] as const;
  });
  if (experiences.some(orders))
    for (const image of all<HTMLImageElement>('img[loading=lazy]', slot)) image.loading = 'eager';
  return () => {
    for (const [name, old] of before)
      old === null ? slot.removeAttribute(name) : slot.setAttribute(name, old);
  };
}
