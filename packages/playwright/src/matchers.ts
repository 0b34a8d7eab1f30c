/** Owns the matchers: the promises to the visitor, as assertions about a page. */

import type { MatcherReturnType, Page } from '@playwright/test';
import type { Explanation } from '@tactful/core';
import { ask, keptIn, readSlots, readStores } from './in-page.ts';
import { sentBy } from './watching.ts';

/** What is the site's own, and not Tactful's. */
export interface StoreOptions {
  /** Names of cookies, keys and databases that the site itself keeps. */
  readonly except?: RegExp;
}

export interface SendOptions {
  /** What else may be asked for, by `METHOD address`. */
  readonly allow?: RegExp;
}

export interface ShowOptions {
  readonly experience?: string;
  readonly variant?: string;
  /** The facts that decided, in any order: no more and no fewer. */
  readonly because?: readonly string[];
  /** See the fixture's option `tactfulHandle`. Default `tactful`. */
  readonly handle?: string;
  /** Milliseconds to wait for it. Default 5000. */
  readonly timeout?: number;
}

/** A verdict; what was found is told in both directions. */
const verdict = (
  name: string,
  pass: boolean,
  expected: string,
  got: readonly string[],
): MatcherReturnType => ({
  name,
  pass,
  message: () => `${name}: expected ${pass ? 'not ' : ''}${expected}, got ${got.join('\n  ') || 'nothing'}`,
});

/** Nothing is kept on the device: databases, keys, caches, files and cookies. */
export const toStoreNothing = async (
  page: Page,
  { except }: StoreOptions = {},
): Promise<MatcherReturnType> => {
  const kept = keptIn(await page.evaluate(readStores), await page.context().cookies());
  const found = kept.filter(([, name]) => !except?.test(name)).map(([where, name]) => `${where} "${name}"`);
  return verdict('toStoreNothing', found.length === 0, 'nothing stored', found);
};

/** What is asked for by scripts of a page that only shows itself. */
const ASKED = /^(fetch|xhr|ping|eventsource|websocket|call|other)$/;
/** The config, one file for all; the icon that browsers ask for by themselves. */
const OWN = /^GET \S*\/(tactful[^/?]*\.json|favicon[^/?]*)$/;

/**
 * Nothing was sent since the page was made: no request to another origin, no beacon, socket or peer, and no request
 * of a script but for the config. It sees what the browser tells Playwright and what scripts call. Preconnects, and a
 * beacon at the moment in which the page is left, are seen by the server's log alone.
 */
export const toSendNothing = async (page: Page, { allow }: SendOptions = {}): Promise<MatcherReturnType> => {
  const found = sentBy(page)
    .filter(({ what, kind, home }) => (!home || ASKED.test(kind)) && !OWN.test(what) && !allow?.test(what))
    .map(({ what, kind }) => `${what} (${kind})`);
  return verdict('toSendNothing', found.length === 0, 'nothing sent', found);
};

/** The same address as everybody is served it: without scripts, with the cookies of the page. */
const served = async (page: Page): Promise<ReturnType<typeof readSlots>> => {
  const browser = page.context().browser();
  if (!browser) throw new Error('toBeGeneric: expected a page of a browser, got one without');
  const context = await browser.newContext({ javaScriptEnabled: false, serviceWorkers: 'block' });
  try {
    await context.addCookies(await page.context().cookies());
    const plain = await context.newPage();
    await plain.goto(page.url(), { waitUntil: 'domcontentloaded' });
    return await plain.evaluate(readSlots);
  } finally {
    await context.close();
  }
};

/** Every slot shows what everybody is served, and the root is in no layout. */
export const toBeGeneric = async (page: Page): Promise<MatcherReturnType> => {
  const [here, everybody] = await Promise.all([page.evaluate(readSlots), served(page)]);
  const left = new Map<string, string[]>();
  for (const [slot, html] of everybody.slots) left.set(slot, [...(left.get(slot) ?? []), html]);
  const found = here.slots.flatMap(([slot, html]) => {
    const expected = left.get(slot)?.shift();
    return expected === html ? [] : [`slot "${slot}": ${html.slice(0, 200)}`];
  });
  if (here.layout !== everybody.layout) found.push(`layout "${here.layout}"`);
  return verdict('toBeGeneric', found.length === 0, 'what everybody is served', found);
};

const differs = ({ winner, evidence }: Explanation, options: ShowOptions): boolean => {
  const { experience, variant, because } = options;
  const facts = evidence.map(({ fact }) => fact).sort();
  return (
    !winner ||
    (experience !== undefined && winner.experience.id !== experience) ||
    (variant !== undefined && winner.variant !== variant) ||
    (because !== undefined && JSON.stringify([...because].sort()) !== JSON.stringify(facts))
  );
};

/** The slot is decided as expected, for these reasons; waits for it. */
export const toShow = async (
  page: Page,
  slot: string,
  options: ShowOptions = {},
): Promise<MatcherReturnType> => {
  const { handle = 'tactful', timeout = 5000, experience, variant, because } = options;
  const until = performance.now() + timeout;
  const look = () => page.evaluate(ask, [handle, ['explain'], [slot]] as const) as Promise<Explanation>;
  let now = await look();
  while (differs(now, options) && performance.now() < until) {
    await page.waitForTimeout(100);
    now = await look();
  }
  const { winner, evidence, stopped } = now;
  const got = winner
    ? [
        `${winner.experience.id}, variant ${winner.variant}, because ${evidence.map(({ fact }) => fact).join(', ')}`,
      ]
    : ['generic', ...stopped.map(({ experience, reason }) => `${experience.id}: ${reason}`)];
  const expected = `slot "${slot}" to show ${JSON.stringify({ experience, variant, because })}`;
  return verdict('toShow', !differs(now, options), expected, got);
};
