/** Owns which triggers are listened for: those that the config names, each told once a page. */
import type { Personalizer } from '@tactful/core';
import { listenFor, type Trigger } from './listen.ts';

export interface Armed {
  /** Begins anew, as on another page. */
  begin(): void;
  /** Fires the trigger of that name, if the config waits for it. */
  tell(name: string): void;
}

/** Arms the triggers of the config. */
export function armTriggers({ config, fire }: Personalizer, signal: AbortSignal): Armed {
  const named = config.experiences.flatMap(({ trigger = [] }): readonly Trigger[] => [trigger].flat());
  const triggers = new Map(named.map((trigger) => [JSON.stringify(trigger), trigger]));
  let page: AbortController;
  let waiting: Map<string, Trigger>;

  const tell = (key: string) => {
    const trigger = waiting.get(key);
    if (trigger && waiting.delete(key)) fire(trigger);
  };
  const begin = () => {
    page?.abort();
    page = new AbortController();
    waiting = new Map(triggers);
    for (const [key, trigger] of triggers) listenFor(trigger, () => tell(key), page.signal);
  };
  begin();
  signal.addEventListener('abort', () => page.abort());
  return { begin, tell: (name: string) => tell(`"${name}"`) };
}
