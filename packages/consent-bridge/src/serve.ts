/** The entry of `tactful-consent-bridge.js`: the tag names the categories, and the gate is reached by the queue of the page. */
import { ADAPTERS } from './adapters.ts';
import { bridgeConsent, type GateOwner } from './bridge-consent.ts';

/** The part of `window.tactful` that the file uses: an array of calls, or the queue. */
interface Queue {
  push(...calls: unknown[]): unknown;
}

/** Calls the gate, also while `tactful.js` has not loaded. */
const gate: GateOwner['consent']['gate'] = (...parameters) => {
  // A global of the page; the types of the DOM do not know it.
  const page = window as unknown as { tactful?: Partial<Queue> };
  // An element of the page may have this name.
  const queue = typeof page.tactful?.push === 'function' ? (page.tactful as Queue) : [];
  page.tactful = queue;
  queue.push(['consent.gate', ...parameters]);
};

/** The tag. A module has no `currentScript`. */
const tag = document.currentScript ?? document.querySelector('script[src*="tactful-consent-bridge.js"]');

/** `data-onetrust="C0004"` names another category, and `data-onetrust=""` leaves the tool out. */
const adapters = ADAPTERS.flatMap((create) => {
  const category = tag?.getAttribute(`data-${create().name}`) ?? undefined;
  return category === '' ? [] : [create({ category })];
});

bridgeConsent(
  { consent: { gate } },
  {
    adapters,
    // `data-prompt="always"` shows the prompt of Tactful also after the visitor has allowed personalization in a tool.
    prompt: tag?.getAttribute('data-prompt') === 'always',
    onIssue: (issue) => console.warn(`Tactful: ${issue}`),
  },
);
