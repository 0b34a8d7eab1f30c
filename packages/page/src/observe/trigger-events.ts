/** The triggers that depend on what the visitor does on this page: time, idleness, scrolling, exit. */
import type { Trigger } from '@tactful/rules';
import { DEFAULT_THRESHOLDS, triggerName } from '@tactful/rules/internal';
import { root } from '../dom.ts';

/** A visitor who comes back after this time was about to leave for good. */
const AWAY_MS = 10_000;
/** Scrolling up by this much at once, on a touch screen, counts as leaving. */
const SCROLL_UP_PX = 400;

interface TriggerListener {
  readonly fire: () => void;
  readonly signal: AbortSignal;
  readonly seconds: number;
  /** The part of the page that was scrolled, from 0 to 1. */
  readonly depth: number;
}

/** Calls `run` after some seconds. Returns a function that starts the time again. */
function startTimer(run: () => void, seconds: number, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const start = () => {
    clearTimeout(timer);
    timer = setTimeout(run, seconds * 1000);
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  start();
  return start;
}

function listenForTime({ fire, signal, seconds }: TriggerListener): void {
  startTimer(fire, seconds, signal);
}

function listenForIdleness({ fire, signal, seconds }: TriggerListener): void {
  const restart = startTimer(fire, seconds, signal);
  for (const type of ['pointermove', 'pointerdown', 'keydown', 'scroll'])
    addEventListener(type, restart, { signal, passive: true, capture: true });
}

function listenForScrolling({ fire, signal, depth }: TriggerListener): void {
  const check = () => {
    if (scrollY + innerHeight >= depth * root.scrollHeight) fire();
  };
  addEventListener('scroll', check, { signal, passive: true });
}

/** The pointer leaves at the top, a touch screen is scrolled up fast, or the visitor returns to the tab. */
function listenForExit({ fire, signal }: TriggerListener): void {
  let lastScrollY = 0;
  let hiddenAt = 0;
  const onPointerOut = ({ clientY, relatedTarget }: MouseEvent) => {
    if (!relatedTarget && clientY <= 0) fire();
  };
  const onScrollEnd = () => {
    if (lastScrollY - scrollY > SCROLL_UP_PX && matchMedia('(pointer:coarse)').matches) fire();
    lastScrollY = scrollY;
  };
  const onVisibility = ({ timeStamp }: Event) => {
    if (document.visibilityState === 'hidden') hiddenAt = timeStamp;
    else if (timeStamp - hiddenAt > AWAY_MS) fire();
  };
  root.addEventListener('mouseout', onPointerOut, { signal });
  addEventListener('scrollend', onScrollEnd, { signal, passive: true });
  addEventListener('visibilitychange', onVisibility, { signal, capture: true });
}

const LISTEN: ReadonlyMap<string, (listener: TriggerListener) => void> = new Map([
  ['time', listenForTime],
  ['idle', listenForIdleness],
  ['scroll', listenForScrolling],
  ['exit', listenForExit],
]);

/**
 * Listens for a trigger of the config. Does nothing if the trigger does not depend on acts of the visitor.
 *
 * @param fire - Called each time it happens.
 */
export function listenForTrigger(trigger: Trigger, fire: () => void, signal: AbortSignal): void {
  const thresholds = typeof trigger === 'string' ? {} : trigger;
  LISTEN.get(triggerName(trigger))?.({ ...DEFAULT_THRESHOLDS, ...thresholds, fire, signal });
}
