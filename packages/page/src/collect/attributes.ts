/** Owns reading `data-tactful-event`: events that a page without a data layer states in its markup. */
import { queryAll, root, tactfulAttribute } from '../dom.ts';
import { closestTarget } from './closest-target.ts';
import type { Reporter } from './reporter.ts';
import type { UntypedObject } from './untyped.ts';

const FIELDS = 'name category brand price quantity term order outcome feature question';
/** What a visitor acts on: its event happens by the act. Everything else tells its event by being there. */
const ACTED_ON = 'a,button,input,select,summary,label,form,[role],[tabindex]';

function parametersOf(element: Element): UntypedObject {
  const said = Object.fromEntries(
    FIELDS.split(' ').map((field) => [field, tactfulAttribute(element, field)]),
  );
  return { ...said, items: [{ ...said, id: tactfulAttribute(element, 'item') }] };
}

/**
 * Listens to clicks and submits on elements with `data-tactful-event`; only their `data-tactful-` attributes are read.
 *
 * @returns Tells the events of elements that are there for the first time.
 */
export function listenToAttributes(sink: Reporter, signal: AbortSignal): () => void {
  const known = new WeakSet<Element>();
  const tell = (element: Element) => sink.tell(tactfulAttribute(element, 'event'), parametersOf(element));

  for (const type of ['click', 'submit']) {
    const acted = (event: Event) => {
      const element = closestTarget(event, `[data-tactful-event]:is(${ACTED_ON})`);
      if (element && element instanceof HTMLFormElement === (type === 'submit')) tell(element);
    };
    root.addEventListener(type, acted, { capture: true, signal });
  }

  return () => {
    for (const element of queryAll(`[data-tactful-event]:not(${ACTED_ON})`)) {
      if (!known.has(element)) tell(element);
      known.add(element);
    }
  };
}
