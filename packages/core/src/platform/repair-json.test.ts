import { describe, expect, test } from 'vitest';
import { decodeEntities, parseTolerantly } from './repair-json.ts';

describe('broken JSON', () => {
  test.each<[what: string, text: string, data: unknown]>([
    ['nothing', '{"a":"x, ]"}', { a: 'x, ]' }],
    ['trailing commas', '{"a":[1,2,],}', { a: [1, 2] }],
    ['a semicolon at the end', '{"a":1};', { a: 1 }],
    ['a comment around it', '<!-- {"a":1} -->', { a: 1 }],
    ['a CDATA section', '//<![CDATA[\n{"a":1}\n//]]>', { a: 1 }],
    ['a CDATA section in comments', '/*<![CDATA[*/{"a":1}/*]]>*/', { a: 1 }],
    ['control characters in a string', '{"a":"x\n\ty\u0001"}', { a: 'x\n\ty' }],
    ['a byte order mark', '\uFEFF{"a":1}', { a: 1 }],
    ['entities', '{&quot;a&quot;:&#34;x &amp; y&#x22;}', { a: 'x & y' }],
  ])('is repaired: %s', (_what, text, data) => {
    expect(parseTolerantly(text)).toEqual(data);
  });

  test('keeps entities where only something else is broken', () => {
    expect(parseTolerantly('{"a":"5&quot; wide",}')).toEqual({ a: '5&quot; wide' });
  });

  test.each(['{"a":', '{a:1}', '', 'null'.slice(1), `{"a":1,${' '.repeat(100_000)}}`])(
    'is not repaired: %#',
    (text) => {
      expect(parseTolerantly(text)).toBeUndefined();
    },
  );
});

test('entities are decoded, except unknown ones', () => {
  expect(decodeEntities('A &amp; B &gt; &#67; &#x44; &unknown; &#9999999;')).toBe(
    'A & B > C D &unknown; &#9999999;',
  );
});
