import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lint } from './lint.ts';

const FIXTURES = join(import.meta.dirname, '../../testing/fixtures');
const CONFIG = readFileSync(join(FIXTURES, 'item-ids.json'), 'utf8');

/** The messages about ids of a page. */
const messagesOf = (html: string, text = CONFIG): readonly string[] =>
  lint({ file: 'a.json', text, pages: new Map([['a.html', html]]), now: 0 })
    .filter(({ rule }) => rule === 'undeclared-item-ids')
    .map(({ message }) => message);

const items = (...ids: readonly string[]): string =>
  ids.map((id) => `<i data-tactful-item="${id}"></i>`).join('');
const pushed = (id: string): string => `<script>dataLayer.push({ items: [{ item_id: '${id}' }] })</script>`;

describe('ids of items on pages', () => {
  test.each([
    ['a number that only a script reports', pushed('7234567890004'), '"\\\\d{13}"'],
    ['handles of products', items('cairn-parka-1', 'fjord-coat-22'), '"[a-z-]+-\\\\d{1,2}"'],
    [
      'handles, with ids that are recorded already',
      items('cairn-parka-1', 'ab12'),
      '"[a-z-]+-\\\\d|[a-z]{2}\\\\d{2}"',
    ],
    ['words that agree', items('parka-1', 'parka-2'), '"parka-\\\\d"'],
    ['names with signs', items('parka.1+x', 'coat.2+y'), '"[a-z]{4,5}-\\\\d\\\\+[a-z]"'],
  ])('are suggested as a shape: %s', (_what, html, shape) => {
    const [message, ...more] = messagesOf(html);
    expect(message?.replace(/.*"itemId": (.*) }$/, '$1')).toBe(shape);
    expect(more).toEqual([]);
    const declared = CONFIG.replace('"catalog": {', `"catalog": { "itemId": ${shape},`);
    expect(messagesOf(html, declared)).toEqual([]);
  });

  test.each([
    ['numbers that the page lists', items('7234567890004')],
    [
      'numbers in microdata',
      '<p itemscope itemtype="https://schema.org/Product"><b itemprop="sku">7234567890004</b>',
    ],
    [
      'numbers in JSON-LD',
      `<script type="application/ld+json">{"@type":"Product","gtin13":"4006381333931"}</script>${pushed('4006381333931')}`,
    ],
    ['article numbers', items('sku-12', 'b07xj8c8f5') + pushed('wh-1000xm4')],
    ['other attributes', '<i data-id="7234567890004" itemprop="sku"></i>'],
  ])('are recorded without a declaration: %s', (_what, html) => {
    expect(messagesOf(html)).toEqual([]);
  });

  test.each([
    ['a phone number', pushed('06601234567')],
    ['a card', items('4111111111111111')],
    ['an e-mail address', items('jane@example.com')],
    ['a UUID', items('123e4567-e89b-12d3-a456-426614174000')],
    ['many shapes', items('parka', '1parka', 'parka1a', 'parka1a1', '1parka1')],
  ])('are never suggested as a shape: %s', (_what, html) => {
    expect(messagesOf(html)).toEqual([expect.stringContaining('Name the items in catalog.names')]);
  });

  test('that name something sensitive need other ids', () => {
    expect(messagesOf(items('ovulation-test-kit-2'))).toEqual([
      expect.stringContaining('Use ids without words: "ovulation-test-kit-2" would reveal'),
    ]);
  });

  test('do not matter where no rule is about single items', () => {
    const text = CONFIG.replace('"by": "item"', '"by": "category"');
    expect(messagesOf(items('7234567890004', 'cairn-parka-1'), text)).toEqual([]);
  });
});
