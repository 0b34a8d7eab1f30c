/** The profile group of the public API: what is stored, and how the visitor changes it. */
import type { DataCategory } from '@tactful/rules';
import type { ProfileApi } from '../api.ts';
import { CATEGORY_OF, type LedgerEvent } from '../events/event.ts';
import { slug } from '../events/slug.ts';
import { createExportFile, parseExportFile } from '../ledger/export-file.ts';
import { type Ledger, sortEvents } from '../ledger/ledger.ts';
import { parseEvent } from '../ledger/parse-event.ts';
import type { Runtime } from '../runtime.ts';
import type { EraseActions } from './erase.ts';
import { createQuietHours } from './quiet-hours.ts';
import { mergeSettings } from './slot-settings.ts';
import { storageResult } from './storage-result.ts';
import type { ImportPreview } from './types.ts';

/** Returns a change of the ledger that keeps only the events that pass. */
export const keepOnly =
  (test: (event: LedgerEvent) => boolean) =>
  (ledger: Ledger): Ledger => ({ ...ledger, events: ledger.events.filter(test) });

/** Returns the check of numbers of products in what the visitor enters or imports: events must have them already. */
const storedItems = (events: readonly LedgerEvent[]) => {
  const items = new Set(events.map(({ item }) => item));
  return (item: string): boolean => items.has(item);
};

/** Corrects one event. A corrected event is checked like one from the page. */
const createCorrection = (
  { log, isSensitive, minimizer }: Runtime,
  events: () => readonly LedgerEvent[],
): ProfileApi['correct'] => {
  return async (id, fields) => {
    const { category: _category, brand: _brand, term: _term, ...rest } = fields;
    const words = (['category', 'brand', 'term'] as const).flatMap((field) =>
      fields[field] === undefined ? [] : [[field, slug(fields[field])] as const],
    );
    const correct = (event: LedgerEvent): LedgerEvent | undefined =>
      parseEvent({ ...event, ...rest, ...Object.fromEntries(words), id });
    const old = events().find((event) => event.id === id);
    const next = old && correct(old);
    if (!next) return { ok: false, reason: 'malformed' };
    if (isSensitive(next)) return { ok: false, reason: 'sensitive' };
    const outcome = await log.change((ledger) => {
      const isListed = storedItems(ledger.events);
      const replace = (event: LedgerEvent): readonly LedgerEvent[] => {
        const corrected = correct(event);
        return corrected ? [minimizer.trim(corrected, isListed) ?? []].flat() : [event];
      };
      return {
        ...ledger,
        events: ledger.events.flatMap((event) => (event.id === id ? replace(event) : event)),
      };
    });
    return storageResult(outcome);
  };
};

/** Imports what is allowed here of an export. */
const createImport = (
  { log, engine, isSensitive, tidy, minimizer }: Runtime,
  events: () => readonly LedgerEvent[],
): Pick<ProfileApi, 'previewImport' | 'import'> => {
  const previewImport = (text: string): ImportPreview => {
    const { events: given, quietHours, slots, issues } = parseExportFile(text);
    const ledger = log.ledger();
    const stored = new Set(events().map(({ id }) => id));
    const isListed = storedItems(events());
    const allowed = given
      .filter((event) => !stored.has(event.id) && !isSensitive(event))
      .flatMap((event) => minimizer.trim(event, isListed) ?? []);
    const added = ledger ? tidy({ ...ledger, events: sortEvents(allowed) }).events : [];
    return {
      events: added,
      ...(!ledger?.quietHours && { quietHours }),
      slots: ledger && mergeSettings(engine, slots),
      skipped: given.length - added.length,
      issues,
    };
  };
  return {
    previewImport,
    import: async (text) => {
      const { events: added, quietHours, slots, issues } = previewImport(text);
      if (issues.length) return { ok: false, reason: 'malformed' };
      const outcome = await log.change((ledger) => ({
        ...ledger,
        slots: { ...ledger.slots, ...slots },
        quietHours: ledger.quietHours ?? quietHours,
        events: sortEvents([...ledger.events, ...added]),
      }));
      return storageResult(outcome);
    },
  };
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
  const purposesOf = (category: DataCategory): readonly string[] =>
    Object.keys(config.purposes).filter((purpose) =>
      config.purposes[purpose]?.dataCategories.includes(category),
    );
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
