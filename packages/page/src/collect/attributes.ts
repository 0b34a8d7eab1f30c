/** Reads `data-tactful-event`: events in the markup of a page without a data layer. */
import { queryAll, root, tactfulAttribute } from '../dom.ts';
import { closestTarget } from './closest-target.ts';
import type { Reporter } from './reporter.ts';
import type { UntypedObject } from './untyped.ts';

const FIELDS: readonly string[] =
  'name category brand price currency quantity related term order outcome feature question'.split(' ');
/** Interactive elements: their event happens when they are used. Events of other elements happen when they appear. */
const INTERACTIVE = 'a,button,input,select,summary,label,form,[role],[tabindex]';

function parametersOf(element: Element): UntypedObject {
  const fields = Object.fromEntries(FIELDS.map((field) => [field, tactfulAttribute(element, field)]));
  return { ...fields, items: [{ ...fields, id: tactfulAttribute(element, 'item') }] };
}

/**
 * Listens to clicks and submits of elements with `data-tactful-event`. Only their `data-tactful-` attributes are read.
 *
 * @returns Reports the events of elements that are new on the page.
 */
export function listenToAttributes(reporter: Reporter, signal: AbortSignal): () => void {
  const known = new WeakSet<Element>();
  const report = (element: Element) =>
    reporter.report(tactfulAttribute(element, 'event'), parametersOf(element));

  for (const type of ['click', 'submit']) {
    const listener = (event: Event) => {
      const element = closestTarget(event, `[data-tactful-event]:is(${INTERACTIVE})`);
      if (element && element instanceof HTMLFormElement === (type === 'submit')) report(element);
    };
    root.addEventListener(type, listener, { capture: true, signal });
  }

  return () => {
    for (const element of queryAll(`[data-tactful-event]:not(${INTERACTIVE})`)) {
      if (!known.has(element)) report(element);
      known.add(element);
    }
  };
}
