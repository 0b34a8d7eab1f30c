/** Receives the reports of collectors: records events, and applies page descriptions. */
import type { PageContext, PageEvent, Tactful } from '@tactful/core';
import type { PublishedConfig, Router } from '@tactful/rules';
import { root, tactfulAttribute } from '../dom.ts';
import { createReadCategory } from './category-path.ts';
import { createNormalizeEvent } from './normalize-event.ts';
import { SIGNALS_ALLOWED, type SignalConsent } from './signal-consent.ts';
import type { UntypedObject } from './untyped.ts';

/** Where a report comes from. */
type Origin =
  /** The markup of the page, a push or a call. */
  | 'page'
  /** A push of a pixel: it counts only if nothing else reports the event. */
  | 'pixel';

/** The receiver of what collectors find on the page. */
export interface Reporter {
  /** How the router of the site names pages in their addresses. */
  readonly router: Router | undefined;
  /** Consent at the time of reading. Code that reports later than it reads must look at it when it reads. */
  readonly consent: SignalConsent;
  /** Records an event if its signal is read with consent, and if there is one of this name. */
  report(name: unknown, parameters: UntypedObject, origin?: Origin): void;
  /** True once an event of this name was reported on this page, other than by a pixel: by a signal, or by a call of `track`. */
  hasReported(name: string): boolean;
  /** Describes the page, where the attributes of its root element do not. */
  setPage(page: { readonly type?: unknown; readonly category?: unknown }): void;
  /** Adds to the issues of the page: a signal that cannot be read. Each text once. */
  notice(text: string): void;
  /** Starts another page. */
  startPage(): void;
}

/** The objects that a reporter uses. */
export interface ReporterOptions {
  readonly config: PublishedConfig;
  readonly track: Tactful['track'];
  readonly setPage: (page: PageContext) => void;
  readonly notice?: ((text: string) => void) | undefined;
  /** The names of the events that were reported on this page, to which `track` adds, too. Default: none. */
  readonly reported?: Set<string> | undefined;
  /** Default: everything may be recorded. */
  readonly consent?: SignalConsent | undefined;
}

/** Passes each text on once. */
function createNotices(notice: ReporterOptions['notice']): (text: string) => void {
  const noticed = new Set<string>();
  return (text) => {
    if (!noticed.has(text)) notice?.(text);
    noticed.add(text);
  };
}

/** Records events. Recording adds the name to those that were reported, but a pixel hides no other signal. */
const createRecord =
  (track: ReporterOptions['track'], reported: Set<string>) =>
  (event: PageEvent, isPixel: boolean): void => {
    const hidesNothing = isPixel && !reported.has(event.name);
    track(event);
    if (hidesNothing) reported.delete(event.name);
  };

/** Creates a reporter. */
export function createReporter(options: ReporterOptions): Reporter {
  const { config, track, setPage, notice, consent = SIGNALS_ALLOWED, reported = new Set() } = options;
  const readCategory = createReadCategory(config);
  const normalize = createNormalizeEvent(config, readCategory);
  const note = createNotices(notice);
  const record = createRecord(track, reported);
  /** The last description: setting the same one again would decide every slot again. */
  let last: { type?: string; category?: string } = {};
  /** Lists that wait until the category of the page is known. */
  let waiting: ((category: string) => void)[] = [];
  const describe = (field: 'type' | 'category', value: unknown) => {
    const attribute = field === 'type' ? 'page' : field;
    if (!value || value === last[field] || tactfulAttribute(root, attribute)) return;
    last = { ...last, [field]: String(value) };
    setPage({ [field]: last[field] });
  };
  return {
    router: config.site.router,
    consent,
    report(name, parameters, origin = 'page') {
      const event = normalize(name, parameters, {
        pageCategory: tactfulAttribute(root, 'category') || (last.category ?? ''),
        language: root.lang,
        notice: note,
      });
      if (!event) return;
      const isPixel = origin === 'pixel';
      if (!isPixel) reported.add(event.name);
      else if (reported.has(event.name)) return;
      if (!consent.isGiven()) return;
      if (event.name === 'view_item_list' && !event.category)
        waiting.push((category) => record({ ...event, category }, isPixel));
      else record(event, isPixel);
    },
    hasReported: (name) => reported.has(name),
    setPage({ type, category }) {
      describe('type', type);
      describe('category', readCategory(category));
      if (last.category) for (const recordIn of waiting.splice(0)) recordIn(last.category);
    },
    notice: note,
    startPage() {
      reported.clear();
      last = {};
      waiting = [];
    },
  };
}
