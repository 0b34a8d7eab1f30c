/** Receives the reports of collectors: records events, and applies page descriptions. */
import type { PageContext, Tactful } from '@tactful/core';
import { root, tactfulAttribute } from '../dom.ts';
import { normalizeEvent } from './normalize-event.ts';
import type { UntypedObject } from './untyped.ts';

/** The receiver of what collectors find on the page. */
export interface Reporter {
  /** Records an event, if there is one of this name. */
  report(name: unknown, parameters: UntypedObject): void;
  /** True once an event of this name was reported on this page. */
  hasReported(name: string): boolean;
  /** Describes the page, where the attributes of its root element do not. */
  setPage(page: { readonly type?: unknown; readonly category?: unknown }): void;
  /** Starts another page. */
  startPage(): void;
}

/** Creates a reporter. */
export function createReporter(
  { track }: Pick<Tactful, 'track'>,
  setPage: (page: PageContext) => void,
): Reporter {
  const reported = new Set<string>();
  /** The last description: setting the same one again would decide every slot again. */
  let last: { type?: string; category?: string } = {};
  const describe = (field: 'type' | 'category', value: unknown) => {
    const attribute = field === 'type' ? 'page' : field;
    if (!value || value === last[field] || tactfulAttribute(root, attribute)) return;
    last = { ...last, [field]: String(value) };
    setPage({ [field]: last[field] });
  };
  return {
    report(name, parameters) {
      const event = normalizeEvent(name, parameters);
      if (!event) return;
      reported.add(event.name);
      track(event);
    },
    hasReported: (name) => reported.has(name),
    setPage({ type, category }) {
      describe('type', type);
      describe('category', category);
    },
    startPage() {
      reported.clear();
      last = {};
    },
  };
}
