/** Shows on the page which elements a slot is, while the pointer or the focus is on it in the inspector. */
import { elementsOf } from '@tactful/page/internal';
import type { PublishedExperience } from '@tactful/rules';
import type { ComponentChildren } from 'preact';

/** Frames around the elements of one slot. */
export interface Highlighter {
  /** Highlights the slot of an experience; without one, nothing. */
  highlight(experience?: PublishedExperience): void;
  /** Scrolls the page to the highlighted slot. */
  reveal(): void;
  /** The frames. They take no pointer, and change nothing on the page. */
  frames(): ComponentChildren;
  remove(): void;
}

/** Creates it. `draw` is called when the frames have changed. */
export const createHighlighter = (draw: () => void): Highlighter => {
  let slot = '';
  let elements: readonly Element[] = [];
  const removal = new AbortController();
  const follow = () => {
    if (elements.length) draw();
  };
  addEventListener('scroll', follow, { capture: true, passive: true, signal: removal.signal });
  return {
    highlight(experience) {
      slot = experience?.slot ?? '';
      elements = experience ? elementsOf(experience) : [];
      draw();
    },
    reveal: () => elements[0]?.scrollIntoView({ block: 'center', behavior: 'instant' }),
    frames: () =>
      elements.map((element) => {
        const { top, left, width, height } = element.getBoundingClientRect();
        // Preact 11 adds no unit to numbers.
        const style = { top: `${top}px`, left: `${left}px`, width: `${width}px`, height: `${height}px` };
        const frame = (
          <div class="frame" aria-hidden="true" style={style}>
            <span>{slot}</span>
          </div>
        );
        return width && height ? frame : undefined;
      }),
    remove: () => removal.abort(),
  };
};
