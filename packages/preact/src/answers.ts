/** Owns what components ask of one personalizer: each answer stays the same object until another would be given. */
import type { ConsentStatus, Decision, FactValue, Personalizer } from '@tactful/core';

export interface Answers {
  subscribe(listener: () => void): () => void;
  /** Another object only when something else is to be shown. */
  decision(slot: string): Decision;
  /** Absent unless the visit is tailored now. */
  fact(path: string): FactValue | undefined;
  choice(): ConsentStatus;
}

/** All that can be seen of a decision; its reasons may change while it stays. */
const shownBy = ({ winner }: Decision): unknown =>
  winner && [winner.experience.id, winner.variant, winner.action, winner.arm];

function makeAnswers(personalizer: Personalizer): Answers {
  const listeners = new Set<() => void>();
  const kept = new Map<string, { readonly value: unknown; readonly mark: string | undefined }>();
  const fresh = new Set<string>();
  let stop: (() => void) | undefined;

  // Facts like 'minutes in this visit' differ at each look: within one drawing they must not.
  const answer = <T>(key: string, ask: () => T, markOf: (value: T) => unknown): T => {
    const known = kept.get(key);
    // Whatever is kept under a key was asked by the same function.
    if (known && fresh.has(key)) return known.value as T;
    fresh.add(key);
    const value = ask();
    const mark = JSON.stringify(markOf(value));
    if (known && known.mark === mark) return known.value as T;
    kept.set(key, { value, mark });
    return value;
  };
  const tell = () => {
    fresh.clear();
    for (const listener of [...listeners]) listener();
  };

  return {
    subscribe(listener) {
      fresh.clear();
      listeners.add(listener);
      stop ??= personalizer.subscribe(tell);
      return () => {
        listeners.delete(listener);
        if (listeners.size) return;
        stop?.();
        stop = undefined;
        fresh.clear();
      };
    },
    decision: (slot) => answer(`slot ${slot}`, () => personalizer.decide(slot), shownBy),
    fact: (path) => {
      const { status, paused } = personalizer.standing();
      if (status !== 'tailored' || paused) return undefined;
      return answer(
        `fact ${path}`,
        () => personalizer.fact(path),
        (value) => (typeof value === 'number' ? `${value}` : value),
      );
    },
    choice: () => personalizer.standing().status,
  };
}

const known = new WeakMap<Personalizer, Answers>();

/** The answers of a personalizer; they listen to it while some component listens to them. */
export function answersOf(personalizer: Personalizer): Answers {
  const answers = known.get(personalizer) ?? makeAnswers(personalizer);
  known.set(personalizer, answers);
  return answers;
}
