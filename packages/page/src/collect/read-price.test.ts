import { describe, expect, test } from 'vitest';
import { readPrice } from './read-price.ts';

const CASES: readonly [
  value: unknown,
  language: string,
  currency: string | undefined,
  price: number | undefined,
][] = [
  [129.5, '', 'EUR', 129.5],
  [Number.NaN, '', 'EUR', undefined],
  ['129', '', 'EUR', 129],
  ['18,50', '', 'EUR', 18.5],
  ['18.50', 'de', 'EUR', 18.5],
  ['1.299,00 €', '', 'EUR', 1299],
  ['$1,299.00', '', 'USD', 1299],
  ["CHF 1'299.50", 'de-CH', 'CHF', 1299.5],
  ['1 299,00 kr', 'sv', 'SEK', 1299],
  ['R$ 1.299,90', 'pt-BR', 'BRL', 1299.9],
  ['Rs. 1,29,999.00', 'en-IN', 'INR', 129_999],
  ['1,234,567', '', 'USD', 1_234_567],
  ['49,-', 'nl', 'EUR', 49],
  ['1.299', 'de', 'EUR', 1299],
  ['1,299', 'en', 'USD', 1299],
  ['1.299', 'en', 'EUR', undefined],
  ['1,299', 'de', 'EUR', undefined],
  ['1.299', '', 'EUR', undefined],
  ['12,900', '', 'JPY', 12_900],
  ['1.250', '', 'KWD', 1.25],
  ['0.999', 'de', 'EUR', 0.999],
  ['1299.000', 'en', 'EUR', 1299],
  ['1.2.3', '', 'EUR', undefined],
  ['10 – 20 €', '', 'EUR', undefined],
  ['-5', '', 'EUR', undefined],
  ['on request', '', 'EUR', undefined],
  ['', '', 'EUR', undefined],
  ['18.50', 'not a language', 'nonsense', 18.5],
];

describe('a price', () => {
  test.each(CASES)('%s in a page in "%s" with %s is %s', (value, language, currency, price) => {
    expect(readPrice(value, { language, currency })).toBe(price);
  });
});
