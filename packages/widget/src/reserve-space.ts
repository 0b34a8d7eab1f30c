/** Reserves space at the end of the page, so that the widget never covers the element that has the focus. */

/** Reserves as much as `overlay` covers at the lower edge of the window. Without it, frees the space. */
export const reserveSpace = (overlay?: Element | null): void => {
  const height = overlay ? `${innerHeight - overlay.getBoundingClientRect().top}px` : '';
  Object.assign(document.documentElement.style, { scrollPaddingBottom: height, paddingBottom: height });
};
