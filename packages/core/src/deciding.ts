/** Decisions: what each slot shall show, why, and what the visitor says to it. */
import type { Situation, Trigger } from '@tactful/rules';
import { nanoid } from 'nanoid';
import type { LedgerEvent } from './event.ts';
import { historyOf } from './history.ts';
import type { Parts } from './parts.ts';
import type { Personalizer } from './personalizer.ts';

/** Stands among the marks of a slot for: generic, please. */
const OFF = '*';

const keyOf = (trigger: Trigger): string => JSON.stringify(trigger);

/** What happened on this page: gone with the next one. */
const createHere = () => {
  const fired = new Set<string>();
  const seen = new Set<string>();
  return {
    fired,
    seen,
    leave: (): void => {
      fired.clear();
      seen.clear();
    },
  };
};

type Deciding = Pick<
  Personalizer,
  | 'slots'
  | 'fire'
  | 'decide'
  | 'explain'
  | 'fact'
  | 'evidence'
  | 'seen'
  | 'dismiss'
  | 'tooPersonal'
  | 'showGeneric'
  | 'slotsOff'
  | 'slotOn'
> & {
  /** The page is another now: nothing has been seen and no trigger has fired on it. */
  leave(): void;
};

/** Marks on slots, kept in the ledger: which the visitor wants generic, which kinds were too personal there. */
const createMarks = ({ log, moved }: Parts) => {
  const of = (slot: string): readonly string[] => {
    const slots = log.ledger()?.slots ?? {};
    return (Object.hasOwn(slots, slot) && slots[slot]) || [];
  };
  const put = (slot: string, marks: readonly string[]): void => {
    log.change((ledger) => ({ ...ledger, slots: { ...ledger.slots, [slot]: marks } }));
    moved();
  };
  return {
    of,
    put,
    /** Adds marks; answers how to have them as before. */
    add: (slot: string, marks: readonly string[]) => {
      const before = of(slot);
      put(slot, [...new Set([...before, ...marks])]);
      return () => put(slot, before);
    },
    off: () => Object.keys(log.ledger()?.slots ?? {}).filter((slot) => of(slot).includes(OFF)),
  };
};

/** Notes what was seen and sent away: in the ledger where that is kept, else for as long as the page lives. */
const createNotes = ({ now, page, log, moved }: Parts, record: Personalizer['record']) => {
  const memory: LedgerEvent[] = [];
  const note = (name: 'expose' | 'dismiss', experience: string): readonly string[] => {
    const recorded = record({ name, experience });
    // No fact tells of it: what was decided is asked anew.
    moved();
    if (recorded.kept) return recorded.events.map(({ id }) => id);
    const id = nanoid();
    memory.push({ id, name, at: now(), section: page().section, experience });
    moved();
    return [id];
  };
  const drop = (ids: readonly string[]): void => {
    const left = memory.filter(({ id }) => !ids.includes(id));
    if (left.length < memory.length) memory.splice(0, memory.length, ...left);
    else log.change((ledger) => ({ ...ledger, events: ledger.events.filter(({ id }) => !ids.includes(id)) }));
    moved();
  };
  return { memory, note, drop };
};

/** Decides with what is known now. */
export const createDeciding = (parts: Parts, record: Personalizer['record']): Deciding => {
  const { now, stance, log, reader, resolve, decider, moved } = parts;
  const here = createHere();
  const marks = createMarks(parts);
  const { memory, note, drop } = createNotes(parts, record);

  const situation = (slot: string): Situation => {
    const { choice, paused, purposes, kinds } = stance.standing();
    return {
      now: now(),
      tailored: choice === 'tailored' && !paused && !!log.ledger(),
      assignmentId: log.ledger()?.id ?? '',
      read: (path) => reader.find(path).value,
      purposeOn: (purpose) => !!purposes[purpose],
      kindOn: (kind) => kinds[kind] && !marks.of(slot).includes(kind),
      slotOn: (one) => !marks.of(one).includes(OFF),
      fired: (trigger) => trigger === 'load' || here.fired.has(keyOf(trigger)),
      history: (experience) => historyOf(reader.view(), memory, experience),
      shown: (experience) => here.seen.has(experience),
    };
  };
  const decide = (slot: string) => {
    parts.refresh();
    return decider.decide(slot, situation(slot));
  };
  const evidence = (path: string): readonly LedgerEvent[] => {
    parts.refresh();
    return [...reader.find(path).events].reverse();
  };
  const winner = (slot: string) => decide(slot).winner;

  return {
    slots: () => decider.slots,
    fire: (trigger) => {
      here.fired.add(keyOf(trigger));
      moved();
    },
    decide,
    explain: (slot) => {
      const decision = decide(slot);
      const reasons = decision.winner?.reasons ?? [];
      return {
        ...decision,
        evidence: reasons.map((reason) => ({ ...reason, events: evidence(reason.fact) })),
      };
    },
    fact: (path) => {
      parts.refresh();
      return reader.find(path).value;
    },
    evidence,
    seen: (slot) => {
      const id = winner(slot)?.experience.id;
      if (id === undefined || here.seen.has(id)) return;
      here.seen.add(id);
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
      return marks.add(slot, [OFF, ...reasons.flatMap(({ fact }) => resolve(fact)?.kinds ?? [])]);
    },
    showGeneric: (slot) => marks.add(slot, [OFF]),
    slotsOff: marks.off,
    slotOn: (slot) =>
      marks.put(
        slot,
        marks.of(slot).filter((mark) => mark !== OFF),
      ),
    leave: here.leave,
  };
};
