/** Opens pages with rows of recommendations as many shoppers, and compares what their servers get. */
import type { Browser } from '@playwright/test';
import { apart, orderApart, type Requests } from './request-order.ts';
import { type RowPage, writeRowPage } from './row-shop.ts';
import { createShopper, visitRows } from './shopper.ts';
import type { SitePage } from './site.ts';
import type { Visitor } from './visitor.ts';

/** Pages of one shop, and who visits them. */
export interface Comparison {
  readonly pages: readonly RowPage[];
  /** The numbers of the shoppers. */
  readonly shoppers: readonly number[];
  /** False: the checks of slots are replaced by none. */
  readonly isChecked: boolean;
}

/** A page on which a shopper can be distinguished from the first one. */
interface RowDifference {
  readonly shopper: number;
  readonly page: string;
  readonly requests: readonly string[];
  /** The pairs of requests whose order depends on the shopper. */
  readonly order: readonly string[];
}

/** The result: equal requests are equal for every pair of shoppers, since each is compared with the same one. */
export interface RowOutcome {
  readonly differences: readonly RowDifference[];
  /** The products that each shopper saw, by page. */
  readonly shown: readonly (readonly string[])[];
  /** The number of requests of the first shopper, by page. */
  readonly counts: readonly number[];
}

const requestsOf = ({ site }: Visitor, index: number): Requests => site.visitsOf(index)[0] ?? [];

const orderOf = (one: Visitor, other: Visitor, index: number): Promise<readonly string[]> =>
  orderApart(
    () => one.site.visitsOf(index),
    () => other.site.visitsOf(index),
    async () => {
      await visitRows(one, index);
      await visitRows(other, index);
    },
  );

const close = async ({ context, site }: Visitor): Promise<void> => {
  await context.close();
  await site.close();
};

/** Compares the requests of each shopper with those of the first one, on every page; and their order for the second one. */
export async function compareShoppers(
  browser: Browser,
  { pages, shoppers, isChecked }: Comparison,
): Promise<RowOutcome> {
  const written: readonly SitePage[] = [{ styles: [], seed: 1 }, ...pages].map(writeRowPage);
  const [firstSeed = 0, ...others] = shoppers;
  const differences: RowDifference[] = [];
  const open = (seed: number) => createShopper(browser, written, { seed, isChecked });
  const visitAll = async (shopper: Visitor): Promise<string[]> => {
    const shown: string[] = [];
    for (const at of pages.keys()) shown.push(await visitRows(shopper, at + 1));
    return shown;
  };
  const first = await open(firstSeed);
  const shown = [await visitAll(first)];
  for (const seed of others) {
    const shopper = await open(seed);
    shown.push(await visitAll(shopper));
    for (const [at, { styles }] of pages.entries()) {
      const requests = apart(requestsOf(first, at + 1), requestsOf(shopper, at + 1));
      // It takes repeated visits to distinguish a race from a difference, so one shopper of each test is compared.
      const isOrdered = seed === others[0] && requests.length === 0;
      const order = isOrdered ? await orderOf(first, shopper, at + 1) : [];
      const page = styles.map(({ name }) => name).join(' + ');
      if (requests.length + order.length > 0) differences.push({ shopper: seed, page, requests, order });
    }
    await close(shopper);
  }
  const counts = pages.map((_, at) => requestsOf(first, at + 1).length);
  await close(first);
  return { differences, shown, counts };
}
