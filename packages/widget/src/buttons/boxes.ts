/** Boxes on the page, and moves of buttons. */

/** Selects the controls that a button must not cover. */
export const CONTROLS = 'button,input,select,textarea,summary,[role=button]';

/** The distance by which a button moves, in CSS. A transform does not count as a layout shift. */
const MOVE = '--tactful-move';

export type Box = Pick<DOMRectReadOnly, 'left' | 'top' | 'right' | 'bottom'>;
export type Move = readonly [x: number, y: number];

/** Returns the box after a move. */
export const moved = ({ left, top, right, bottom }: Box, [x, y]: Move): Box => ({
  left: left + x,
  top: top + y,
  right: right + x,
  bottom: bottom + y,
});

/** Moves the button of an element. */
export const writeMove = (element: HTMLElement, [x, y]: Move): void =>
  element.style.setProperty(MOVE, `${x}px ${y}px`);
