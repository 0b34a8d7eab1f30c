/** Waits for the eye: what can be seen comes before what has to be done. */

/** Resolves after the next paint, or when the page is left before it, so that no answer is lost. */
export const painted = (): Promise<unknown> =>
  new Promise((done) => {
    addEventListener('pagehide', done);
    requestAnimationFrame(() => setTimeout(done));
  });
