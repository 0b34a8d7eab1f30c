/** Finds places for the why buttons within their slots, where they cover no control and no text. */
import { type Box, CONTROLS, type Move, moved, textBox, unmovedBox, writeMove } from './boxes.ts';

/** The share of `covered` that `box` covers, from 0 to 1. */
function coverage(box: Box, covered: Box): number {
  const width = Math.min(box.right, covered.right) - Math.max(box.left, covered.left);
  const height = Math.min(box.bottom, covered.bottom) - Math.max(box.top, covered.top);
  const area = (covered.right - covered.left) * (covered.bottom - covered.top);
  return width > 0 && height > 0 && area > 0 ? (width * height) / area : 0;
}

/** The boxes of the controls and of the text in a slot, without the why buttons in it. */
function obstaclesIn(slot: Element): Box[] {
  const texts = document.createTreeWalker(slot, NodeFilter.SHOW_TEXT);
  const boxes: Box[] = [];
  while (texts.nextNode()) if (texts.currentNode.nodeValue?.trim()) boxes.push(textBox(texts.currentNode));
  for (const control of slot.querySelectorAll(`${CONTROLS},a[href]`))
    if (control.localName !== 'tactful-why') boxes.push(control.getBoundingClientRect());
  return boxes;
}

const overhang = (margin: string): number => Math.min(0, Number.parseFloat(margin));

/** The box of a slot without what negative margins add: the row of a grid is wider than its columns by a gutter. */
function boxOf(slot: Element): Box {
  const { left, top, right, bottom } = slot.getBoundingClientRect();
  const { marginLeft, marginTop, marginRight, marginBottom } = getComputedStyle(slot);
  return {
    left: left - overhang(marginLeft),
    top: top - overhang(marginTop),
    right: right + overhang(marginRight),
    bottom: bottom + overhang(marginBottom),
  };
}

/** The move of a button from its corner of the whole slot to that of the box within. */
function moveIntoBox(button: Box, whole: Box, within: Box): Move {
  const isAtLeft = button.left - whole.left < whole.right - button.right;
  return [isAtLeft ? within.left - whole.left : within.right - whole.right, within.top - whole.top];
}

/** A why button, and the slot that it is in. */
interface ButtonInSlot {
  readonly host: HTMLElement;
  readonly slot: Element;
}

/** The place of a button, as the move from its corner, and its box there. */
function findPlace({ host, slot }: ButtonInSlot, taken: readonly Box[]) {
  const within = boxOf(slot);
  const corner = unmovedBox(host, host);
  const start = moveIntoBox(corner, slot.getBoundingClientRect(), within);
  const box = moved(corner, start);
  const obstacles = [...taken, ...obstaclesIn(slot)];
  const x = within.left + within.right - box.left - box.right;
  const y = within.top + within.bottom - box.top - box.bottom;
  let best: Move = [0, 0];
  let least = Number.POSITIVE_INFINITY;
  for (const move of [0, y, y / 2].flatMap((down) => [0, x, x / 2].map((aside): Move => [aside, down]))) {
    const cost = obstacles.reduce((sum, obstacle) => sum + coverage(moved(box, move), obstacle), 0);
    if (cost >= least) continue;
    least = cost;
    best = move;
    if (cost === 0) break;
  }
  return { move: [start[0] + best[0], start[1] + best[1]] as const, box: moved(box, best) };
}

/** Moves each button within its slot to where it covers the least: a corner, the middle of an edge, or the middle. */
export function placeInSlots(buttons: readonly ButtonInSlot[]): void {
  const taken: Box[] = [];
  // All is read before anything is written, so that the page is laid out once.
  const moves = buttons.map((button) => {
    // Slots that touch follow each other in the document; comparing all would take long on pages with many.
    const { move, box } = findPlace(button, taken.slice(-8));
    taken.push(box);
    return move;
  });
  for (const [at, { host }] of buttons.entries()) writeMove(host, moves[at] ?? [0, 0]);
}
