/** Owns replaying a log through the personalizer: the same code and the same calls as in the browser. */
import type { Decision, FactValue, PageContext, Personalizer, StopReason, TrackResult } from '@tactful/core';
import type { Json, Trigger } from '@tactful/rules';
import type { Happening, Step } from './steps.ts';

/** A clock that is set by hand. */
export interface Clock {
  /** Epoch ms. */
  at: number;
}

/** What a slot shows, and why. */
export interface Shown {
  readonly slot: string;
  /** Absent: generic. */
  readonly experience?: string;
  readonly variant?: string;
  readonly action?: string;
  readonly arm?: number;
  readonly reasons: readonly { readonly fact: string; readonly value: FactValue; readonly test: Json }[];
  /** What stopped each other candidate. */
  readonly stopped: readonly { readonly experience: string; readonly by: StopReason }[];
}

/** A moment of the log: what happened, and what every slot of the page shows after it. */
export interface Moment {
  readonly at: number;
  readonly line: number;
  readonly happened: Happening;
  /** What became of the event; absent where there was none. */
  readonly recorded?: TrackResult;
  readonly shows: readonly Shown[];
}

export interface ReplayOptions {
  readonly personalizer: Personalizer;
  readonly clock: Clock;
  readonly steps: readonly Step[];
  /** True: what shows has been seen. False: only what the log says. */
  readonly seesAll: boolean;
  readonly progress?: (done: number) => void;
}

/** What must hold for the triggers that are made of facts, as on a page. */
const KNOWN: { readonly [trigger: string]: (fact: Personalizer['fact']) => unknown } = {
  return: (fact) => Number(fact('visits.count')) > 1,
  cart: (fact) => fact('cart.abandoned'),
  purchase: (fact) => fact('bought.all.visit'),
  hours: (fact) => fact('visits.usualHour'),
};

const DEFAULT_SECONDS = 30;

/** Seconds after which a trigger fires by itself; absent for those that wait for something else. */
const secondsOf = (trigger: Trigger): number | undefined => {
  const [name, given] = typeof trigger === 'string' ? [trigger] : [trigger.on, trigger];
  if (name !== 'time' && name !== 'idle') return undefined;
  return given && 'seconds' in given ? given.seconds : DEFAULT_SECONDS;
};

/** The triggers of a config on the page of now: each fires once. */
const createTriggers = ({ config, fire, fact }: Personalizer, clock: Clock) => {
  const named = new Map(
    config.experiences
      .flatMap(({ trigger = 'load' }): readonly Trigger[] => [trigger].flat())
      .map((trigger) => [JSON.stringify(trigger), trigger]),
  );
  let waiting = new Map(named);
  let openedAt = clock.at;
  let activeAt = clock.at;
  const tell = (key: string): void => {
    const trigger = waiting.get(key);
    if (waiting.delete(key) && trigger) fire(trigger);
  };
  const dueAt = (trigger: Trigger): number => {
    const since = JSON.stringify(trigger).includes('idle') ? activeAt : openedAt;
    return since + (secondsOf(trigger) ?? Number.POSITIVE_INFINITY) * 1000;
  };
  return {
    enter: (): void => {
      waiting = new Map(named);
      openedAt = activeAt = clock.at;
    },
    /** Lets time pass until `at`, and fires what that alone brings about. */
    pass: (at: number): void => {
      const due = [...waiting].filter(([, trigger]) => dueAt(trigger) <= at);
      for (const [key] of due) tell(key);
      clock.at = activeAt = at;
    },
    look: (): void => {
      for (const key of [...waiting.keys()]) if (KNOWN[JSON.parse(key)]?.(fact)) tell(key);
    },
    tell,
  };
};

const shownOf = ({ slot, winner, stopped }: Decision): Shown => ({
  slot,
  ...(winner && {
    experience: winner.experience.id,
    action: winner.action,
    ...(winner.variant === undefined ? {} : { variant: winner.variant }),
    ...(winner.arm === undefined ? {} : { arm: winner.arm }),
  }),
  reasons: (winner?.reasons ?? []).map(({ fact, value, test }) => ({ fact, value, test })),
  stopped: stopped.map(({ experience, reason }) => ({ experience: experience.id, by: reason })),
});

/** Carries out what the visitor says in a step. */
const act = async (personalizer: Personalizer, step: Step): Promise<void> => {
  const { choose, purpose, kind, pause, notForMe } = step;
  if (choose) await personalizer.choose(choose, { surface: 'panel' });
  if (purpose) await personalizer.setPurpose(...purpose);
  if (kind) await personalizer.setKind(...kind);
  if (pause !== undefined) personalizer.pause(pause);
  if (notForMe !== undefined) await personalizer.notForMe(notForMe);
  if (step.dismiss) personalizer.dismiss(step.dismiss);
  if (step.tooPersonal) personalizer.tooPersonal(step.tooPersonal);
  if (step.showGeneric) personalizer.showGeneric(step.showGeneric);
};

/** Goes through the steps one after the other; answers what showed when, and why. */
export const replay = async ({
  personalizer,
  clock,
  steps,
  seesAll,
  progress = () => {},
}: ReplayOptions): Promise<readonly Moment[]> => {
  const moments: Moment[] = [];
  const triggers = createTriggers(personalizer, clock);
  let slots = personalizer.slots();
  let current: PageContext = {};
  let isOpen = false;
  const open = ({ slots: on, ...page }: PageContext & { slots?: readonly string[] }): void => {
    slots = on ?? personalizer.slots();
    // A page that is opened again is another page: what was seen and fired on the one before is gone.
    personalizer.setPage({ path: 'left' });
    personalizer.setPage(page);
    triggers.enter();
    if (isOpen && page.path !== current.path) triggers.tell('"navigation"');
    current = page;
    isOpen = true;
    personalizer.record({ name: 'page_view' });
  };
  for (const [index, step] of steps.entries()) {
    const { at, line, page, event, fire, seen, ...rest } = step;
    triggers.pass(at);
    if (page) open(page);
    await act(personalizer, step);
    const recorded = event && personalizer.record(event);
    if (fire) personalizer.fire(fire);
    triggers.look();
    await personalizer.settled();
    // A decision keeps the values with which it was made: told again, the page has them read at this moment.
    personalizer.setPage(current);
    const shows = slots.map((slot) => shownOf(personalizer.decide(slot)));
    for (const { slot, experience } of shows)
      if (experience !== undefined && (seesAll || seen?.includes(slot))) personalizer.seen(slot);
    const happened = {
      ...(page && { page }),
      ...(event && { event }),
      ...(fire && { fire }),
      ...(seen && { seen }),
      ...rest,
    };
    moments.push({ at, line, happened, ...(recorded && { recorded }), shows });
    progress(index + 1);
  }
  return moments;
};
