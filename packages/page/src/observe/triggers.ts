/** Owns which triggers are listened for: those that the config names, each told once a page. */
import type { Personalizer } from '@tactful/core';
import { listenForTrigger, type Trigger } from './trigger-events.ts';

export interface Armed {
  /** Begins anew, as on another page. */
  begin(): void;
  /** Begins, or ends, where the choice has become another: before a yes nobody is listened to. */
  follow(): void;
  /** Fires the trigger of that name, if the config waits for it. */
  tell(name: string): void;
}

/** Arms the triggers of the config. */
export function createTriggers({ config, fire, isTailored }: Personalizer, signal: AbortSignal): Armed {
  const named = config.experiences.flatMap(({ trigger = [] }): readonly Trigger[] => [trigger].flat());
  const triggers = new Map(named.map((trigger) => [JSON.stringify(trigger), trigger]));
  let page: AbortController | undefined;
  let waiting = new Map<string, Trigger>();
  let isOn = false;

  const tell = (key: string) => {
    const trigger = waiting.get(key);
    if (trigger && waiting.delete(key)) fire(trigger);
  };
  const begin = () => {
    page?.abort();
    isOn = isTailored();
    waiting = new Map(isOn ? triggers : []);
    if (!isOn) return;
    page = new AbortController();
    for (const [key, trigger] of triggers) listenForTrigger(trigger, () => tell(key), page.signal);
  };
  const follow = () => {
    if (isOn !== isTailored()) begin();
  };
  signal.addEventListener('abort', () => page?.abort());
  return { begin, follow, tell: (name: string) => tell(`"${name}"`) };
}
