/** Owns watching what a page sends, from before its first request. */
import type { Page } from '@playwright/test';
import { watchSending } from './in-page.ts';

/** One thing that was sent. */
export interface Sent {
  /** As `GET https://…`, or `sendBeacon /…` for what no request shows. */
  readonly what: string;
  readonly kind: string;
  /** False for another origin than that of the page it comes from. */
  readonly home: boolean;
}

const watched = new WeakMap<Page, Sent[]>();
/** Before what the page says of itself on the console. */
const MARK = '__tactfulSends';

const originOf = (address: string): string => (URL.canParse(address) ? new URL(address).origin : '');

/** Begins to watch; call it before the first navigation. */
export const watchPage = async (page: Page): Promise<void> => {
  const sent: Sent[] = [];
  watched.set(page, sent);
  page.on('request', (request) => {
    const address = request.url();
    if (/^(data|blob|about):/.test(address)) return;
    const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame();
    const home = isPage || originOf(address) === originOf(page.url());
    sent.push({ what: `${request.method()} ${address}`, kind: request.resourceType(), home });
  });
  page.on('console', (message) => {
    const [mark, ...what] = message.text().split(' ');
    if (mark === MARK) sent.push({ what: what.join(' '), kind: 'call', home: true });
  });
  await page.addInitScript(watchSending, MARK);
};

/** What the page has sent so far; throws for a page that nobody watched. */
export const sentBy = (page: Page): readonly Sent[] => {
  const sent = watched.get(page);
  if (!sent) throw new Error('toSendNothing: expected the page of the fixture, got another one');
  return sent;
};
