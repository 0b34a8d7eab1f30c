/** All that is to be said of where the visitor stands, and how that is changed: by their acts alone. */
import { type Config, KINDS, type Kind } from '@tactful/rules';
import { policyHash, writeAnswer } from './answer.ts';
import { type Answer, DAY_MS, purposeMark, readAnswer } from './choice.ts';
import type { Choice, Receipt, Standing, Surface } from './personalizer.ts';
import { hasSignal, isValid, MINUTE_MS, type Stance } from './stance.ts';
import { VISIT_GAP_MS } from './view.ts';

export interface Position extends Stance {
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

/** Until when a pause lasts that begins or goes on now, in minutes since 1970. */
export const pauseEnd = (now: number): number => Math.ceil((now + VISIT_GAP_MS) / MINUTE_MS);

/** Adds to a stance what only the visitor's acts and the widget need. */
export const createPosition = (stance: Stance, config: Config, now: () => number): Position => {
  const { answer, minors, refusedElsewhere, tailored, paused, purposeOn, kindOn } = stance;
  let text = JSON.stringify(answer());
  const policy = policyHash(config);
  const purposes = Object.keys(config.purposes);
  const used = KINDS.filter((kind) =>
    purposes.some((purpose) => config.purposes[purpose]?.kinds.includes(kind)),
  );

  const store = (next: Answer | undefined): void => {
    stance.take({ answer: next, blocked: stance.blocked() });
    text = JSON.stringify(next);
    writeAnswer(next);
  };
  const choice = (): Choice => {
    if (tailored()) return 'tailored';
    const given = answer();
    const said = given && isValid(given, now());
    return said || minors() || hasSignal() || refusedElsewhere() ? 'generic' : 'unset';
  };
  const today = (): number => Math.floor(now() / DAY_MS);

  return {
    ...stance,
    recording: () => tailored() && !paused() && !answer()?.notForMe,
    standing: () => {
      const given = answer();
      const changed = !!given && given.policy !== policy;
      const quiet = minors() || hasSignal() || refusedElsewhere() || stance.blocked();
      return {
        choice: choice(),
        paused: paused(),
        notForMe: !!given?.notForMe,
        purposes: Object.fromEntries(purposes.map((purpose) => [purpose, purposeOn(purpose)])),
        // One entry per kind: KINDS is the whole of Kind.
        kinds: Object.fromEntries(KINDS.map((kind) => [kind, kindOn(kind)])) as { [K in Kind]: boolean },
        gpc: hasSignal(),
        minors: minors(),
        refusedElsewhere: refusedElsewhere(),
        promptDue: !quiet && (changed || choice() === 'unset'),
        changed,
        widened: !!given?.widened,
      };
    },
    receipt: () => {
      const given = answer();
      return (
        given && {
          schema: 1,
          choice: /^(tailored|opting)$/.test(given.state) ? 'tailored' : 'generic',
          policyHash: given.policy,
          day: new Date(given.day * DAY_MS).toISOString().slice(0, 10),
          ...(given.surface ? { surface: given.surface, language: given.language ?? '' } : {}),
          purposes: purposes.filter(purposeOn),
          gpc: given.gpc ?? hasSignal(),
        }
      );
    },
    accept: ({ surface, language = '' }) => {
      const { asked = [], on = [], purposes: marks = {}, state } = answer() ?? {};
      store({
        ...answer(),
        state: state === 'tailored' ? 'tailored' : 'opting',
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
      const given = answer();
      if (given) store({ ...given, ...part });
    },
    forget: () => store(undefined),
    reread: () => {
      const found = readAnswer();
      const next = JSON.stringify(found.answer);
      const changed = !found.blocked && next !== text;
      stance.take(changed ? found : { answer: answer(), blocked: found.blocked });
      if (changed) text = next;
      return changed;
    },
  };
};
