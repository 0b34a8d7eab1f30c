/** Owns the triggers that are made of what the visitor does on this page. */
import type { Personalizer } from '@tactful/core';
import { root } from '../dom.ts';

/** A trigger as the config names it. */
export type Trigger = Parameters<Personalizer['fire']>[0];

/** Seconds, and share of the page, where the config names none. */
const IDLE_SECONDS = 30;
const TIME_SECONDS = 30;
const DEPTH = 0.5;
/** A tab that was left for that long and comes back was about to be left for good. */
const AWAY_MS = 10_000;
/** Faster than that, in pixels between two looks, back towards the top is a visitor on their way out. */
const BACK_PX = 400;

interface Arming {
  readonly fire: () => void;
  readonly signal: AbortSignal;
  readonly seconds?: number;
  readonly depth?: number;
}

function timer(run: () => void, seconds: number, signal: AbortSignal): () => void {
  let waiting: ReturnType<typeof setTimeout>;
  const start = () => {
    clearTimeout(waiting);
    waiting = setTimeout(run, seconds * 1000);
  };
  signal.addEventListener('abort', () => clearTimeout(waiting));
  start();
  return start;
}

const ARM: { readonly [name: string]: (arming: Arming) => void } = {
  time: ({ fire, signal, seconds = TIME_SECONDS }) => {
    timer(fire, seconds, signal);
  },
  idle({ fire, signal, seconds = IDLE_SECONDS }) {
    const again = timer(fire, seconds, signal);
    for (const type of ['pointermove', 'pointerdown', 'keydown', 'scroll'])
      addEventListener(type, again, { signal, passive: true, capture: true });
  },
  scroll({ fire, signal, depth = DEPTH }) {
    const look = () => scrollY + innerHeight >= depth * root.scrollHeight && fire();
    addEventListener('scroll', look, { signal, passive: true });
  },
  exit({ fire, signal }) {
    let highest = 0;
    let leftAt = 0;
    const leave = ({ clientY, relatedTarget }: MouseEvent) => !relatedTarget && clientY <= 0 && fire();
    root.addEventListener('mouseout', leave, { signal });
    const back = () => {
      if (highest - scrollY > BACK_PX && matchMedia('(pointer:coarse)').matches) fire();
      highest = scrollY;
    };
    addEventListener('scrollend', back, { signal, passive: true });
    const away = ({ timeStamp }: Event) => {
      if (document.visibilityState === 'hidden') leftAt = timeStamp;
      else if (timeStamp - leftAt > AWAY_MS) fire();
    };
    addEventListener('visibilitychange', away, { signal, capture: true });
  },
};

/**
 * Listens for one trigger of the config, if it is one of these.
 *
 * @param fire - Told each time it happens.
 */
export function listenForTrigger(trigger: Trigger, fire: () => void, signal: AbortSignal): void {
  const { on, ...threshold } = typeof trigger === 'string' ? { on: trigger } : trigger;
  ARM[on]?.({ fire, signal, ...threshold });
}
