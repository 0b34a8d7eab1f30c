/** Records what a page sends, from before its first request. */
import type { Page } from '@playwright/test';
import { logSendingCalls } from './in-page.ts';

/** One request, or one call that sends data. */
export interface Sent {
  /** `GET https://…` for a request; `sendBeacon /…` and the like for a call that causes no visible request. */
  readonly what: string;
  /** The resource type of the request, or `call`. */
  readonly kind: string;
  readonly isSameOrigin: boolean;
}

const recordings = new WeakMap<Page, Sent[]>();
/** The first word of console messages that `logSendingCalls` writes. */
const MARK = '__tactfulSends';

const originOf = (address: string): string => (URL.canParse(address) ? new URL(address).origin : '');

/** Starts to record. Call it before the first navigation. */
export const recordTraffic = async (page: Page): Promise<void> => {
  const sent: Sent[] = [];
  recordings.set(page, sent);
  page.on('request', (request) => {
    const address = request.url();
    if (/^(data|blob|about):/.test(address)) return;
    const isNavigation = request.isNavigationRequest() && request.frame() === page.mainFrame();
    const isSameOrigin = isNavigation || originOf(address) === originOf(page.url());
    sent.push({ what: `${request.method()} ${address}`, kind: request.resourceType(), isSameOrigin });
  });
  page.on('console', (message) => {
    const [mark, ...what] = message.text().split(' ');
    if (mark === MARK) sent.push({ what: what.join(' '), kind: 'call', isSameOrigin: true });
  });
  await page.addInitScript(logSendingCalls, MARK);
};

/** Returns what the page has sent so far. Throws for a page that is not recorded. */
export const trafficOf = (page: Page): readonly Sent[] => {
  const sent = recordings.get(page);
  if (!sent)
    throw new Error(
      'toSendNothing works only with the `page` fixture: other pages are not recorded from the start.',
    );
  return sent;
};
