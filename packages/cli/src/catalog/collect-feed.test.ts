import { describe, expect, test } from 'vitest';
import { collectFeed } from './collect-feed.ts';

const XML = `<?xml version="1.0"?>
<rss xmlns:g="http://base.google.com/ns/1.0" version="2.0"><channel>
  <item><g:id>1</g:id><g:type>x</g:type>
    <g:product_type><![CDATA[Women > Coats & jackets]]></g:product_type>
    <g:brand>Skelder &amp; Sons</g:brand><g:google_product_category>5181</g:google_product_category></item>
  <item><g:product_type>Women &gt; Coats &amp; jackets</g:product_type></item>
</channel></rss>`;
const TSV = 'id\tproduct type\tbrand\n1\tHome > Mugs\tOstrand\n';
const SHOPIFY_CSV = 'Handle,Title,Vendor,Type\nmug,"Mug, ""blue""",Ostrand,Mugs\n,,,\n';
const SEMICOLONS = 'id;product_type\n1;Mugs\n';
const SHOPIFY_JSON = JSON.stringify({
  products: [{ title: 'Mug', vendor: 'Ostrand', product_type: 'Mugs', options: [{ type: 'Size' }] }],
});

const summary = (file: string, text: string): unknown => {
  const values = collectFeed(file, text);
  return typeof values === 'string'
    ? values
    : values.map(({ kind, id, name, path }) => [kind, id, name, path]);
};

describe('collectFeed', () => {
  test('reads the product types and brands of a Google Merchant feed in XML', () => {
    expect(summary('feed.xml', XML)).toEqual([
      ['categories', 'coats-&-jackets', 'Coats & jackets', 'Women > Coats & jackets'],
      ['brands', 'skelder-&-sons', 'Skelder & Sons', 'Skelder & Sons'],
    ]);
  });

  test.each([
    ['feed.tsv', TSV, 'Home > Mugs'],
    ['products.csv', SHOPIFY_CSV, 'Mugs'],
    ['products.json', SHOPIFY_JSON, 'Mugs'],
  ])('reads the categories and brands of %s', (file, text, path) => {
    expect(summary(file, text)).toEqual(
      expect.arrayContaining([
        ['categories', 'mugs', 'Mugs', path],
        ['brands', 'ostrand', 'Ostrand', 'Ostrand'],
      ]),
    );
  });

  test('reads columns that semicolons separate', () => {
    expect(summary('feed.csv', SEMICOLONS)).toEqual([['categories', 'mugs', 'Mugs', 'Mugs']]);
  });

  test('returns the line of a value', () => {
    const values = collectFeed('feed.xml', XML);
    expect(typeof values === 'string' ? values : values.map(({ place }) => place.line)).toEqual([4, 5]);
  });

  test.each(['{', '[1,', 'a,b\n"'])('returns why %j cannot be read, or finds nothing', (text) => {
    const values = collectFeed('feed', text);
    expect(typeof values === 'string' || values.length === 0).toBe(true);
  });
});
