/** Finds places for the why buttons in or next to their slots, where they cover no control, no price and no text. */
import { type Box, type Move, moved, unmovedBox, writeMove } from './boxes.ts';
import { FREE, isControl, linesIn, type Obstacle, TAKEN } from './obstacles.ts';

/** A button keeps this distance from what it is placed next to. */
const GAP_PX = 2;
/** So many rows of places are tried. A long text has many lines. */
const MAX_ROWS = 60;

/** The controls and the lines of text in an element, without the why buttons in it. */
const obstaclesIn = (element: Element): readonly Obstacle[] =>
  [element, ...element.querySelectorAll(':not(tactful-why)')].flatMap((each) =>
    isControl(each) ? { box: each.getBoundingClientRect(), cost: TAKEN } : linesIn(each),
  );

/** The cost of a button with this box: of each square pixel that it covers. */
function costOf(box: Box, obstacles: readonly Obstacle[]): number {
  let sum = FREE;
  for (const { box: taken, cost } of obstacles) {
    const width = Math.min(box.right, taken.right) - Math.max(box.left, taken.left);
    const height = Math.min(box.bottom, taken.bottom) - Math.max(box.top, taken.top);
    if (width > 0 && height > 0) sum += width * height * cost;
  }
  return sum;
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

/** The rows of places in a slot, as moves of a button at its top: the edges, the middle, and next to each obstacle. */
function rowsIn({ top, bottom }: Box, opposite: number, obstacles: readonly Obstacle[]): readonly number[] {
  const next = obstacles.flatMap((each) => [each.box.bottom + GAP_PX - top, each.box.top - GAP_PX - bottom]);
  const within = next.filter((row) => row > 0 && row < opposite).sort((one, other) => one - other);
  return [0, opposite, opposite / 2, ...within.slice(0, MAX_ROWS)];
}

/** The obstacles before and after the slot; absent if the slot hides a button there. */
const obstaclesAround = (slot: Element): readonly Obstacle[] | undefined =>
  getComputedStyle(slot).overflow === 'visible'
    ? [slot.previousElementSibling, slot.nextElementSibling].flatMap((each) =>
        each ? obstaclesIn(each) : [],
      )
    : undefined;

/** A why button, and the slot that it is in. */
interface ButtonInSlot {
  readonly host: HTMLElement;
  readonly slot: Element;
}

/** The place of a button: the move from its corner, and its box there. Without a move, there is no place. */
interface Place {
  readonly move?: Move;
  readonly box: Box;
}

/** Finds the place in a slot that costs least; below or above the slot if each place in it covers what must stay free. */
function findPlace({ host, slot }: ButtonInSlot, taken: readonly Obstacle[]): Place {
  const within = boxOf(slot);
  const corner = unmovedBox(host, host);
  const start = moveIntoBox(corner, slot.getBoundingClientRect(), within);
  const box = moved(corner, start);
  const across = within.left + within.right - box.left - box.right;
  const opposite = within.top + within.bottom - box.top - box.bottom;
  let best: Move = [0, 0];
  let least = Number.POSITIVE_INFINITY;
  const tryRows = (rows: readonly number[], obstacles: readonly Obstacle[]) => {
    for (const move of rows.flatMap((down) => [0, across, across / 2].map((aside): Move => [aside, down]))) {
      const cost = costOf(moved(box, move), obstacles);
      if (cost >= least) continue;
      least = cost;
      best = move;
      if (cost === FREE) return;
    }
  };
  // The corner may be that of another element, if the slot has no box of its own.
  const isOutside = box.top < within.top || box.bottom > within.bottom;
  const nearby = isOutside ? obstaclesAround(slot) : undefined;
  const obstacles = [...taken, ...obstaclesIn(slot), ...(nearby ?? [])];
  tryRows(rowsIn(box, opposite, obstacles), obstacles);
  const around = least < TAKEN ? undefined : nearby ? [] : obstaclesAround(slot);
  const rows = [within.bottom + GAP_PX - box.top, within.top - GAP_PX - box.bottom];
  // Nobody can scroll to what is above the page.
  if (around)
    tryRows(
      rows.filter((row) => box.top + row + scrollY >= 0),
      [...obstacles, ...around],
    );
  const place = moved(box, best);
  return least < TAKEN ? { move: [start[0] + best[0], start[1] + best[1]], box: place } : { box: place };
}

/**
 * Moves each button to where it covers the least: in a corner of its slot, at the middle of an edge, next to a text, or next
 * to the slot. Returns the buttons without a place that covers no control, no price, no heading and no link.
 */
export function placeInSlots(buttons: readonly ButtonInSlot[]): ReadonlySet<HTMLElement> {
  const taken: Obstacle[] = [];
  // All is read before anything is written, so that the page is laid out once.
  const places = buttons.map((button) => {
    // Slots that touch follow each other in the document; comparing all would take long on pages with many.
    const place = findPlace(button, taken.slice(-8));
    if (place.move) taken.push({ box: place.box, cost: TAKEN });
    return { ...place, host: button.host };
  });
  for (const { host, move } of places) if (move) writeMove(host, move);
  return new Set(places.flatMap(({ host, move }) => (move ? [] : host)));
}
