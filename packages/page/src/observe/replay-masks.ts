/** Owns keeping session replay from copying tailored content; on every slot alike, so that it tells nothing. */

/** Set on an element, each of these keeps one recorder, or a family of them, from its content. */
const MASKS: { readonly [name: string]: string } = {
  class: 'ph-no-capture sentry-mask fs-mask rr-mask',
  'data-sentry-mask': '',
  'data-dd-privacy': 'mask',
  'data-clarity-mask': 'true',
  'data-hj-suppress': '',
  'data-private': '',
};

/**
 * Masks the element.
 *
 * @returns Sets its attributes back.
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
