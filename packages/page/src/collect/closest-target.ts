/** Finds the element that an event of the page happened to. */
import { closest } from '../dom.ts';

/** The nearest element around the target that matches the selector; `undefined` if there is none. */
export const closestTarget = ({ target }: Event, selector: string): Element | undefined =>
  (target instanceof Element && closest.call(target, selector)) || undefined;
