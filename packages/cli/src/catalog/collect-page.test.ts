import { describe, expect, test } from 'vitest';
import { collectPage } from './collect-page.ts';

const idsIn = (html: string): readonly string[] =>
  collectPage('a.html', html).map(({ kind, id }) => `${kind}.${id}`);

const jsonLd = (value: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('collectPage', () => {
  test.each([
    ['attributes', '<a data-tactful-category="Coats" data-tactful-brand="Skelder"></a>'],
    [
      'microdata',
      '<div itemscope itemtype="https://schema.org/Product"><meta itemprop="category" content="Women > Coats"><p itemprop="brand" itemscope><b itemprop="name">Skelder</b></p></div>',
    ],
    [
      'a product in JSON-LD',
      jsonLd({ '@type': 'Product', category: 'Women/Coats', brand: { name: 'Skelder' } }),
    ],
    [
      'a graph in JSON-LD',
      jsonLd({
        '@graph': [
          { '@type': ['Product'], category: ['Coats'], brand: [{ '@type': 'Brand', name: 'Skelder' }] },
        ],
      }),
    ],
    [
      'JSON-LD with a comment and a trailing comma',
      '<script type="application/ld+json; charset=utf-8"><!-- {"category": "Coats", "brand": "Skelder",} --></script>',
    ],
    [
      'JSON-LD with a text that looks like a trailing comma',
      '<script type="application/ld+json">{"name": "A, ]", "category": "Women | Coats", "brand": "Skelder",}</script>',
    ],
    [
      'pushes of Google Analytics',
      '<script>gtag("event", "view_item", {items: [{item_category: "Coats", \'item_brand\': \'Skelder\'}]})</script>',
    ],
  ])('finds the category and the brand in %s', (_, html) => {
    expect(idsIn(html)).toEqual(['categories.coats', 'brands.skelder']);
  });

  test('finds the categories in breadcrumbs, but neither the start page nor the product', () => {
    const crumb = (name: string): unknown => ({ '@type': 'ListItem', item: { name } });
    expect(
      idsIn(
        jsonLd({
          '@type': 'BreadcrumbList',
          itemListElement: [crumb('Women'), crumb('Coats'), crumb('Parka')],
        }),
      ),
    ).toEqual(['categories.women', 'categories.coats']);
    expect(idsIn('<nav class="breadcrumbs"><a>Home</a><a>Coats</a><span>Parka</span></nav>')).toEqual([
      'categories.coats',
    ]);
  });

  test('returns the language of the page and the line of a value', () => {
    const html =
      '<html lang="de">\n<script>\ndataLayer.push({\n  items: [{ item_category: "Mäntel" }] })</script>';
    expect(collectPage('a.html', html)).toMatchObject([
      { language: 'de', name: 'Mäntel', place: { line: 4 } },
    ]);
  });

  test.each([
    '',
    '<script type="application/ld+json">{{</script>',
    '<script>items = [{ item_category: "',
    '{',
  ])('finds nothing in %j, without an exception', (html) => {
    expect(idsIn(html)).toEqual([]);
  });
});
