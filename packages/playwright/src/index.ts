/** Playwright's `test` and `expect` for pages that Tactful personalizes. */
import {
  test as base,
  expect as baseExpect,
  type Expect,
  type MatcherReturnType,
  type Page,
  type PlaywrightTestArgs,
  type PlaywrightTestOptions,
  type PlaywrightWorkerArgs,
  type PlaywrightWorkerOptions,
  type TestType,
} from '@playwright/test';
import { toBeGeneric, toSendNothing, toShow, toStoreNothing } from './matchers.ts';
import { recordTraffic } from './traffic.ts';
import { createVisitor, type Visitor } from './visitor.ts';

export type { DeviceStorage } from './in-page.ts';
export type { SendOptions, ShowOptions, StoreOptions } from './matchers.ts';
export type { SeedEvent } from './seed.ts';
export type { Visitor } from './visitor.ts';

/** The fixtures that a test gets in addition to Playwright's own. */
export interface TactfulFixtures {
  readonly tactful: Visitor;
  /** The name on `window` of the script tag's object, or of an app's Tactful object. Default `tactful`. Set it with `test.use`. */
  readonly tactfulGlobal: string;
  /** The present while a test sets no clock, in epoch ms. Default: the time at which the test began. */
  readonly tactfulNow: number;
}

/** The matchers by name. */
export interface TactfulMatchers {
  readonly toBeGeneric: typeof toBeGeneric;
  readonly toSendNothing: typeof toSendNothing;
  readonly toShow: typeof toShow;
  readonly toStoreNothing: typeof toStoreNothing;
  // Playwright requires an index signature.
  readonly [name: string]: (page: Page, ...args: never[]) => Promise<MatcherReturnType>;
}

const matchers = { toBeGeneric, toSendNothing, toShow, toStoreNothing };

/** Playwright's `expect` with matchers for Tactful. */
export const expect: Expect<TactfulMatchers> = baseExpect.extend(matchers);

/** Playwright's `test` with the `tactful` fixture, and a `page` whose traffic is recorded from the start. */
export const test: TestType<
  PlaywrightTestArgs & PlaywrightTestOptions & TactfulFixtures,
  PlaywrightWorkerArgs & PlaywrightWorkerOptions
> = base.extend<TactfulFixtures>({
  tactfulGlobal: ['tactful', { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern.
  tactfulNow: [async ({}, use) => use(performance.timeOrigin + performance.now()), { option: true }],
  page: async ({ page }, use) => {
    await recordTraffic(page);
    await use(page);
  },
  tactful: async ({ page, tactfulGlobal, tactfulNow }, use) => {
    await use(createVisitor(page, { global: tactfulGlobal, now: () => Math.round(tactfulNow) }));
  },
});
