/** Corrections and imports: events that the visitor enters, which are checked like those from the page. */
import type { ProfileApi } from '../api.ts';
import type { LedgerEvent } from '../events/event.ts';
import { slug } from '../events/slug.ts';
import { parseExportFile } from '../ledger/export-file.ts';
import { sortEvents } from '../ledger/ledger.ts';
import { parseEvent } from '../ledger/parse-event.ts';
import type { Runtime } from '../runtime.ts';
import { mergeSettings } from './slot-settings.ts';
import { storageResult } from './storage-result.ts';
import type { ImportPreview } from './types.ts';

/** Returns the check of numbers of products in what the visitor enters or imports: events must have them already. */
const storedItems = (events: readonly LedgerEvent[]) => {
  const items = new Set(events.map(({ item }) => item));
  return (item: string): boolean => items.has(item);
};

/** Corrects one event. A corrected event is checked like one from the page. */
export const createCorrection = (
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
export const createImport = (
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
