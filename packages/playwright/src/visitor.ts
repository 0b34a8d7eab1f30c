/** Owns what a test can make the visitor do, and ask of the page. */

import type { Page } from '@playwright/test';
import type { Decision, Explanation, Status, TrackResult } from '@tactful/core';
import { ask, readStores, type Stores } from './in-page.ts';
import { dated, expectKept, type SeedEvent } from './seeding.ts';

/** A visitor of the page under test. */
export interface Visitor {
  /** Opens a page and waits until decisions are final. Default `/`. */
  open(path?: string): Promise<void>;
  /** Says yes or no, by the prompt where there is one, else by the panel; or by the app's personalizer. */
  choose(choice: 'tailored' | 'generic'): Promise<void>;
  /** Sets the page's clock, from now on and on later pages: a date, ISO text or epoch ms. */
  setClock(at: Date | string | number): Promise<void>;
  /** Gives the visitor, who says yes, a past; then opens `path` in the present. Rejects if an event is not kept. */
  seed(events: readonly SeedEvent[], path?: string): Promise<void>;
  decide(slot: string): Promise<Decision>;
  explain(slot: string): Promise<Explanation>;
  /** The facts that decided, in the order of the explanation; none for a generic slot. */
  reasons(slot: string): Promise<readonly string[]>;
  status(): Promise<Status>;
  /** Everything that is stored on the device, cookies aside. */
  stores(): Promise<Stores>;
}

/** Presses a button of the widget; opens the panel first where the prompt is gone. */
const press = async (page: Page, part: 'accept' | 'refuse'): Promise<void> => {
  const button = page.locator(`#tactful [part~="${part}"]`);
  const panel = page.locator('#tactful dialog');
  const opener = page.locator('#tactful [part~="open"]');
  await button.or(opener).first().waitFor();
  if (await button.first().isVisible()) return button.first().click();
  await opener.click();
  await panel.locator(`[part~="${part}"]`).first().click();
  await page.keyboard.press('Escape');
};

/** @param handle - The name under which the page shows `tactful`, or an app its personalizer. */
export const createVisitor = (page: Page, handle: string, present: () => number): Visitor => {
  let clock: number | undefined;
  // What comes back was made by the methods named, and cloned on the way.
  const call = <T>(methods: readonly string[], ...given: readonly unknown[]): Promise<T> =>
    page.evaluate(ask, [handle, methods, given] as const) as Promise<T>;
  const setClock = async (at: Date | string | number): Promise<void> => {
    clock = new Date(at).getTime();
    if (Number.isNaN(clock)) throw new Error(`setClock: expected a date, got ${JSON.stringify(at)}`);
    await page.clock.setFixedTime(clock);
  };
  const status = (): Promise<Status> => call(['status']);
  const open = async (path = '/'): Promise<void> => {
    await page.goto(path);
    await status();
  };
  const hasChoose = (): Promise<boolean> =>
    page.evaluate((name) => 'choose' in Object(Reflect.get(globalThis, name)), handle);
  const choose = async (choice: 'tailored' | 'generic'): Promise<void> => {
    if (await hasChoose()) await call(['choose'], choice, { surface: 'api' });
    else await press(page, choice === 'tailored' ? 'accept' : 'refuse');
    const settled = choice === 'tailored' ? /^(ok|memory|full)$/ : /^closed$/;
    for (let left = 100; left > 0 && !settled.test((await status()).storage); left--)
      await page.waitForTimeout(20);
  };
  const explain = (slot: string): Promise<Explanation> => call(['explain'], slot);

  return {
    open,
    choose,
    setClock,
    seed: async (events, path = '/') => {
      const now = clock ?? present();
      const past = dated(events, now);
      await setClock((past[0]?.at ?? now) - 1000);
      await open(path);
      await choose('tailored');
      for (const one of past) {
        await setClock(one.at);
        expectKept(await call<TrackResult>(['track', 'record'], one.event), one);
      }
      await setClock(now);
      await open(path);
    },
    decide: (slot) => call(['decide'], slot),
    explain,
    reasons: async (slot) => (await explain(slot)).evidence.map(({ fact }) => fact),
    status,
    stores: () => page.evaluate(readStores),
  };
};
