/** Playwright's `test` and `expect` for pages that Tactful tailors. */
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
import { createVisitor, type Visitor } from './visitor.ts';
import { watchPage } from './watching.ts';

export type { Stores } from './in-page.ts';
export type { SendOptions, ShowOptions, StoreOptions } from './matchers.ts';
export type { SeedEvent } from './seeding.ts';
export type { Visitor } from './visitor.ts';

/** What a test is given beside Playwright's own. */
export interface TactfulFixtures {
  readonly tactful: Visitor;
  /** The name on `window` of Tactful, or of an app's personalizer. Default `tactful`. Set it by `test.use`. */
  readonly tactfulHandle: string;
  /** Epoch ms that count as the present while a test sets no clock. Default the time at which the test began. */
  readonly tactfulPresent: number;
}

/** The matchers by name. */
export interface TactfulMatchers {
  readonly toBeGeneric: typeof toBeGeneric;
  readonly toSendNothing: typeof toSendNothing;
  readonly toShow: typeof toShow;
  readonly toStoreNothing: typeof toStoreNothing;
  // Playwright asks for an open record.
  readonly [name: string]: (page: Page, ...given: never[]) => Promise<MatcherReturnType>;
}

const matchers = { toBeGeneric, toSendNothing, toShow, toStoreNothing };

/** Playwright's `expect` with the promises to the visitor. */
export const expect: Expect<TactfulMatchers> = baseExpect.extend(matchers);

/** Playwright's `test`, whose page is watched from the beginning, with a visitor to steer. */
export const test: TestType<
  PlaywrightTestArgs & PlaywrightTestOptions & TactfulFixtures,
  PlaywrightWorkerArgs & PlaywrightWorkerOptions
> = base.extend<TactfulFixtures>({
  tactfulHandle: ['tactful', { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern.
  tactfulPresent: [async ({}, use) => use(performance.timeOrigin + performance.now()), { option: true }],
  page: async ({ page }, use) => {
    await watchPage(page);
    await use(page);
  },
  tactful: async ({ page, tactfulHandle, tactfulPresent }, use) => {
    await use(createVisitor(page, tactfulHandle, () => Math.round(tactfulPresent)));
  },
});
