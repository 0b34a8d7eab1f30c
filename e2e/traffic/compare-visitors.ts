/** Opens generated pages as visitors with different pasts, and compares what their servers get. */
import type { Browser } from '@playwright/test';
import { CATEGORIES, type Feature } from './feature.ts';
import { apart, orderApart, type Requests } from './request-order.ts';
import { createVisitor, type Visit, type Visitor, visit } from './visitor.ts';

/** A page on which the requests of the visitors differ. */
interface Difference {
  readonly page: string;
  /** The requests that only one visitor makes. */
  readonly requests: readonly string[];
  /** The pairs of requests whose order depends on the visitor. */
  readonly order: readonly string[];
}

export interface Outcome {
  readonly differences: readonly Difference[];
  /** The content that each visitor saw, by page. */
  readonly visits: readonly (readonly Visit[])[];
  /** The number of pairs of requests whose order was compared. */
  readonly pairs: number;
}

/** Compares the first visitor with each of the others. */
async function compareVisits(visitors: readonly Visitor[], index: number): Promise<Omit<Difference, 'page'>> {
  const [first, ...others] = visitors;
  const firstVisit = (visitor?: Visitor): Requests => visitor?.site.visitsOf(index)[0] ?? [];
  const requests = others.flatMap((other) => apart(firstVisit(first), firstVisit(other)));
  if (!first || !firstVisit(first).length) return { requests: ['no request'], order: [] };
  // Requests that only one visitor makes are enough to distinguish both.
  if (requests.length > 0) return { requests, order: [] };
  const order: string[] = [];
  for (const other of others)
    order.push(
      ...(await orderApart(
        () => first.site.visitsOf(index),
        () => other.site.visitsOf(index),
        () => Promise.all([visit(first, index), visit(other, index)]),
      )),
    );
  return { requests, order };
}

/** Opens each page as one visitor for each category. `isChecked`: whether slots are checked as usual. */
export async function compareVisitors(
  browser: Browser,
  pages: readonly (readonly Feature[])[],
  isChecked: boolean,
): Promise<Outcome> {
  const visitors = await Promise.all(
    CATEGORIES.map((category) => createVisitor(browser, [[], ...pages], { category, isChecked })),
  );
  const differences: Difference[] = [];
  const visits: (readonly Visit[])[] = [];
  let pairs = 0;
  for (const [at, features] of pages.entries()) {
    visits.push(await Promise.all(visitors.map((visitor) => visit(visitor, at + 1))));
    const found = await compareVisits(visitors, at + 1);
    const count = visitors[0]?.site.visitsOf(at + 1)[0]?.length ?? 0;
    pairs += (count * (count - 1)) / 2;
    const page = features.map(({ name }) => name).join(' + ');
    if (found.requests.length + found.order.length > 0) differences.push({ page, ...found });
  }
  await Promise.all(visitors.map(async ({ context, site }) => [await context.close(), await site.close()]));
  return { differences, visits, pairs };
}
