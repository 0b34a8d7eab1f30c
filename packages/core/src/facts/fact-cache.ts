/** Facts as they are now: found lazily, once, and again only when an event they are made of came or went. */
import { CATEGORY_OF, type EventName } from '../events/event.ts';
import { COUNTED, categoriesOf, computeFact, own } from './compute.ts';
import { createEventIndex, type EventIndex, type FactInputs, type FactResult } from './event-index.ts';

/** Windows slide: what was found counts for that long. */
const FRESH_MS = 6e4;

export interface FactCache {
  find(path: string): FactResult;
  view(): EventIndex;
  /** Forgets what events of these names may have made. Answers the paths forgotten, or nothing when it was everything. */
  forget(names?: ReadonlySet<EventName>): readonly string[] | undefined;
  /** True when time alone may have changed values; then they are forgotten. */
  stale(): boolean;
}

/** Reads what `look` sees; `now` is asked for more often. */
export const createFactCache = (look: () => FactInputs, now: () => number): FactCache => {
  const found = new Map<string, FactResult>();
  let view: EventIndex | undefined;
  const current = (): EventIndex => (view ??= createEventIndex(look()));
  const forgetAll = (): void => {
    view = undefined;
    found.clear();
  };
  return {
    view: current,
    find: (path) => {
      const known = found.get(path) ?? computeFact(path, current());
      found.set(path, known);
      return known;
    },
    forget: (names) => {
      const visitAt = view?.visitAt;
      view = undefined;
      // A visit that began or went on moves the windows of all facts.
      if (!names || visitAt !== current().visitAt) {
        forgetAll();
        return;
      }
      const kinds = [...names].map((name) => CATEGORY_OF[name]);
      const gone = [...found.keys()].filter((path) => {
        // What is counted follows from events of one name; the rest is known by kind only.
        const name = own(COUNTED, path.split('.')[0] ?? '');
        return name ? names.has(name) : categoriesOf(path).some((kind) => kinds.includes(kind));
      });
      for (const path of gone) found.delete(path);
      return gone;
    },
    stale: () => {
      if (!view || Math.abs(now() - view.now) < FRESH_MS) return false;
      forgetAll();
      return true;
    },
  };
};
