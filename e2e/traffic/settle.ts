/** Waits, in a page, until its requests have reached the server. */

/** Waits until everything that the page has requested has reached the server. It is serialized, so it cannot use outer variables. */
export const settle = async (): Promise<void> => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const isPending = () =>
    [...document.images].some(({ complete, loading }) => !complete && loading !== 'lazy');
  for (let round = 0; round < 3; round++) {
    await frame();
    await frame();
    while (isPending()) await frame();
    await document.fonts.ready;
    await fetch(`mark${round}`);
  }
};
