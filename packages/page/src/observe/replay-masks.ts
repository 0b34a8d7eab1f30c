/** Keeps session replay tools from recording slots. Every slot is masked alike, whatever it shows. */
import { REPLAY_MASK_ATTRIBUTES, REPLAY_MASK_CLASSES } from '@tactful/core/internal';

const MASKS: { readonly [name: string]: string } = {
  class: REPLAY_MASK_CLASSES,
  ...REPLAY_MASK_ATTRIBUTES,
};

/**
 * Masks the element.
 *
 * @returns Restores its attributes.
 */
export function maskForReplay(element: Element): () => void {
  const before = Object.entries(MASKS).map(([name, value]) => {
    const old = element.getAttribute(name);
    element.setAttribute(name, name === 'class' && old ? `${old} ${value}` : value);
    return [name, old] as const;
  });
  return () => {
    for (const [name, old] of before)
      if (old === null) element.removeAttribute(name);
      else element.setAttribute(name, old);
  };
}
