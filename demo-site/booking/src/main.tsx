/** Starts the app: renders the page at once, and mounts the widget when the browser is idle. */
import { engineOf } from '@tactful/core/internal';
import { attachSlots } from '@tactful/page/internal';
import { placementsOf } from '@tactful/preact';
import { render } from 'preact';
import { App } from './app.tsx';
import { followLinks } from './router.ts';
import { tactful } from './tactful.ts';

/** The latest time, after the first paint, at which the widget is loaded. */
const IDLE_MS = 2000;
/** The longest time that the first render waits for the profile. */
const HOLD_MS = 100;

async function loadWidget(): Promise<void> {
  const { mountWidget } = await import('@tactful/widget');
  await mountWidget(tactful, { page: placementsOf(tactful) });
}

const whenIdle: (run: () => void, options: IdleRequestOptions) => unknown =
  window.requestIdleCallback ?? setTimeout;

/** Waits for the profile of a visitor who consented, so that the page need not change afterwards. Others never wait. */
async function profileRead(): Promise<void> {
  if (tactful.consent.get().status !== 'tailored') return;
  await Promise.race([tactful.ready, new Promise((resolve) => setTimeout(resolve, HOLD_MS))]);
}

async function start(root: HTMLElement): Promise<void> {
  followLinks();
  attachSlots(engineOf(tactful));
  await profileRead();
  requestAnimationFrame(() => whenIdle(() => void loadWidget(), { timeout: IDLE_MS }));
  render(<App />, root);
}

// Tests and the demo bar use it, as other scripts of an app could.
Object.assign(window, { tableNine: tactful });

const root = document.getElementById('app');
if (root) void start(root);
