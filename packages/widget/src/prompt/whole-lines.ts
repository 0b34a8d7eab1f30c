/** Ends the visible part of the prompt's text after a whole line. */

/** Makes a scrolling area lower by as much as it shows of a line that it cuts. */
const endAfterLine = (area: HTMLElement): void => {
  area.style.cssText = '';
  if (area.scrollHeight <= area.clientHeight) return;
  const { top, bottom } = area.getBoundingClientRect();
  const range = document.createRange();
  range.selectNodeContents(area);
  // The boxes of lines and of elements: what ends in the area ends with a line.
  const ends = [...range.getClientRects()].map((box) => box.bottom).filter((end) => end <= bottom);
  const height = `${Math.max(...ends) - top}px`;
  area.style.cssText = `min-height:${height};max-height:${height}`;
};

/** Keeps that so when the section in the area is opened or closed, and when the window changes. */
export const keepWholeLines = (area: HTMLElement, details: HTMLElement): void => {
  const update = () => {
    if (area.isConnected) endAfterLine(area);
    else removeEventListener('resize', update);
  };
  details.addEventListener('toggle', update);
  addEventListener('resize', update);
};
