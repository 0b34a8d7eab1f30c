/** Owns what components ask: what a slot shall show, what is known, what was chosen. */
import type { ConsentStatus, Decision, FactValue, Result } from '@tactful/core';
import { useCallback, useMemo, useStore } from '#framework';
import type { Answers } from './answers.ts';
import { useScene } from './provider.tsx';

const standStill = () => () => {};

/** Follows one answer; `ask` must stay the same function while it asks the same. */
function useAnswer<T>(ask: (answers: Answers) => T, served: T): T {
  const { answers, isDrawn } = useScene();
  const read = useCallback(() => (answers ? ask(answers) : served), [answers, ask, served]);
  return useStore({ subscribe: answers?.subscribe ?? standStill, read, served, isDrawn });
}

/**
 * What the slot shall show: `winner?.variant`, or the generic content where there is no winner. Draws again only
 * when something else is to be shown. On a server, and where a server's markup is taken up, there is no winner.
 *
 * Whoever shows a variant reports it as seen, and explains it: {@link useSeen} and `<Why>`, or all in one `<Slot>`.
 */
export function useDecision(slot: string): Decision {
  const ask = useCallback((answers: Answers) => answers.decision(slot), [slot]);
  const generic = useMemo<Decision>(() => ({ slot, stopped: [] }), [slot]);
  return useAnswer(ask, generic);
}

/**
 * The value of a fact, as `features.top`. Moving ones, like minutes, move when anything else changes and once a minute.
 *
 * @param otherwise - The answer while the visit is not tailored, and on a server; a list must stay the same object.
 */
export function useFact(path: string): FactValue | undefined;
export function useFact<Value extends FactValue>(path: string, otherwise: Value): Value;
export function useFact(path: string, otherwise?: FactValue): FactValue | undefined {
  const ask = useCallback((answers: Answers) => answers.fact(path) ?? otherwise, [path, otherwise]);
  return useAnswer(ask, otherwise);
}

/** The visitor's choice, and how to make it. */
export interface Chosen {
  readonly choice: ConsentStatus;
  /** Only for acts of the visitor, as a press on a button; `generic` erases. Offer both alike. */
  readonly choose: (to: 'tailored' | 'generic') => Promise<Result>;
}

const askChoice = (answers: Answers): ConsentStatus => answers.choice();
const NOBODY: Result = { ok: false, reason: 'no personalizer' };

/** What the visitor has chosen; `unset` on a server. */
export function useChoice(): Chosen {
  const { personalizer } = useScene();
  const choice = useAnswer<ConsentStatus>(askChoice, 'unset');
  const choose = useCallback(
    async (to: 'tailored' | 'generic') => personalizer?.choose(to, { surface: 'api' }) ?? NOBODY,
    [personalizer],
  );
  return useMemo(() => ({ choice, choose }), [choice, choose]);
}
