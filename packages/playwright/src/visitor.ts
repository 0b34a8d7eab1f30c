/** The `tactful` fixture: what a test can do as a visitor, and read from the page. */
import type { Page } from '@playwright/test';
import type { Decision, Explanation, Result, Status, TrackResult } from '@tactful/core';
import { callTactful, type DeviceStorage, isScriptTag, readStorage } from './in-page.ts';
import { assertRecorded, dateEvents, type SeedEvent } from './seed.ts';

/** A visitor of the page under test. */
export interface Visitor {
  /** Opens a page and waits until decisions are final. Default `/`. */
  open(path?: string): Promise<void>;
  /** Turns personalization on: in the prompt, or in the panel if there is no prompt. An app's Tactful object is called directly. */
  accept(): Promise<void>;
  /** Turns personalization off, in the same ways as {@link Visitor.accept}. */
  decline(): Promise<void>;
  /** Sets the page's clock, for this page and later ones: a date, ISO text or epoch ms. */
  setClock(at: Date | string | number): Promise<void>;
  /** Accepts, records each event at its time, and opens `path` in the present. Rejects if an event is not recorded. */
  seed(events: readonly SeedEvent[], path?: string): Promise<void>;
  decide(slot: string): Promise<Decision>;
  explain(slot: string): Promise<Explanation>;
  /** The facts that decided the slot, in the order of the explanation; empty for a standard slot. */
  reasons(slot: string): Promise<readonly string[]>;
  status(): Promise<Status>;
  /** Everything that is stored on the device, except cookies. */
  storage(): Promise<DeviceStorage>;
}

/** Presses a button of the widget. Opens the panel first if there is no prompt. */
const press = async (page: Page, part: 'accept' | 'refuse'): Promise<void> => {
  const button = page.locator(`#tactful [part~="${part}"]`);
  const panel = page.locator('#tactful dialog');
  const opener = page.locator('#tactful [part~="open"]');
  await button.or(opener).first().waitFor();
  if (await button.first().isVisible()) return button.first().click();
  // By the keyboard: the button is not shown while the page is scrolled down.
  await opener.press('Enter');
  // Before a response there are two buttons, later a switch.
  const control = panel.locator(`[part~="${part}"], #personalize`).first();
  const isSet = (await control.getAttribute('aria-checked')) === String(part === 'accept');
  if (!isSet) await control.click();
  await page.keyboard.press('Escape');
};

/** The buttons of the widget, the methods of an app's Tactful object, and the storage states that follow. */
const CONSENT = {
  accept: { part: 'accept', method: 'consent.accept', storage: /^(ok|memory|full)$/ },
  decline: { part: 'refuse', method: 'consent.decline', storage: /^closed$/ },
} as const;

/** The options of {@link createVisitor}. */
export interface VisitorOptions {
  /** The name on `window` of Tactful. */
  readonly global: string;
  /** The present while the test sets no clock, in epoch ms. */
  readonly now: () => number;
}

/** Calls a method of Tactful on the page. */
type Call = <T>(path: string, ...args: readonly unknown[]) => Promise<T>;

const callOn =
  (page: Page, global: string): Call =>
  // The caller names the type that the method returns; Playwright clones it on the way.
  <T>(path: string, ...args: readonly unknown[]) =>
    page.evaluate(callTactful, [global, path, args] as const) as Promise<T>;

/** Gives or withdraws consent, and waits until storage has followed. */
const setConsent = async (
  page: Page,
  act: keyof typeof CONSENT,
  { global, call }: { readonly global: string; readonly call: Call },
): Promise<void> => {
  const { part, method, storage } = CONSENT[act];
  if (await page.evaluate(isScriptTag, global)) await press(page, part);
  else await call<Result>(method, { surface: 'api' });
  for (let left = 100; left > 0 && !storage.test((await call<Status>('status')).storage); left--)
    await page.waitForTimeout(20);
};

/** Creates the visitor of a page. */
export const createVisitor = (page: Page, { global, now }: VisitorOptions): Visitor => {
  let clock: number | undefined;
  const call = callOn(page, global);
  const setClock = async (at: Date | string | number): Promise<void> => {
    clock = new Date(at).getTime();
    if (Number.isNaN(clock)) throw new Error(`setClock: expected a date, got ${JSON.stringify(at)}`);
    await page.clock.setFixedTime(clock);
  };
  const open = async (path = '/'): Promise<void> => {
    await page.goto(path);
    await call('status');
  };
  const accept = () => setConsent(page, 'accept', { global, call });
  const seed = async (events: readonly SeedEvent[], path = '/'): Promise<void> => {
    const present = clock ?? now();
    const past = dateEvents(events, present);
    await setClock((past[0]?.at ?? present) - 1000);
    await open(path);
    await accept();
    for (const dated of past) {
      await setClock(dated.at);
      assertRecorded(await call<TrackResult>('track', dated.event), dated);
    }
    // An opt-in may still be writing them.
    await call('profile.whenSaved');
    await setClock(present);
    await open(path);
  };
  const explain = (slot: string): Promise<Explanation> => call('explain', slot);

  return {
    open,
    accept,
    decline: () => setConsent(page, 'decline', { global, call }),
    setClock,
    seed,
    decide: (slot) => call('decide', slot),
    explain,
    reasons: async (slot) => (await explain(slot)).evidence.map(({ fact }) => fact),
    status: () => call('status'),
    storage: () => page.evaluate(readStorage),
  };
};
