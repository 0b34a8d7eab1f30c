/** Listens for the triggers that the config names. Each one fires once per page. */
import type { Engine } from '@tactful/core/internal';
import type { Trigger, TriggerName } from '@tactful/rules';
import { listenForTrigger } from './trigger-events.ts';

/** The triggers of a config. */
export interface TriggerObserver {
  /** Lets every trigger fire again, as on another page. */
  start(): void;
  /** Starts or stops listening if consent has changed: without consent nothing is listened to. */
  followConsent(): void;
  /** Fires the trigger of this name, if the config uses it and it has not fired on this page. */
  fire(name: TriggerName): void;
}

/** Starts to listen, once consent is given. */
export function createTriggers(
  { config, fire, isTailored }: Pick<Engine, 'config' | 'fire' | 'isTailored'>,
  signal: AbortSignal,
): TriggerObserver {
  const used = config.experiences.flatMap(({ trigger }) => trigger);
  /** By their JSON: two experiences may use the same trigger with other thresholds. */
  const triggers = new Map(used.map((trigger) => [JSON.stringify(trigger), trigger]));
  let page: AbortController | undefined;
  let waiting = new Map<string, Trigger>();
  let isListening = false;

  const fireOnce = (key: string) => {
    const trigger = waiting.get(key);
    if (trigger && waiting.delete(key)) fire(trigger);
  };
  const start = () => {
    page?.abort();
    isListening = isTailored();
    waiting = new Map(isListening ? triggers : []);
    if (!isListening) return;
    page = new AbortController();
    for (const [key, trigger] of triggers) listenForTrigger(trigger, () => fireOnce(key), page.signal);
  };
  signal.addEventListener('abort', () => page?.abort());
  return {
    start,
    followConsent() {
      if (isListening !== isTailored()) start();
    },
    fire: (name) => fireOnce(JSON.stringify(name)),
  };
}
