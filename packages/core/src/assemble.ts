/** Makes the parts of a personalizer and lets them know of each other. */
import { createDecider } from '@tactful/rules';
import { createResolve, factCatalog } from './facts.ts';
import { createGuard } from './guard.ts';
import { createKeeping } from './keeping.ts';
import { createListeners, type Listeners } from './listeners.ts';
import { createLog } from './log.ts';
import type { PersonalizerOptions } from './options.ts';
import type { Parts } from './parts.ts';
import type { PageContext } from './personalizer.ts';
import { createReader } from './reader.ts';
import { createRetention } from './retention.ts';
import { sectionOf } from './section.ts';
import { createStance } from './stance.ts';
import { openStore } from './store.ts';
import { createWants } from './wants.ts';
import { steady } from './watch.ts';

export interface Assembly extends Parts {
  readonly subscribe: Listeners['subscribe'];
  readonly setPage: (page: PageContext) => void;
}

/** Makes the parts. `tell` tells the other tabs. */
export const assemble = (options: PersonalizerOptions, tell: () => void): Assembly => {
  const { config, early } = options;
  const { told, subscribe } = createListeners();
  const now = steady(options.now ?? Date.now);
  const locate = (page: PageContext = {}) => ({ ...page, section: sectionOf(config.site, page.path) });
  let page = locate(options.page);
  const resolve = createResolve(config);
  const decider = createDecider(config, factCatalog(config));
  const stance = createStance(config, now, () => page);
  const wants = createWants(config, resolve);
  const retention = createRetention(config);
  const keeping = createKeeping({ config, now, stance, wants, retention });
  const moved = (): void => {
    reader.forget();
    decider.reset();
    told('decisions');
  };
  /** Epoch ms: when the next event expires. Found when asked for. */
  let nextExpiry: number | undefined;

  const store = early?.store ?? openStore();
  const log = createLog({
    ...keeping,
    store,
    lost: () => {
      // Another tab may have said no, or yes again: that stands.
      stance.reread();
      const state = stance.answer()?.state;
      if (state === 'tailored') stance.forget();
      // What this page has written since then belongs to nobody.
      if (state === 'kept' || state === 'opting') log.close();
      else log.erase();
      told('choice');
      moved();
    },
    told: (what, names) => {
      if (what === 'status') {
        // The yes is on disk now.
        if (log.status().storage === 'ok' && stance.answer()?.state === 'opting')
          stance.set({ state: 'tailored' });
        return told('status');
      }
      if (what === 'written') {
        tell();
        // The visitor may have said no while the write was under way, here or in another tab.
        stance.reread();
        if (/^(generic|erasing)$/.test(stance.answer()?.state ?? '')) log.erase();
        return;
      }
      nextExpiry = undefined;
      const paths = names && reader.forget(names);
      if (paths) decider.factsChanged(paths);
      else moved();
      told('profile');
      told('decisions');
    },
  });
  const reader = createReader(config, resolve, () => {
    const events = log.ledger()?.events ?? [];
    const all = !config.site.sections || stance.answer()?.widened;
    return {
      now: now(),
      page,
      events: all ? events : events.filter(({ section }) => section === page.section),
    };
  });

  return {
    config,
    now,
    page: () => page,
    setPage: (next) => {
      page = locate(next);
      moved();
    },
    stance,
    log,
    resolve,
    reader,
    retention,
    wants,
    decider,
    sensitive: createGuard(config),
    ...keeping,
    sleep: store.sleep,
    open: (records) => log.open(stance.answer()?.state === 'opting', records),
    refresh: () => {
      const events = log.ledger()?.events ?? [];
      nextExpiry ??= Math.min(...events.map(retention.expiresAt));
      if (now() >= nextExpiry) log.expire();
      if (reader.stale()) decider.reset();
    },
    told,
    subscribe,
    moved,
    tell,
  };
};
