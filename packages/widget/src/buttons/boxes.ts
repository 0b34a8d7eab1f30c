/** Boxes on the page, and moves of buttons. */

/** Selects the controls that a button must not cover. */
export const CONTROLS =
  'button,input,select,textarea,summary,label,[role=button],tactful-why,tactful-preferences';

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
export const writeMove = ({ style }: HTMLElement, [x, y]: Move): void =>
  style.setProperty(MOVE, `${x}px ${y}px`);

/** The box of a button without the move of its element: nothing is written to read it. */
export const unmovedBox = ({ style }: HTMLElement, button: Element): Box => {
  const [x = 0, y = 0] = style.getPropertyValue(MOVE).split(' ').map(Number.parseFloat);
  return moved(button.getBoundingClientRect(), [-(x || 0), -(y || 0)]);
};

/** The boxes of the lines of a text. */
export const lineBoxes = (text: Node): readonly Box[] => {
  const range = document.createRange();
  range.selectNodeContents(text);
  return [...range.getClientRects()];
};
