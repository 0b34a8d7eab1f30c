/** Makes the parts that keep, and lets them know of those that read. */
import type { EventName } from './event.ts';
import { createGuard } from './guard.ts';
import { createKeeping } from './keeping.ts';
import type { Ledger } from './ledger.ts';
import { createLog } from './log.ts';
import type { Parts } from './parts.ts';
import { createPosition } from './position.ts';
import { createRetention } from './retention.ts';
import type { MakeSeal } from './seal.ts';
import type { Store } from './store.ts';
import type { Base } from './tailoring.ts';
import { createWants } from './wants.ts';

/** The names of the events that only one of two has; nothing where they differ in more. */
const namesApart = (one: Ledger, other: Ledger): ReadonlySet<EventName> | undefined => {
  if (one.id !== other.id || JSON.stringify(one.slots) !== JSON.stringify(other.slots)) return;
  const names = new Map<string, EventName>();
  for (const { id, name } of one.events) names.set(id, name);
  for (const { id, name } of other.events) if (!names.delete(id)) names.set(id, name);
  return new Set(names.values());
};

/** Makes the parts. `seal` makes what stands for the config, where it has no faults; `tell` tells the other tabs. */
export const assemble = (base: Base, store: Store, seal: MakeSeal | undefined, tell: () => void): Parts => {
  const { config, now, reader, decider, told, moved } = base;
  const stance = createPosition(base.stance, config, now);
  const wants = createWants(config);
  const retention = createRetention(config);
  const keeping = createKeeping({ config, now, stance, wants, retention });
  /** Until the log has read it again, what was found at the start is what there is. */
  let found = base.ledger();
  /** Epoch ms: when the next event expires. Found when asked for. */
  let nextExpiry: number | undefined;

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
      const ledger = log.ledger();
      // The first time, the log has read what was found before: little is otherwise, if anything.
      const changed = names ?? (ledger && found && namesApart(found, ledger));
      if (ledger) found = undefined;
      const paths = changed && reader.forget(changed);
      if (paths) decider.factsChanged(paths);
      else moved();
      told('profile');
      told('decisions');
    },
  });
  const refresh = (): void => {
    const events = log.ledger()?.events ?? [];
    nextExpiry ??= Math.min(...events.map(retention.expiresAt));
    if (now() >= nextExpiry) log.expire();
    if (reader.stale()) decider.reset();
  };
  const keepSeal = async (): Promise<void> => {
    const made = log.ledger() && (await seal?.());
    const ledger = log.ledger();
    if (made && ledger && ledger.seal !== made) log.change((ledger) => ({ ...ledger, seal: made }));
  };
  base.ledger = () => log.ledger() ?? (log.status().storage === 'opening' ? found : undefined);
  base.refresh = refresh;

  return {
    ...base,
    ...keeping,
    stance,
    log,
    retention,
    wants,
    sensitive: createGuard(config),
    sleep: store.sleep,
    open: async (records) => {
      await log.open(stance.answer()?.state === 'opting', records);
      void keepSeal();
    },
    refresh,
    tell,
  };
};
