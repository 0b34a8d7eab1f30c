/** Keeps room at the end of the page, so that nothing that has the focus is under what we lay over it. */

/** Reserves as much as `over` covers at the lower edge; `undefined` gives it back. */
export const reserve = (over?: Element | null): void => {
  const room = over ? `${innerHeight - over.getBoundingClientRect().top}px` : '';
  Object.assign(document.documentElement.style, { scrollPaddingBottom: room, paddingBottom: room });
};
