/** Owns reading Open Graph product tags, the last resort of pages that say nothing else. */
import { all } from '../read.ts';
import type { Sink } from './sink.ts';

/** Reads `og:type` and the `product:` tags, unless the page has named its article already. */
export function readOpenGraph(sink: Sink): void {
  const said: { [name: string]: string } = {};
  for (const meta of all<HTMLMetaElement>('meta[property]'))
    said[(meta.getAttribute('property') ?? '').replace(/^(og|product):/, '')] = meta.content;
  if (said.type !== 'product' || sink.hasTold('view_item')) return;
  sink.describe({ type: 'product' });
  sink.tell('view_item', {
    items: [{ ...said, id: said.retailer_item_id, name: said.title, price: said['price:amount'] }],
  });
}
