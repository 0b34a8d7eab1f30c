/** Waits until a page that the browser rendered in advance is shown. */

/** Resolves when the page is shown; `undefined` if it is, as it is for most pages. Nobody may ever see it. */
export function whenActivated(): Promise<void> | undefined {
  // Not in the DOM library yet.
  const { prerendering } = document as { prerendering?: boolean };
  if (!prerendering) return undefined;
  return new Promise((resolve) =>
    document.addEventListener('prerenderingchange', () => resolve(), { once: true }),
  );
}
