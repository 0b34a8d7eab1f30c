/** Starts the app: the page as it is for everybody at once, the widget when the browser is idle. */
import type { Personalizer } from '@tactful/core';
import { attachSlots } from '@tactful/page';
import { placementsOf } from '@tactful/preact';
import { render } from 'preact';
import { App } from './app.tsx';
import { followLinks } from './route.ts';
import { personalizer } from './tactful.ts';

/** Latest time, after the first paint, at which the widget is asked for. */
const IDLE_MS = 2000;
/** Longest time for which the page is held back. */
const HOLD_MS = 100;

async function offerChoice(chosen: Personalizer): Promise<void> {
  const { mountWidget } = await import('@tactful/widget');
  await mountWidget({
    personalizer: chosen,
    ...placementsOf(chosen),
    language: document.documentElement.lang,
  });
}

const idle: (run: () => void, how: IdleRequestOptions) => unknown = window.requestIdleCallback ?? setTimeout;

/** Who chose tailored waits for what is known, so that the page need not change when it comes; nobody else does. */
async function known({ standing, ready }: Personalizer): Promise<void> {
  if (standing().status !== 'tailored') return;
  await Promise.race([ready, new Promise((resolve) => setTimeout(resolve, HOLD_MS))]);
}

async function start(place: HTMLElement): Promise<void> {
  followLinks();
  if (personalizer) {
    const started = personalizer;
    attachSlots(started);
    await known(started);
    requestAnimationFrame(() => idle(() => void offerChoice(started), { timeout: IDLE_MS }));
  }
  render(<App />, place);
}

const place = document.getElementById('app');
if (place) void start(place);
