/** Runs an update at most once per frame. */
import { ignoreErrors } from '../dom.ts';

/** A tab in the background paints no frames; it is updated after this time. */
const BACKGROUND_MS = 200;

/** An update that can be requested any number of times. */
export interface FrameUpdate {
  /** Runs the update once before the next frame. */
  request(): void;
  /** Runs the update now. */
  run(): void;
  /** Skips the update, requested or not, until the function that it returns is called, once. */
  pause(): () => void;
}

/** Creates an update that runs once before the next frame, however often it is requested. */
export function oncePerFrame(update: () => void): FrameUpdate {
  let isRequested = false;
  let pauses = 0;
  const run = () => {
    isRequested = false;
    if (!pauses) ignoreErrors(update);
  };
  const runIfRequested = () => {
    if (isRequested) run();
  };
  return {
    request() {
      if (isRequested) return;
      isRequested = true;
      requestAnimationFrame(runIfRequested);
      setTimeout(runIfRequested, BACKGROUND_MS);
    },
    run,
    pause() {
      pauses++;
      return () => pauses--;
    },
  };
}
