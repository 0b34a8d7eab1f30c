/** Where the visitor stands: the stored answer, the browser's signal and the page, put together. */
import { type Config, KINDS, type Kind } from '@tactful/rules';
import {
  ANSWER_DAYS,
  type Answer,
  DAY_MS,
  policyHash,
  purposeMark,
  readAnswer,
  writeAnswer,
} from './choice.ts';
import type { Choice, PageContext, Receipt, Standing, Surface } from './personalizer.ts';
import { VISIT_GAP_MS } from './view.ts';

const MINUTE_MS = 6e4;

/** True while the browser sends Global Privacy Control. */
const hasSignal = (): boolean =>
  typeof navigator === 'object' && 'globalPrivacyControl' in navigator && !!navigator.globalPrivacyControl;

/** True while `answer` is a yes that holds: not older than six months, and the signal was known if there is one. */
export const isYes = (answer: Answer | undefined, now: number): answer is Answer =>
  !!answer &&
  isValid(answer, now) &&
  /^(tailored|opting)$/.test(answer.state) &&
  (!hasSignal() || !!answer.gpc);

const isValid = (answer: Answer, now: number): boolean => now / DAY_MS - answer.day < ANSWER_DAYS + 1;

export interface Stance {
  answer(): Answer | undefined;
  /** True while the profile may be read and written. */
  tailored(): boolean;
  /** True while something may be recorded. */
  recording(): boolean;
  standing(): Standing;
  receipt(): Receipt | undefined;
  /** The answer 'yes' to what is asked now. What was switched off before stays off. */
  accept(how: { readonly surface: Surface; readonly language?: string }): void;
  refuse(state: 'generic' | 'kept' | 'erasing'): void;
  /** Changes a part of a given answer; nothing where there is none. */
  set(part: Partial<Answer>): void;
  forget(): void;
  /** Looks at the stored answer again: true when another tab has changed it. */
  reread(): boolean;
}

/** Reads the stored answer at once. */
export const createStance = (config: Config, now: () => number, page: () => PageContext): Stance => {
  let { answer, blocked } = readAnswer();
  let text = JSON.stringify(answer);
  const policy = policyHash(config);
  const purposes = Object.keys(config.purposes);
  const used = KINDS.filter((kind) =>
    purposes.some((purpose) => config.purposes[purpose]?.kinds.includes(kind)),
  );

  const store = (next: Answer | undefined): void => {
    answer = next;
    text = JSON.stringify(next);
    writeAnswer(next);
  };
  const minors = (): boolean => config.site.audience === 'minors' || !!page().minors;
  const refusedElsewhere = (): boolean => !!config.site.shareChoiceWith && !!page().refused;
  const tailored = (): boolean => isYes(answer, now()) && !minors() && !refusedElsewhere();
  const paused = (): boolean => (answer?.pausedUntil ?? 0) * MINUTE_MS > now();
  const choice = (): Choice => {
    if (tailored()) return 'tailored';
    const said = answer && isValid(answer, now());
    return said || minors() || hasSignal() || refusedElsewhere() ? 'generic' : 'unset';
  };
  const today = (): number => Math.floor(now() / DAY_MS);

  return {
    answer: () => answer,
    tailored,
    recording: () => tailored() && !paused() && !answer?.notForMe,
    standing: () => {
      const changed = !!answer && answer.policy !== policy;
      const quiet = minors() || hasSignal() || refusedElsewhere() || blocked;
      const purposeOn = (purpose: string): boolean => !!answer?.purposes?.[purposeMark(purpose)];
      return {
        choice: choice(),
        paused: paused(),
        notForMe: !!answer?.notForMe,
        purposes: Object.fromEntries(purposes.map((purpose) => [purpose, purposeOn(purpose)])),
        // One entry per kind: KINDS is the whole of Kind.
        kinds: Object.fromEntries(KINDS.map((kind) => [kind, !!answer?.on?.includes(kind)])) as {
          [K in Kind]: boolean;
        },
        gpc: hasSignal(),
        minors: minors(),
        promptDue: !quiet && (changed || choice() === 'unset'),
        changed,
        widened: !!answer?.widened,
      };
    },
    receipt: () =>
      answer && {
        schema: 1,
        choice: choice(),
        policyHash: answer.policy,
        day: new Date(answer.day * DAY_MS).toISOString().slice(0, 10),
        ...(answer.surface ? { surface: answer.surface, language: answer.language ?? '' } : {}),
        purposes: purposes.filter((purpose) => answer?.purposes?.[purposeMark(purpose)]),
        gpc: answer.gpc ?? hasSignal(),
      },
    accept: ({ surface, language = '' }) => {
      const { asked = [], on = [], purposes: marks = {} } = answer ?? {};
      store({
        ...answer,
        state: answer?.state === 'tailored' ? 'tailored' : 'opting',
        policy,
        day: today(),
        surface,
        language,
        gpc: hasSignal(),
        asked: used,
        on: used.filter((kind) => !asked.includes(kind) || on.includes(kind)),
        purposes: Object.fromEntries(purposes.map(purposeMark).map((mark) => [mark, marks[mark] ?? true])),
      });
    },
    refuse: (state) => store({ state, policy, day: today() }),
    set: (part) => {
      if (answer) store({ ...answer, ...part });
    },
    forget: () => store(undefined),
    reread: () => {
      const found = readAnswer();
      blocked = found.blocked;
      const next = JSON.stringify(found.answer);
      if (blocked || next === text) return false;
      answer = found.answer;
      text = next;
      return true;
    },
  };
};

/** Until when a pause lasts that begins or goes on now, in minutes since 1970. */
export const pauseEnd = (now: number): number => Math.ceil((now + VISIT_GAP_MS) / MINUTE_MS);
