/** The profile group of the public API: what is stored, and how the visitor changes it. */
import type { DataCategory } from '@tactful/rules';
import type { ProfileApi } from '../api.ts';
import { CATEGORY_OF, type LedgerEvent } from '../events/event.ts';
import { createExportFile } from '../ledger/export-file.ts';
import { type Ledger, sortEvents } from '../ledger/ledger.ts';
import type { Runtime } from '../runtime.ts';
import { createCorrection, createImport } from './entered-events.ts';
import type { EraseActions } from './erase.ts';
import { createQuietHours } from './quiet-hours.ts';
import { storageResult } from './storage-result.ts';

/** Returns a change of the ledger that keeps only the events that pass. */
export const keepOnly =
  (test: (event: LedgerEvent) => boolean) =>
  (ledger: Ledger): Ledger => ({ ...ledger, events: ledger.events.filter(test) });

/** Returns the purposes that use a category of data. They are found once: a profile may have 500 events. */
const createPurposesOf = ({ purposes }: Runtime['config']) => {
  const known: { [category in DataCategory]?: readonly string[] } = {};
  return (category: DataCategory): readonly string[] =>
    (known[category] ??= Object.keys(purposes).filter((purpose) =>
      purposes[purpose]?.dataCategories.includes(category),
    ));
};

/** Creates the group. */
export const createProfileActions = (runtime: Runtime, { erase }: EraseActions): ProfileApi => {
  const { config, log, engine, retention, minimizer } = runtime;
  const events = (): readonly LedgerEvent[] => {
    runtime.expire();
    return log.ledger()?.events ?? [];
  };
  /** Deleted events with the ledger that they belonged to: after an erasure, none of them comes back. */
  const deleted = new WeakMap<LedgerEvent, string>();
  const deleteWhere = async (test: (event: LedgerEvent) => boolean): ReturnType<ProfileApi['remove']> => {
    const { id = '' } = log.ledger() ?? {};
    for (const event of events()) if (test(event)) deleted.set(event, id);
    return storageResult(await log.change(keepOnly((event) => !test(event))));
  };
  const purposesOf = createPurposesOf(config);
  return {
    list: () =>
      [...events()].reverse().map((event) => ({
        event,
        dataCategory: CATEGORY_OF[event.name],
        expiresAt: retention.expiresAt(event),
        purposes: purposesOf(CATEGORY_OF[event.name]),
        // Computed when read: it takes longer than the rest of an item, and there may be 500 items.
        get usedBy() {
          return minimizer.usedBy(event);
        },
      })),
    eventsFor: (path) => [...engine.findFact(path).events].reverse(),
    id: () => log.ledger()?.id,
    remove: (ids) => deleteWhere(({ id }) => ids.includes(id)),
    removeCategory: (category) => deleteWhere(({ name }) => CATEGORY_OF[name] === category),
    restore: async (given) => {
      const restored = given.filter((event) => deleted.get(event) === log.ledger()?.id);
      return storageResult(
        await log.change((ledger) => ({ ...ledger, events: sortEvents([...ledger.events, ...restored]) })),
      );
    },
    correct: createCorrection(runtime, events),
    erase,
    export: () => createExportFile({ ...log.ledger(), events: events() }),
    ...createQuietHours(runtime),
    ...createImport(runtime, events),
    whenSaved: async () => {
      await log.whenSaved();
    },
  };
};
