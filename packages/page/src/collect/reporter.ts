/** Owns where the collectors report: events to the personalizer, the page's own description to its context. */
import type { PageContext, Personalizer } from '@tactful/core';
import { root, tactfulAttribute } from '../dom.ts';
import { normalizeEvent } from './normalize-event.ts';
import type { UntypedObject } from './untyped.ts';

/** What collectors report to. */
export interface Reporter {
  /** Reports an event, if there is one of that name. */
  tell(name: unknown, parameters: UntypedObject): void;
  /** True once an event of that name was reported on this page. */
  hasTold(name: string): boolean;
  /** Says what the page is, where no mark on its root does. */
  describe(page: { readonly type?: unknown; readonly category?: unknown }): void;
  /** Begins another page. */
  turn(): void;
}

/** Makes the sink. */
export function createReporter({ record }: Personalizer, describe: (page: PageContext) => void): Reporter {
  const told = new Set<string>();
  /** What the page was last said to be: each word anew would decide everything anew. */
  const said: { [what: string]: string } = {};
  const say = (what: 'type' | 'category', value: unknown) => {
    if (!value || value === said[what] || tactfulAttribute(root, what === 'type' ? 'page' : what)) return;
    said[what] = String(value);
    describe({ [what]: said[what] });
  };
  return {
    tell(name, parameters) {
      const event = normalizeEvent(name, parameters);
      if (!event) return;
      told.add(event.name);
      record(event);
    },
    hasTold: (name) => told.has(name),
    describe({ type, category }) {
      say('type', type);
      say('category', category);
    },
    turn() {
      told.clear();
      said.type = said.category = '';
    },
  };
}
