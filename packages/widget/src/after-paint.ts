/** Runs work after the next paint, so that the page responds first. */

/** Resolves after the next paint; or when the page is left before it, so that no action is lost. */
export const afterPaint = (): Promise<unknown> =>
  new Promise((resolve) => {
    const finish = (): void => {
      removeEventListener('pagehide', finish);
      resolve(undefined);
    };
    addEventListener('pagehide', finish);
    requestAnimationFrame(() => setTimeout(finish));
  });
