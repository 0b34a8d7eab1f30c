import { describe, expect, test } from 'vitest';
import { config } from '../../testing/visitor.ts';
import { createItemIdCheck, isProductNumber, itemIdOf } from './item-id.ts';

const withShape = (itemId?: string) => createItemIdCheck({ ...config, catalog: itemId ? { itemId } : {} });
const byDefault = withShape();
const anything = withShape('.+');

describe('without a declared shape', () => {
  test.each(['sku_12345', 'wh-1000xm4', 'b07xj8c8f5', '10042', 'coat-1', 'ab.12'.replace('.', '-')])(
    'an article number may be stored: %s',
    (id) => expect(byDefault(id)).toBe(true),
  );

  test.each([
    'ovulation-test-kit',
    'ovulation-test-kit-2',
    'viagra-50',
    'parka',
    'x',
    'تحليل-1',
    '',
    `${'a'.repeat(20)}1`,
    '12-34-56-78',
    'name here 1',
  ])('words may not: %s', (id) => expect(byDefault(id)).toBe(false));
});

describe('identifiers are not stored, whatever shape the config declares', () => {
  test.each([
    ['an e-mail address', 'jane@example.com'],
    ['an e-mail address, percent-encoded', 'jane%40example.com'],
    ['an e-mail address, encoded twice', 'jane%2540example.com'],
    ['an e-mail address in Base64', 'amFuZUBleGFtcGxlLmNvbQ=='],
    ['an e-mail address in Base64 without padding', 'amFuZUBleGFtcGxlLmNvbQ'],
    ['a short e-mail address in Base64', 'YUBiLmNv'],
    ['an e-mail address in Base64 for addresses', 'amFuZS1kb2U_QGV4YW1wbGUuY29t'],
    ['a phone number', '+43 660 1234567'],
    ['a phone number with signs', '(0660) 123-45.67'],
    ['a phone number in other digits', '٠٦٦٠١٢٣٤٥٦٧'],
    ['a number in a text', 'order 12345678'],
    ['an IBAN', 'AT61 1904 3002 3457 3201'],
    ['an IBAN without spaces', 'MT84MALT011000012345MTLCAST001S'],
    ['a card', '4111 1111 1111 1111'],
    ['a date of birth', '1990-01-31'],
    ['a UUID', '123e4567-e89b-12d3-a456-426614174000'],
    ['a UUID of letters', 'abcdefab-cdef-abcd-efab-cdefabcdefab'],
    ['a token', 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9'],
    ['a key', 'sk_live_abcdefghijkl'],
  ])('%s', (_what, id) => {
    const stored = itemIdOf({ id });
    expect(stored && anything(stored)).toBeFalsy();
    expect(stored && byDefault(stored)).toBeFalsy();
  });
});

test('a declared shape replaces the default one, and covers the whole id', () => {
  const handles = withShape('[a-z]+-?[a-z]+|\\d{4}');
  for (const id of ['cairn-parka', 'parka', '1234']) expect(handles(id)).toBe(true);
  for (const id of ['cairn-parka-', '12345', 'sku-1', '']) expect(handles(id)).toBe(false);
  expect(withShape('SKU-\\d+')(itemIdOf({ id: 'SKU-12' }))).toBe(true);
  expect(withShape('[؀-ۿ-]+')(itemIdOf({ id: 'معطف أزرق' }))).toBe(true);
});

test('a declared shape that could take long is not used', () => {
  const slow = withShape('(a+)+b');
  expect(slow('aaaaaaaaaaaaaaaaaaaaaaaaaaaab')).toBe(false);
  expect(slow('sku-1')).toBe(true);
});

test('an item without an id has a digest of its name, which no id of a page can have', () => {
  const stored = itemIdOf({ name: ' Mug engraved for Jane ' });
  expect(stored).toMatch(/^N[a-z\d]{1,7}$/);
  expect(stored).toBe(itemIdOf({ name: 'mug engraved for jane' }));
  expect(byDefault(stored)).toBe(true);
  expect(byDefault(itemIdOf({ id: stored.replace(/\d/g, 'x') }))).toBe(false);
  expect(itemIdOf({})).toBe('');
});

describe('numbers of seven digits or more', () => {
  const PRODUCTS: readonly (readonly [string, string, string])[] = [
    ['a product of Shopify', '7234567890123', '\\d{13}'],
    ['a variant of Shopify', '41234567890123', '\\d{13,14}'],
    ['a trade item number', '4006381333931', '\\d{13}'],
    ['a trade item number with 8 digits', '96385074', '\\d{8}'],
    ['a trade item number with 12 digits that begins with 0', '036000291452', '\\d{12}'],
    ['a number with 12 digits, which is too short for a card', '412345678905', '\\d{12}'],
    ['a number after letters', 'wh-12345678', 'wh-\\d{8}'],
  ];

  test.each(PRODUCTS)('%s needs a list of products or a declared number of digits', (_what, id, shape) => {
    expect(isProductNumber(id)).toBe(true);
    expect(withShape(shape)(id)).toBe(true);
    expect(byDefault(id)).toBe(false);
    for (const loose of ['.+', '\\d+', '[\\w-]+', '[a-z-]*\\d{7,}', '\\d{7,14}|wh-\\d+'])
      expect(withShape(loose)(id)).toBe(false);
  });

  test.each([
    ['a phone number', '06601234567', '\\d{11}'],
    ['a phone number with a prefix', '00436601234567', '\\d{14}'],
    ['a phone number after letters', 'tel-0660123456', 'tel-\\d{10}'],
    ['a phone number with separators', '+43-660-1234567', '\\+43-660-\\d{7}'],
    ['a card with 16 digits', '4111111111111111', '\\d{16}'],
    ['a card with 15 digits', '378282246310005', '\\d{15}'],
    ['a card with 14 digits', '30569309025904', '\\d{14}'],
    ['a card with 13 digits', '4222222222222', '\\d{13}'],
    ['an IBAN', 'at611904300234573201', 'at\\d{18}'],
    ['a short IBAN', 'no9386011117947', 'no\\d{13}'],
    ['a date of birth', '19900131', '\\d{8}'],
    ['a date of birth, day first', '31011990', '\\d{8}'],
    ['a UUID', '123e4567-e89b-12d3-a456-426614174000', '[\\da-f-]{36}'],
    ['an e-mail address', 'jane@example.com', 'jane@example.com'],
    ['a number in a word', 'order-12345678', 'order-\\d{8}'],
    ['digits of another script', '٧٢٣٤٥٦٧٨٩٠١٢٣', '[٠-٩]{13}'],
  ])('%s is never that of a product, whatever is declared', (_what, id, shape) => {
    expect(withShape(shape)(id)).toBe(false);
    expect(isProductNumber(id)).toBe(false);
  });

  test('have one of few numbers of digits, in a shape that declares them', () => {
    expect(withShape('\\d{10,12}')('7234567890')).toBe(true);
    expect(withShape('\\d{10,13}')('7234567890')).toBe(false);
    // It also declares shorter ids, which need no such care.
    expect(withShape('\\d{1,13}')('123456')).toBe(true);
    expect(withShape('\\d{1,13}')('1234567')).toBe(false);
  });
});
