/** Finds the element that an event of the page happened to. */

// The fields of a form hide its own methods: `<input name="closest">`.
const { closest } = Element.prototype;

/** The nearest element around the target that matches the selector; `undefined` if there is none. */
export const closestTarget = ({ target }: Event, selector: string): Element | undefined =>
  (target instanceof Element && closest.call(target, selector)) || undefined;
