/** Chooses the product that the page is about, among those that its structured data lists. */
import type { Router } from '@tactful/rules';
import { queryAll, root } from '../../dom.ts';
import { readPath } from '../../page-path.ts';
import { openGraphTags } from './open-graph.ts';
import type { Product } from './products.ts';

/** The same product described twice: by the theme and by another app. The first description wins, the second fills it. */
export function mergeProducts(products: readonly Product[]): readonly Product[] {
  const merged: Product[] = [];
  for (const product of products) {
    const at = merged.findIndex(
      ({ id, name, addresses }) =>
        (!!id && id === product.id) ||
        (!!name && name === product.name) ||
        addresses.some((address) => product.addresses.includes(address)),
    );
    const before = merged[at];
    if (!before) {
      merged.push(product);
      continue;
    }
    const filled = Object.entries(product.item).filter(
      ([field]) => !before.item[field] || String(before.item[field]) === '',
    );
    merged[at] = {
      ...before,
      item: { ...before.item, ...Object.fromEntries(filled) },
      addresses: [...before.addresses, ...product.addresses],
    };
  }
  return merged;
}

/** Returns the path of an address by which the router distinguishes pages; '' if it is none. */
const createReadPath =
  (router: Router | undefined) =>
  (address: string | undefined): string => {
    try {
      return address ? readPath(new URL(address, document.baseURI), router).replace(/\/$/, '') : '';
    } catch {
      return '';
    }
  };

/** The names of the product of a page, besides its markup. */
interface PageNames {
  /** The last breadcrumb; '' if there is none. */
  readonly lastStep: string;
  readonly router: Router | undefined;
}

/**
 * Returns the product of the page: the only one, or the one that the canonical address, Open Graph, the heading or the
 * last breadcrumb names. `undefined` if the page is not about one product.
 */
export function findMainProduct(
  products: readonly Product[],
  { lastStep, router }: PageNames,
): Product | undefined {
  if (products.length < 2) return products[0];
  const tags = openGraphTags();
  const [canonical] = queryAll<HTMLLinkElement>('link[rel=canonical]');
  const pathOf = createReadPath(router);
  const paths = [canonical?.href, tags.url, location.href].map(pathOf).filter(Boolean);
  const headings = queryAll('h1', root).map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim());
  const names = [tags.title, lastStep, ...headings];
  for (const path of paths) {
    const found = products.filter(({ addresses }) => addresses.some((address) => pathOf(address) === path));
    if (found.length === 1) return found[0];
  }
  for (const name of names) {
    const found = products.filter((product) => !!name && product.name === name);
    if (found.length === 1) return found[0];
  }
  return undefined;
}
