/** Owns which triggers are listened for: those that the config names, each told once a page. */
import type { Personalizer } from '@tactful/core';
import { listenFor, type Trigger } from './listen.ts';

/** What must hold for the triggers that are made of facts. */
const HOLDS: { readonly [trigger: string]: (fact: Personalizer['fact']) => unknown } = {
  load: () => true,
  return: (fact) => +fact('visits.count') > 1,
  cart: (fact) => fact('cart.abandoned'),
  purchase: (fact) => fact('bought.all.visit'),
  hours: (fact) => fact('visits.usualHour'),
};

/**
 * Arms the triggers of the config.
 *
 * @returns Fires those that hold by what is known now; to be told whether another page was entered.
 */
export function armTriggers(personalizer: Personalizer, signal: AbortSignal): (moved: boolean) => void {
  const { config, fact, fire } = personalizer;
  const named = config.experiences.flatMap(({ trigger = 'load' }): readonly Trigger[] => [trigger].flat());
  const triggers = new Map(named.map((trigger) => [JSON.stringify(trigger), trigger]));
  let page: AbortController;

  const begin = () => {
    const waiting = new Map(triggers);
    page = new AbortController();
    const tell = (key: string) => {
      const trigger = waiting.get(key);
      if (waiting.delete(key) && trigger) fire(trigger);
    };
    for (const [key, trigger] of triggers) listenFor(trigger, () => tell(key), page.signal);
    return (moved: boolean) => {
      if (moved) tell('"navigation"');
      for (const [key, trigger] of waiting) if (HOLDS[String(trigger)]?.(fact)) tell(key);
    };
  };
  let look = begin();
  signal.addEventListener('abort', () => page.abort());

  return (moved) => {
    if (moved) {
      page.abort();
      look = begin();
    }
    if (personalizer.isReady()) look(moved);
  };
}
