/** The entry of `tactful-capsule.js`: takes the link out of the address at once, and offers its events later. */
import type { Tactful } from '@tactful/core';
import { type LinkStatus, mayBeLogged } from './link-status.ts';
import { offerLink } from './offer-link.ts';
import { takeLink } from './take-link.ts';

/** The part of `window.tactful` that the file uses: an array of calls, or the queue. */
interface Queue {
  push(...calls: unknown[]): unknown;
}

let status: LinkStatus = { state: 'none' };
/** The decision about the last link. A second link waits for it, so that cards never cover each other. */
let decided: Promise<void> = Promise.resolve();

const onStatus = (next: LinkStatus): void => {
  status = next;
  if (mayBeLogged(next)) console.warn(`Tactful: signed link: ${next.message}`);
};

const offer = (): void => {
  const text = takeLink();
  if (!text) return;
  // A global of the page; the types of the DOM do not know it.
  const page = window as unknown as { tactful?: Partial<Queue> };
  // An element of the page may have this name.
  const queue = typeof page.tactful?.push === 'function' ? (page.tactful as Queue) : [];
  page.tactful = queue;
  const use = (tactful: Tactful): void => {
    decided = decided.then(() => offerLink(tactful, { text, now: Date.now, onStatus }));
  };
  queue.push(['use', use]);
};

Object.assign(window, { tactfulCapsule: { status: (): LinkStatus => status } });
offer();
addEventListener('hashchange', offer);
