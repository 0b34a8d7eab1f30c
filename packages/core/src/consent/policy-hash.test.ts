import { type Config, DATA_CATEGORIES } from '@tactful/rules';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { config } from '../../testing/visitor.ts';
import { policyHash } from './policy-hash.ts';

/** The data categories of each purpose. */
const offers = fc.dictionary(
  fc.stringMatching(/^[a-z]{1,8}$/),
  fc.subarray([...DATA_CATEGORIES], { minLength: 1 }),
  { minKeys: 1, maxKeys: 4, noNullPrototype: true },
);
type Offers = { readonly [purpose: string]: Config['purposes'][string]['dataCategories'] };

const hashOf = (offered: Offers, label = 'Label'): string =>
  policyHash({
    ...config,
    purposes: Object.fromEntries(
      Object.entries(offered).map(([purpose, dataCategories]) => [
        purpose,
        { label, benefit: label, dataCategories },
      ]),
    ),
  });

test('the order and the wording of purposes and their data categories do not change the policy', () => {
  fc.assert(
    fc.property(offers, fc.string(), (offered, label) => {
      const reversed = Object.entries(offered)
        .reverse()
        .map(([purpose, categories]) => [purpose, [...categories].reverse()] as const);
      expect(hashOf(Object.fromEntries(reversed), label)).toBe(hashOf(offered));
    }),
  );
});

test('another purpose, and another data category of a purpose, change the policy', () => {
  fc.assert(
    fc.property(offers, fc.constantFrom(...DATA_CATEGORIES), (offered, category) => {
      expect(hashOf({ ...offered, 'one more': [category] })).not.toBe(hashOf(offered));
      const [purpose = '', categories = []] = Object.entries(offered)[0] ?? [];
      const toggled = categories.includes(category)
        ? categories.filter((one) => one !== category)
        : [...categories, category];
      expect(hashOf({ ...offered, [purpose]: toggled })).not.toBe(hashOf(offered));
    }),
  );
});
