/** Owns reading Open Graph product tags, the last resort of pages that say nothing else. */
import { queryAll } from '../dom.ts';
import type { Reporter } from './reporter.ts';

/** Reads `og:type` and the `product:` tags, unless the page has named its article already. */
export function readOpenGraph(sink: Reporter): void {
  const said: { [name: string]: string } = {};
  for (const meta of queryAll<HTMLMetaElement>('meta[property]'))
    said[(meta.getAttribute('property') ?? '').replace(/^(og|product):/, '')] = meta.content;
  if (said.type !== 'product' || sink.hasTold('view_item')) return;
  sink.describe({ type: 'product' });
  sink.tell('view_item', {
    items: [{ ...said, id: said.retailer_item_id, name: said.title, price: said['price:amount'] }],
  });
}
