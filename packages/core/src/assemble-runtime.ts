/** Makes the parts that keep, and lets them know of those that read. */

import { createMinimizer } from './collect/minimize.ts';
import { createPruner } from './collect/prune.ts';
import { createSensitiveFilter } from './collect/sensitive-filter.ts';
import { createConsentStore } from './consent/consent-state.ts';
import type { CreateFingerprint } from './engine/config-fingerprint.ts';
import type { EngineInternals } from './engine/engine.ts';
import type { EventName } from './events/event.ts';
import type { LedgerStore } from './ledger/indexeddb-store.ts';
import type { Ledger } from './ledger/ledger.ts';
import { createLedgerLog } from './ledger/ledger-log.ts';
import { createRetention } from './ledger/retention.ts';
import type { Runtime } from './runtime.ts';

/** The names of the events that only one of two has; nothing where they differ in more. */
const namesApart = (one: Ledger, other: Ledger): ReadonlySet<EventName> | undefined => {
  if (one.id !== other.id || JSON.stringify(one.slots) !== JSON.stringify(other.slots)) return;
  const names = new Map<string, EventName>();
  for (const { id, name } of one.events) names.set(id, name);
  for (const { id, name } of other.events) if (!names.delete(id)) names.set(id, name);
  return new Set(names.values());
};

/** Makes the parts. `seal` makes what stands for the config, where it has no issues; `tell` tells the other tabs. */
export const createRuntime = (
  base: EngineInternals,
  store: LedgerStore,
  createFingerprint: CreateFingerprint | undefined,
  notifyTabs: () => void,
): Runtime => {
  const { config, now, facts, decider, emit, invalidateAll } = base;
  const consent = createConsentStore(base.consent, config, now);
  const minimizer = createMinimizer(config);
  const retention = createRetention(config);
  const pruner = createPruner({ config, now, consent, minimizer, retention });
  /** Until the log has read it again, what was found at the start is what there is. */
  let found = base.ledger();
  /** Epoch ms: when the next event expires. Found when asked for. */
  let nextExpiry: number | undefined;

  const log = createLedgerLog({
    ...pruner,
    store,
    onLost: () => {
      // Another tab may have said no, or yes again: that stands.
      consent.reread();
      const state = consent.record()?.state;
      if (state === 'tailored') consent.forget();
      // What this page has written since then belongs to nobody.
      if (state === 'kept' || state === 'opting') log.close();
      else log.erase();
      emit('consent');
      invalidateAll();
    },
    onChange: (what, names) => {
      if (what === 'status') {
        // The yes is on disk now.
        if (log.status().storage === 'ok' && consent.record()?.state === 'opting')
          consent.update({ state: 'tailored' });
        return emit('status');
      }
      if (what === 'written') {
        notifyTabs();
        // The visitor may have said no while the write was under way, here or in another tab.
        consent.reread();
        if (/^(generic|erasing)$/.test(consent.record()?.state ?? '')) log.erase();
        return;
      }
      nextExpiry = undefined;
      const ledger = log.ledger();
      // The first time, the log has read what was found before: little is otherwise, if anything.
      const changed = names ?? (ledger && found && namesApart(found, ledger));
      if (ledger) found = undefined;
      const paths = changed && facts.forget(changed);
      if (paths) decider.factsChanged(paths);
      else invalidateAll();
      emit('profile');
      emit('decisions');
    },
  });
  const refresh = (): void => {
    const events = log.ledger()?.events ?? [];
    nextExpiry ??= Math.min(...events.map(retention.expiresAt));
    if (now() >= nextExpiry) log.expire();
    if (facts.stale()) decider.reset();
  };
  const keepFingerprint = async (): Promise<void> => {
    const made = log.ledger() && (await createFingerprint?.());
    const ledger = log.ledger();
    if (made && ledger && ledger.fingerprint !== made)
      log.change((ledger) => ({ ...ledger, fingerprint: made }));
  };
  base.ledger = () => log.ledger() ?? (log.status().storage === 'opening' ? found : undefined);
  base.refresh = refresh;

  return {
    ...base,
    ...pruner,
    consent,
    log,
    retention,
    minimizer,
    isSensitive: createSensitiveFilter(config),
    sleep: store.sleep,
    open: async (records) => {
      await log.open(consent.record()?.state === 'opting', records);
      void keepFingerprint();
    },
    refresh,
    notifyTabs,
  };
};
