/** A pool of coupons: the example of the guide has no issues, and codes with other terms have one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lint } from './lint.ts';

const GUIDE = readFileSync(join(import.meta.dirname, '../../../../docs/guides/coupons.md'), 'utf8');
const sample = (language: string): string =>
  new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(GUIDE)?.[1] ?? '';

const CONFIG = {
  version: 1,
  site: {
    name: 'Shop',
    controller: 'Shop Ltd',
    policy: '/privacy',
    benefit: 'We remember what you buy, in this browser only.',
  },
  purposes: {
    pages: { label: 'Pages', use: 'pages', benefit: 'You see more.', dataCategories: ['cart', 'purchases'] },
  },
  slots: { coupon: { name: 'Coupon' } },
  ...JSON.parse(sample('json')),
};

const issuesOf = (page: string): readonly string[] =>
  lint({
    file: 'tactful.json',
    text: JSON.stringify(CONFIG),
    pages: new Map([['cart.html', page]]),
    now: 0,
  }).map(({ rule, path, message }) => `${rule} ${path}: ${message}`);

test('P14: the pool of the guide has no issues', () => {
  expect(CONFIG.experiences[0].experiment.variants).toHaveLength(3);
  expect(issuesOf(sample('html'))).toEqual([]);
});

test('P14: codes with other terms are an error, and so is a variant without a code', () => {
  const terms = sample('html').replace(/(variant="b"><p>)[^<]*/, '$120 % off with ');
  expect(issuesOf(terms)).toEqual([
    'unequal-coupons coupon.b: the text around the code differs from that of "a"; codes of one pool must have the same terms',
  ]);
  const none = sample('html').replace(/(variant="c"><p>.*?)<code>.*?<\/code>/, '$1nothing');
  expect(issuesOf(none)).toEqual([
    'unequal-coupons coupon.c: there is no code as in "a"; codes of one pool must have the same terms',
  ]);
});
