/** Owns where the collectors report: events to the personalizer, the page's own description to its context. */
import type { PageContext, Personalizer } from '@tactful/core';
import type { Loose } from '../read.ts';
import { mark, root } from '../read.ts';
import { eventFrom } from './event.ts';

/** What collectors report to. */
export interface Sink {
  /** Reports an event, if there is one of that name. */
  tell(name: unknown, parameters: Loose): void;
  /** Reports what the page says it is; what it says more directly outweighs it. */
  describe(page: { readonly type?: unknown; readonly category?: unknown }): void;
  /** True once an event of that name was reported on this page. */
  hasTold(name: string): boolean;
  /** What the page's own scripts say; outweighs everything. */
  state(page: PageContext): void;
  /** Reads the marks on the root, and begins a new page if the address is another one. */
  look(): boolean;
}

/** The marks on `<html>` that describe the page: `data-tactful-page`, `data-tactful-category`. */
const described = (): { readonly [field: string]: string | undefined } => ({
  type: mark(root, 'page'),
  category: mark(root, 'category'),
});

/** Makes the sink. */
export function makeSink(personalizer: Personalizer): Sink {
  let told = new Set<string>();
  let found: { [field: string]: unknown } = {};
  let stated: PageContext = {};
  let path = location.pathname;
  let last = '';

  const set = () => {
    const page: { [field: string]: unknown } = { ...found };
    for (const [field, value] of Object.entries(described())) if (value) page[field] = value;
    const context = {
      ...page,
      language: root.lang,
      path,
      minors: mark(root, 'audience') === 'minors',
      ...stated,
    };
    if (last !== (last = JSON.stringify(context))) personalizer.setPage(context);
  };

  const sink: Sink = {
    tell(name, parameters) {
      const event = eventFrom(name, parameters);
      // Every page is counted by us, and so not again by a data layer that counts it too.
      if (!event || (name === 'page_view' && told.has(name))) return;
      told.add(event.name);
      personalizer.record(event);
    },
    describe(page) {
      for (const [field, value] of Object.entries(page))
        if (value && typeof value === 'string') found[field] = value;
    },
    hasTold: (name) => told.has(name),
    state(page) {
      stated = { ...stated, ...page, host: { ...stated.host, ...page.host } };
      set();
    },
    look() {
      const moved = path !== location.pathname;
      if (moved) {
        path = location.pathname;
        told = new Set();
        found = {};
      }
      set();
      sink.tell('page_view', {});
      return moved;
    },
  };
  return sink;
}
