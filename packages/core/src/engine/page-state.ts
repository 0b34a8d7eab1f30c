/** State of the current page: its description, the triggers that happened, and its exposures. */
import type { Config, Trigger } from '@tactful/rules';
import type { LedgerEvent } from '../events/event.ts';
import { sectionOf } from '../events/site-section.ts';
import type { PageContext } from '../page-context.ts';

/** The description of a page with its section. */
type LocatedPage = PageContext & { readonly section: string };

/** State that ends with the page. */
export interface PageState {
  /** The description of the page. */
  get(): LocatedPage;
  /** Replaces the description. A different path means a new page: triggers and exposures start over. */
  set(page: PageContext): void;
  /** Remembers that a trigger happened. */
  addTrigger(trigger: Trigger): void;
  /** True once a trigger happened. `load` always has. */
  hasFired(trigger: Trigger): boolean;
  /** True for an experience with an exposure on this page. */
  isExposed(experience: string): boolean;
  /** Remembers an exposure. Returns false when it was already known. */
  addExposure(experience: string): boolean;
  /** Exposures and dismissals that are not recorded, until the document is left. */
  unrecorded(): readonly LedgerEvent[];
  /** Replaces {@link unrecorded}. */
  setUnrecorded(events: readonly LedgerEvent[]): void;
}

/** Creates the state of a page. */
export const createPageState = ({ site }: Config, first: PageContext = {}): PageState => {
  const locate = (page: PageContext): LocatedPage => ({ ...page, section: sectionOf(site, page.path) });
  let page = locate(first);
  let unrecorded: readonly LedgerEvent[] = [];
  const triggers = new Set<string>();
  const exposed = new Set<string>();
  return {
    get: () => page,
    set: (next) => {
      if (next.path !== page.path) {
        triggers.clear();
        exposed.clear();
      }
      page = locate(next);
    },
    // Triggers are plain data: the same text means the same trigger.
    addTrigger: (trigger) => triggers.add(JSON.stringify(trigger)),
    hasFired: (trigger) => trigger === 'load' || triggers.has(JSON.stringify(trigger)),
    isExposed: (experience) => exposed.has(experience),
    addExposure: (experience) => {
      const isNew = !exposed.has(experience);
      exposed.add(experience);
      return isNew;
    },
    unrecorded: () => unrecorded,
    setUnrecorded: (events) => {
      unrecorded = events;
    },
  };
};
