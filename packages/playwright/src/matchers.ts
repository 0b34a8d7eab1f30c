/** The matchers: promises to the visitor, as assertions about a page. */
import type { MatcherReturnType, Page } from '@playwright/test';
import type { Explanation } from '@tactful/core';
import { callTactful, listStored, type PageContent, readContent, readStorage } from './in-page.ts';
import { trafficOf } from './traffic.ts';

/** Options of {@link toStoreNothing}. */
export interface StoreOptions {
  /** Names of cookies, keys and databases that the site itself stores. */
  readonly except?: RegExp;
}

/** Options of {@link toSendNothing}. */
export interface SendOptions {
  /** Other requests that are allowed, as `METHOD address`. */
  readonly allow?: RegExp;
}

/** Options of {@link toShow}. */
export interface ShowOptions {
  readonly experience?: string;
  readonly variant?: string;
  /** The facts that decided, in any order: exactly these. */
  readonly reasons?: readonly string[];
  /** The name on `window` of Tactful, as the fixture option `tactfulGlobal`. Default `tactful`. */
  readonly global?: string;
  /** Milliseconds to wait. Default 5000. */
  readonly timeout?: number;
}

interface Outcome {
  readonly name: string;
  readonly pass: boolean;
  readonly expected: string;
  readonly got: readonly string[];
}

const result = ({ name, pass, expected, got }: Outcome): MatcherReturnType => ({
  name,
  pass,
  message: () => `${name}: expected ${pass ? 'not ' : ''}${expected}, got ${got.join('\n  ') || 'nothing'}`,
});

/** Passes if no database, key, cache, file or cookie is stored on the device. */
export const toStoreNothing = async (
  page: Page,
  { except }: StoreOptions = {},
): Promise<MatcherReturnType> => {
  const stored = listStored(await page.evaluate(readStorage), await page.context().cookies());
  const got = stored.filter(([, name]) => !except?.test(name)).map(([where, name]) => `${where} "${name}"`);
  return result({ name: 'toStoreNothing', pass: got.length === 0, expected: 'nothing stored', got });
};

/** Resource types of requests that scripts make. */
const SCRIPT_REQUEST = /^(fetch|xhr|ping|eventsource|websocket|call|other)$/;
/** The config, which is the same file for everybody, and the icon that browsers load by themselves. */
const EXPECTED_REQUEST = /^GET \S*\/(tactful[^/?]*\.json|favicon[^/?]*)$/;

/**
 * Passes if the page has sent nothing: no request to another origin, no beacon, socket or peer connection, and no
 * request by a script except for the config. It checks what Playwright reports and what scripts call. Preconnects, and
 * a beacon at the moment the page unloads, are visible only in the server's log.
 */
export const toSendNothing = async (page: Page, { allow }: SendOptions = {}): Promise<MatcherReturnType> => {
  const got = trafficOf(page)
    .filter(({ kind, isSameOrigin }) => !isSameOrigin || SCRIPT_REQUEST.test(kind))
    .filter(({ what }) => !EXPECTED_REQUEST.test(what) && !allow?.test(what))
    .map(({ what, kind }) => `${what} (${kind})`);
  return result({ name: 'toSendNothing', pass: got.length === 0, expected: 'nothing sent', got });
};

/** Loads the same address without scripts, with the cookies of the page. */
const standardContent = async (page: Page): Promise<PageContent> => {
  const browser = page.context().browser();
  if (!browser) throw new Error('toBeGeneric needs a page of a launched browser: it opens a second context.');
  const context = await browser.newContext({ javaScriptEnabled: false, serviceWorkers: 'block' });
  try {
    await context.addCookies(await page.context().cookies());
    const plain = await context.newPage();
    await plain.goto(page.url(), { waitUntil: 'domcontentloaded' });
    return await plain.evaluate(readContent);
  } finally {
    await context.close();
  }
};

/** Passes if every slot shows the standard content, and the root element has the standard layout. */
export const toBeGeneric = async (page: Page): Promise<MatcherReturnType> => {
  const [shown, standard] = await Promise.all([page.evaluate(readContent), standardContent(page)]);
  const unmatched = new Map<string, string[]>();
  for (const [slot, html] of standard.slots) unmatched.set(slot, [...(unmatched.get(slot) ?? []), html]);
  const got = shown.slots.flatMap(([slot, html]) =>
    unmatched.get(slot)?.shift() === html ? [] : [`slot "${slot}": ${html.slice(0, 200)}`],
  );
  if (shown.layout !== standard.layout) got.push(`layout "${shown.layout}"`);
  return result({ name: 'toBeGeneric', pass: got.length === 0, expected: 'the standard content', got });
};

const matches = ({ winner, evidence }: Explanation, options: ShowOptions): boolean => {
  if (!winner) return false;
  const { experience = winner.experience.id, variant = winner.variant, reasons } = options;
  const facts = evidence.map(({ fact }) => fact).sort();
  return (
    winner.experience.id === experience &&
    winner.variant === variant &&
    (reasons === undefined || JSON.stringify([...reasons].sort()) === JSON.stringify(facts))
  );
};

const describeExplanation = ({ winner, evidence, stopped }: Explanation): readonly string[] =>
  winner
    ? [
        `${winner.experience.id}, variant ${winner.variant}, reasons ${evidence.map(({ fact }) => fact).join(', ')}`,
      ]
    : ['standard content', ...stopped.map(({ experience, reason }) => `${experience.id}: ${reason}`)];

/** Passes once the slot shows this experience and variant for exactly these reasons. Waits up to `timeout`. */
export const toShow = async (
  page: Page,
  slot: string,
  options: ShowOptions = {},
): Promise<MatcherReturnType> => {
  const { global = 'tactful', timeout = 5000, experience, variant, reasons } = options;
  const deadline = performance.now() + timeout;
  // The method is named here, and it returns an explanation.
  const explain = () =>
    page.evaluate(callTactful, [global, 'explain', [slot]] as const) as Promise<Explanation>;
  let explanation = await explain();
  while (!matches(explanation, options) && performance.now() < deadline) {
    await page.waitForTimeout(100);
    explanation = await explain();
  }
  const expected = `slot "${slot}" to show ${JSON.stringify({ experience, variant, reasons })}`;
  return result({
    name: 'toShow',
    pass: matches(explanation, options),
    expected,
    got: describeExplanation(explanation),
  });
};
