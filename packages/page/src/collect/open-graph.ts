/** Reads Open Graph product tags, for pages that report nothing else. */
import { queryAll } from '../dom.ts';
import type { Reporter } from './reporter.ts';

/** Reads `og:type` and the `product:` tags, unless the page has reported its product already. */
export function readOpenGraph(reporter: Reporter): void {
  const tags: { [name: string]: string } = {};
  for (const meta of queryAll<HTMLMetaElement>('meta[property]'))
    tags[(meta.getAttribute('property') ?? '').replace(/^(og|product):/, '')] = meta.content;
  if (tags.type !== 'product' || reporter.hasReported('view_item')) return;
  reporter.setPage({ type: 'product' });
  reporter.report('view_item', {
    items: [{ ...tags, id: tags.retailer_item_id, name: tags.title, price: tags['price:amount'] }],
  });
}
