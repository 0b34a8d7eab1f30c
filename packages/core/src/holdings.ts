/** What is held of the visitor: shown, corrected, deleted, taken along, brought back. */
import type { Kind } from '@tactful/rules';
import { KIND_OF, type LedgerEvent } from './event.ts';
import { type Ledger, ordered } from './ledger.ts';
import type { Parts } from './parts.ts';
import type { ImportPreview, Personalizer } from './personalizer.ts';
import { fromFile, toFile } from './portable.ts';
import { parseEvent } from './record.ts';
import { slug } from './slug.ts';

type Holdings = Pick<
  Personalizer,
  'profile' | 'remove' | 'correct' | 'removeKind' | 'export' | 'preview' | 'import'
>;

/** Keeps only the events that pass. */
export const only =
  (test: (event: LedgerEvent) => boolean) =>
  (ledger: Ledger): Ledger => ({ ...ledger, events: ledger.events.filter(test) });

/** The visitor's own view of the ledger. */
export const createHoldings = ({
  config,
  log,
  retention,
  wants,
  sensitive,
  tidy,
  refresh,
}: Parts): Holdings => {
  const events = (): readonly LedgerEvent[] => {
    refresh();
    return log.ledger()?.events ?? [];
  };
  const purposesOf = (kind: Kind): readonly string[] =>
    Object.keys(config.purposes).filter((purpose) => config.purposes[purpose]?.kinds.includes(kind));
  const preview = (text: string): ImportPreview => {
    const { events: given, faults } = fromFile(text);
    const ledger = log.ledger();
    const here = new Set(events().map(({ id }) => id));
    const fit = given.filter((event) => !here.has(event.id) && !sensitive(event));
    const added = ledger ? tidy({ ...ledger, events: ordered(fit) }).events : [];
    return { events: added, leftOut: given.length - added.length, faults };
  };
  return {
    profile: () =>
      [...events()].reverse().map((event) => ({
        event,
        kind: KIND_OF[event.name],
        expiresAt: retention.expiresAt(event),
        purposes: purposesOf(KIND_OF[event.name]),
        // Found when asked for: it takes longer than all else about an entry, and there may be 500.
        get usedBy() {
          return wants.usedBy(event);
        },
      })),
    remove: (ids) => log.change(only(({ id }) => !ids.includes(id))),
    removeKind: (kind) => log.change(only(({ name }) => KIND_OF[name] !== kind)),
    correct: async (id, fields) => {
      const { category, brand, term, ...rest } = fields;
      const words = Object.entries({ category, brand, term }).flatMap(([field, text]) =>
        text === undefined ? [] : [[field, slug(text)]],
      );
      const change = (event: LedgerEvent): LedgerEvent | undefined =>
        parseEvent({ ...event, ...rest, ...Object.fromEntries(words), id });
      const old = events().find((event) => event.id === id);
      const next = old && change(old);
      if (!next || sensitive(next)) return { done: false, because: next ? 'sensitive' : 'malformed' };
      return log.change((ledger) => ({
        ...ledger,
        events: ledger.events.map((event) => (event.id === id ? (change(event) ?? event) : event)),
      }));
    },
    export: () => toFile(events()),
    preview,
    import: async (text) => {
      const { events: added, faults } = preview(text);
      if (faults.length) return { done: false, because: 'malformed' };
      return log.change((ledger) => ({ ...ledger, events: ordered([...ledger.events, ...added]) }));
    },
  };
};
