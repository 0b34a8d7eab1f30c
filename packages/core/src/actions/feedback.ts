/** What the visitor is told about a slot, and says to it. */
import { nanoid } from 'nanoid';
import { STANDARD } from '../engine/engine.ts';
import type { LedgerEvent } from '../events/event.ts';
import { categoriesOf } from '../facts/compute.ts';
import type { Personalizer } from '../personalizer.ts';
import type { Runtime } from '../runtime.ts';

type FeedbackActions = Pick<
  Personalizer,
  'explain' | 'evidence' | 'seen' | 'dismiss' | 'tooPersonal' | 'showGeneric' | 'slotsOff' | 'slotOn'
>;

/** Marks on slots, kept in the ledger: which the visitor wants generic, which kinds were too personal there. */
const createMarks = ({ log, invalidateAll, slotPreferences }: Runtime) => {
  const put = (slot: string, marks: readonly string[]): void => {
    log.change((ledger) => ({ ...ledger, slots: { ...ledger.slots, [slot]: marks } }));
    invalidateAll();
  };
  return {
    put,
    /** Adds marks; answers how to have them as before. */
    add: (slot: string, marks: readonly string[]) => {
      const before = slotPreferences(slot);
      put(slot, [...new Set([...before, ...marks])]);
      return () => put(slot, before);
    },
    off: () =>
      Object.keys(log.ledger()?.slots ?? {}).filter((slot) => slotPreferences(slot).includes(STANDARD)),
  };
};

/** Notes what was seen and sent away: in the ledger where that is kept, else for as long as the page lives. */
const createNotes = (
  { now, page, log, invalidateDecisions, invalidateAll, memory }: Runtime,
  record: Personalizer['record'],
) => {
  const note = (name: 'expose' | 'dismiss', experience: string): readonly string[] => {
    const recorded = record({ name, experience });
    const id = nanoid();
    if (!recorded.recorded) memory.push({ id, name, at: now(), section: page().section, experience });
    invalidateDecisions();
    return recorded.recorded ? recorded.events.map((event) => event.id) : [id];
  };
  const drop = (ids: readonly string[]): void => {
    const left = memory.filter(({ id }) => !ids.includes(id));
    if (left.length < memory.length) memory.splice(0, memory.length, ...left);
    else log.change((ledger) => ({ ...ledger, events: ledger.events.filter(({ id }) => !ids.includes(id)) }));
    invalidateAll();
  };
  return { note, drop };
};

/** Explains decisions, and takes what the visitor says to them. */
export const createFeedbackActions = (parts: Runtime, record: Personalizer['record']): FeedbackActions => {
  const { facts, exposed, slotPreferences, engine } = parts;
  const marks = createMarks(parts);
  const { note, drop } = createNotes(parts, record);
  const evidence = (path: string): readonly LedgerEvent[] => {
    parts.refresh();
    return [...facts.find(path).events].reverse();
  };
  const winner = (slot: string) => engine.decide(slot).winner;
  return {
    explain: (slot) => {
      const decision = engine.decide(slot);
      const reasons = decision.winner?.reasons ?? [];
      return {
        ...decision,
        evidence: reasons.map((reason) => ({ ...reason, events: evidence(reason.fact) })),
      };
    },
    evidence,
    seen: (slot) => {
      const id = winner(slot)?.experience.id;
      if (id === undefined || exposed.has(id)) return;
      exposed.add(id);
      note('expose', id);
    },
    dismiss: (slot) => {
      const id = winner(slot)?.experience.id;
      if (id === undefined) return () => undefined;
      const ids = note('dismiss', id);
      return () => drop(ids);
    },
    tooPersonal: (slot) => {
      const reasons = winner(slot)?.reasons ?? [];
      return marks.add(slot, [STANDARD, ...reasons.flatMap(({ fact }) => categoriesOf(fact))]);
    },
    showGeneric: (slot) => marks.add(slot, [STANDARD]),
    slotsOff: marks.off,
    slotOn: (slot) =>
      marks.put(
        slot,
        slotPreferences(slot).filter((mark) => mark !== STANDARD),
      ),
  };
};
