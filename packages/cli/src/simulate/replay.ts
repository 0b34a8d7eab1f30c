/** Replays a log through Tactful: the same code and the same calls as in a browser. */
import type { Decision, FactValue, PageContext, Tactful, TrackResult } from '@tactful/core';
import type { StopReason } from '@tactful/core/internal';
import type { Json } from '@tactful/rules';
import type { Step, StepActions } from './step.ts';
import { type Clock, createTriggers } from './triggers.ts';

/** The content of a slot, with its reasons. */
export interface SlotState {
  readonly slot: string;
  /** Absent if the slot shows the standard content. */
  readonly experience?: string;
  readonly variant?: string;
  readonly action?: string;
  readonly arm?: number;
  readonly reasons: readonly { readonly fact: string; readonly value: FactValue; readonly test: Json }[];
  /** The stop reason of each other experience. */
  readonly stopped: readonly { readonly experience: string; readonly reason: StopReason }[];
}

/** The result of a step: its actions, and what every slot of the page shows afterwards. */
export interface Moment {
  readonly at: number;
  readonly line: number;
  readonly actions: StepActions;
  /** Whether the event was recorded; absent if the step has no event. */
  readonly recorded?: TrackResult;
  readonly slots: readonly SlotState[];
}

/** The input of {@link replay}. */
export interface ReplayOptions {
  readonly tactful: Tactful;
  /** The clock of `tactful`. */
  readonly clock: Clock;
  readonly steps: readonly Step[];
  /** True: everything that is shown counts as an exposure. False: only what the log marks. */
  readonly countExposures: boolean;
  /** Called after each step with the number of finished steps. */
  readonly onStep?: (done: number) => void;
}

const toSlotState = ({ slot, winner, stopped }: Decision): SlotState => ({
  slot,
  ...(winner && {
    experience: winner.experience.id,
    action: winner.action,
    ...(winner.variant === undefined ? {} : { variant: winner.variant }),
    ...(winner.arm === undefined ? {} : { arm: winner.arm }),
  }),
  reasons: (winner?.reasons ?? []).map(({ fact, value, test }) => ({ fact, value, test })),
  stopped: stopped.map(({ experience, reason }) => ({ experience: experience.id, reason })),
});

/** Performs the visitor's actions of a step. */
const perform = async ({ consent, slots }: Tactful, step: StepActions): Promise<void> => {
  if (step.accept) await consent.accept({ surface: 'panel' });
  if (step.decline) await consent.decline({ surface: 'panel' });
  if (step.setPurpose) await consent.setPurpose(...step.setPurpose);
  if (step.setCategory) await consent.setCategory(...step.setCategory);
  if (step.pause) consent.pause();
  if (step.resume) consent.resume();
  if (step.pauseRecording) await consent.pauseRecording();
  if (step.resumeRecording) await consent.resumeRecording();
  if (step.dismiss) slots.dismiss(step.dismiss);
  if (step.tooPersonal) slots.tooPersonal(step.tooPersonal);
  if (step.showStandard) slots.showStandard(step.showStandard);
  if (step.enable) slots.enable(step.enable);
};

/** Opens pages one after the other, and knows the slots of the current one. */
const createPages = (tactful: Tactful, triggers: ReturnType<typeof createTriggers>) => {
  let slots: readonly string[] = tactful.slots.list();
  let current: PageContext | undefined;
  return {
    open: ({ slots: onPage, ...page }: NonNullable<StepActions['page']>): void => {
      slots = onPage ?? tactful.slots.list();
      // The same page opened again is a new page: it forgets the exposures and triggers of the one before.
      tactful.setPage({ path: 'left' });
      tactful.setPage(page);
      triggers.openPage();
      if (current && page.path !== current.path) triggers.fire('navigation');
      current = page;
      tactful.track({ name: 'page_view' });
    },
    decideAll: (): readonly SlotState[] => {
      // A decision keeps its values until something changes. Setting the page again makes it read the present.
      tactful.setPage(current ?? {});
      return slots.map((slot) => toSlotState(tactful.decide(slot)));
    },
  };
};

/** Performs the steps one after the other. Returns what was shown after each, and why. */
export const replay = async ({
  tactful,
  clock,
  steps,
  countExposures,
  onStep = () => {},
}: ReplayOptions): Promise<readonly Moment[]> => {
  const moments: Moment[] = [];
  const triggers = createTriggers(tactful, clock);
  const pages = createPages(tactful, triggers);
  for (const [index, step] of steps.entries()) {
    const { at, line, ...actions } = step;
    triggers.advanceTo(at);
    if (step.page) pages.open(step.page);
    await perform(tactful, step);
    const recorded = step.event && tactful.track(step.event);
    if (step.trigger) tactful.slots.trigger(step.trigger);
    triggers.checkFacts();
    await tactful.profile.whenSaved();
    const slots = pages.decideAll();
    for (const { slot, experience } of slots)
      if (experience !== undefined && (countExposures || step.markSeen?.includes(slot)))
        tactful.slots.markSeen(slot);
    moments.push({ at, line, actions, ...(recorded && { recorded }), slots });
    onStep(index + 1);
  }
  return moments;
};
