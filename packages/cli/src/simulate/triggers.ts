/** Fires the triggers that follow from time, navigation and facts, as a page does. */
import type { Tactful } from '@tactful/core';
import type { Trigger } from '@tactful/rules';
import { DEFAULT_THRESHOLDS, FACT_TRIGGERS, triggerName } from '@tactful/rules/internal';

/** A clock that the log sets. */
export interface Clock {
  /** Epoch ms. */
  at: number;
}

/** Returns the seconds after which a trigger fires by itself; absent for triggers that need something else. */
const secondsOf = (trigger: Trigger): number | undefined => {
  const name = triggerName(trigger);
  if (name !== 'time' && name !== 'idle') return undefined;
  return typeof trigger === 'object' && 'seconds' in trigger ? trigger.seconds : DEFAULT_THRESHOLDS.seconds;
};

const isFactReached = (name: string, fact: Tactful['fact']): boolean =>
  FACT_TRIGGERS.some((trigger) => trigger.name === name && Number(fact(trigger.fact)) >= trigger.threshold);

/** Returns the triggers of a config on the current page. Each fires once per page. */
export const createTriggers = ({ config, slots, fact }: Tactful, clock: Clock) => {
  const all = new Map(
    config.experiences.flatMap(({ trigger }) => trigger).map((trigger) => [JSON.stringify(trigger), trigger]),
  );
  let waiting = new Map(all);
  let openedAt = clock.at;
  let activeAt = clock.at;
  const fireWhere = (test: (trigger: Trigger) => boolean): void => {
    for (const [key, trigger] of [...waiting])
      if (test(trigger)) {
        waiting.delete(key);
        slots.trigger(trigger);
      }
  };
  const dueAt = (trigger: Trigger): number => {
    const since = triggerName(trigger) === 'idle' ? activeAt : openedAt;
    return since + (secondsOf(trigger) ?? Number.POSITIVE_INFINITY) * 1000;
  };
  return {
    /** A page opens: every trigger can fire again. */
    openPage: (): void => {
      waiting = new Map(all);
      openedAt = activeAt = clock.at;
    },
    /** Sets the clock, and fires the triggers that were due by then. */
    advanceTo: (at: number): void => {
      fireWhere((trigger) => dueAt(trigger) <= at);
      clock.at = activeAt = at;
    },
    /** Fires the triggers whose fact has reached its threshold. */
    checkFacts: (): void => fireWhere((trigger) => isFactReached(triggerName(trigger), fact)),
    /** Fires the triggers with this name. */
    fire: (name: string): void => fireWhere((trigger) => triggerName(trigger) === name),
  };
};
