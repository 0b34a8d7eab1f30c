/** What is held of the visitor: shown, corrected, deleted, taken along, brought back. */
import type { DataCategory } from '@tactful/rules';
import { CATEGORY_OF, type LedgerEvent } from '../events/event.ts';
import { slug } from '../events/slug.ts';
import { parseEvent } from '../ledger/decode.ts';
import { createExportFile, parseExportFile } from '../ledger/export-file.ts';
import { type Ledger, sortEvents } from '../ledger/ledger.ts';
import type { ImportPreview, Personalizer } from '../personalizer.ts';
import type { Runtime } from '../runtime.ts';

type ProfileActions = Pick<
  Personalizer,
  'profile' | 'remove' | 'correct' | 'removeKind' | 'export' | 'preview' | 'import'
>;

/** Keeps only the events that pass. */
export const only =
  (test: (event: LedgerEvent) => boolean) =>
  (ledger: Ledger): Ledger => ({ ...ledger, events: ledger.events.filter(test) });

/** The visitor's own view of the ledger. */
export const createProfileActions = ({
  config,
  log,
  retention,
  minimizer,
  isSensitive,
  tidy,
  refresh,
}: Runtime): ProfileActions => {
  const events = (): readonly LedgerEvent[] => {
    refresh();
    return log.ledger()?.events ?? [];
  };
  const purposesOf = (kind: DataCategory): readonly string[] =>
    Object.keys(config.purposes).filter((purpose) => config.purposes[purpose]?.dataCategories.includes(kind));
  const preview = (text: string): ImportPreview => {
    const { events: given, issues } = parseExportFile(text);
    const ledger = log.ledger();
    const here = new Set(events().map(({ id }) => id));
    const fit = given.filter((event) => !here.has(event.id) && !isSensitive(event));
    const added = ledger ? tidy({ ...ledger, events: sortEvents(fit) }).events : [];
    return { events: added, skipped: given.length - added.length, issues };
  };
  return {
    profile: () =>
      [...events()].reverse().map((event) => ({
        event,
        dataCategory: CATEGORY_OF[event.name],
        expiresAt: retention.expiresAt(event),
        purposes: purposesOf(CATEGORY_OF[event.name]),
        // Found when asked for: it takes longer than all else about an entry, and there may be 500.
        get usedBy() {
          return minimizer.usedBy(event);
        },
      })),
    remove: (ids) => log.change(only(({ id }) => !ids.includes(id))),
    removeKind: (kind) => log.change(only(({ name }) => CATEGORY_OF[name] !== kind)),
    correct: async (id, fields) => {
      const { category, brand, term, ...rest } = fields;
      const words = Object.entries({ category, brand, term }).flatMap(([field, text]) =>
        text === undefined ? [] : [[field, slug(text)]],
      );
      const change = (event: LedgerEvent): LedgerEvent | undefined =>
        parseEvent({ ...event, ...rest, ...Object.fromEntries(words), id });
      const old = events().find((event) => event.id === id);
      const next = old && change(old);
      if (!next || isSensitive(next)) return { ok: false, reason: next ? 'sensitive' : 'malformed' };
      return log.change((ledger) => ({
        ...ledger,
        events: ledger.events.map((event) => (event.id === id ? (change(event) ?? event) : event)),
      }));
    },
    export: () => createExportFile(events()),
    preview,
    import: async (text) => {
      const { events: added, issues } = preview(text);
      if (issues.length) return { ok: false, reason: 'malformed' };
      return log.change((ledger) => ({ ...ledger, events: sortEvents([...ledger.events, ...added]) }));
    },
  };
};
