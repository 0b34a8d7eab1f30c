/** Where the visitor stands, as far as deciding needs it: the stored answer, the browser's signal and the page. */
import type { Config, Kind } from '@tactful/rules';
import { ANSWER_DAYS, type Answer, DAY_MS, purposeMark, readAnswer } from './choice.ts';
import type { PageContext } from './personalizer.ts';

export const MINUTE_MS = 6e4;

/** True while the browser sends Global Privacy Control. */
export const hasSignal = (): boolean =>
  // Not in the DOM library yet; in Node there may be no navigator.
  !!(globalThis.navigator as { globalPrivacyControl?: boolean } | undefined)?.globalPrivacyControl;

/** True while an answer holds, whichever it was. */
export const isValid = ({ day }: Answer, now: number): boolean => now / DAY_MS - day < ANSWER_DAYS + 1;

/** True while `answer` is a yes that holds: not older than six months, and the signal was known if there is one. */
export const isYes = (answer: Answer | undefined, now: number): boolean =>
  !!answer &&
  isValid(answer, now) &&
  /^(tailored|opting)$/.test(answer.state) &&
  (!hasSignal() || !!answer.gpc);

export interface Stance {
  answer(): Answer | undefined;
  /** True where localStorage is refused. */
  blocked(): boolean;
  /** Goes by this answer from now on. */
  take(found: ReturnType<typeof readAnswer>): void;
  minors(): boolean;
  refusedElsewhere(): boolean;
  /** True while the profile may be read and written. */
  tailored(): boolean;
  paused(): boolean;
  purposeOn(purpose: string): boolean;
  kindOn(kind: Kind): boolean;
}

/** Reads the stored answer at once. */
export const createStance = ({ site }: Config, now: () => number, page: () => PageContext): Stance => {
  let { answer, blocked } = readAnswer();
  const minors = (): boolean => site.audience === 'minors' || !!page().minors;
  const refusedElsewhere = (): boolean => !!site.shareChoiceWith && !!page().refused;
  return {
    answer: () => answer,
    blocked: () => blocked,
    take: (found) => {
      ({ answer, blocked } = found);
    },
    minors,
    refusedElsewhere,
    tailored: () => isYes(answer, now()) && !minors() && !refusedElsewhere(),
    paused: () => (answer?.pausedUntil ?? 0) * MINUTE_MS > now(),
    purposeOn: (purpose) => !!answer?.purposes?.[purposeMark(purpose)],
    kindOn: (kind) => !!answer?.on?.includes(kind),
  };
};
