/** Reads Open Graph product tags, for pages that report nothing else. */

import type { Reporter } from '../../collect/reporter.ts';
import { queryAll } from '../../dom.ts';
import { idInAddress } from './item-id.ts';

const TYPES: readonly string[] = ['product', 'product.item', 'og:product'];

/** The tags by their names without prefix. A name may be in `property` or in `name`. */
export function openGraphTags(): { readonly [name: string]: string } {
  const tags: { [name: string]: string } = {};
  for (const meta of queryAll<HTMLMetaElement>('meta[property],meta[name]')) {
    const [, name] = /^(?:og|product):(.+)$/.exec(meta.getAttribute('property') ?? meta.name) ?? [];
    // `product:` tags follow `og:` tags of the same name, and are more specific.
    if (name) tags[name] = meta.content;
  }
  return tags;
}

/** Reads the tags, unless the page has reported its product already. */
export function readOpenGraph(reporter: Reporter): void {
  const tags = openGraphTags();
  if (!TYPES.includes(tags.type ?? '') || reporter.hasReported('view_item')) return;
  reporter.setPage({ type: 'product' });
  const id =
    tags.retailer_item_id ?? tags.sku ?? tags.item_group_id ?? tags.retailer_part_no ?? tags.mfr_part_no;
  reporter.report('view_item', {
    items: [
      {
        id: id ?? idInAddress(tags.url),
        name: tags.title,
        brand: tags.brand,
        category: tags.category,
        price: tags['sale_price:amount'] ?? tags['price:amount'],
        currency: tags['price:currency'],
      },
    ],
  });
}
