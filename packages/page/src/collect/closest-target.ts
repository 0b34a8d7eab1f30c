/** Owns finding what an event of the page happened to. */

// A form's own methods are hidden by its fields: `<input name="closest">`.
const { closest } = Element.prototype;

/** The nearest element around the target that fits. */
export const closestTarget = ({ target }: Event, selector: string): Element | undefined =>
  (target instanceof Element && closest.call(target, selector)) || undefined;
