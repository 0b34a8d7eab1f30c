import { describe, expect, test } from 'vitest';
import { lint } from '../index.ts';
import { STARTER_CONFIG } from '../starter.ts';

const NOW = Date.UTC(2026, 10, 22);
const SLOT: string = JSON.parse(STARTER_CONFIG).experiences[0].slot;
const issuesOf = (head: string, standard = '') => {
  const page = `<!doctype html><head>${head}</head><div data-tactful-slot="${SLOT}"><p>x</p>${standard}</div>`;
  return lint({ file: 'a', text: STARTER_CONFIG, pages: new Map([['page.html', page]]), now: NOW })
    .filter(({ rule }) => rule === 'page-traffic')
    .map(({ level, message }) => `${level}: ${message}`);
};

describe('the rule page-traffic reports', () => {
  test.each([
    ['a prefetcher', '<script src="/js/instantpage-5.2.0.js"></script>', 'prefetches links'],
    ['Turbo', '<script src="/turbo.es2017-umd.js"></script>', 'prefetches links'],
    ['a lazy loader', '<script src="/lazysizes.min.js"></script>', 'loads images when they come into view'],
    ['its attributes', '<div data-bg="/a.jpg"></div>', 'a script loads this'],
    ['its class', '<img class="big lazyload" alt="">', 'a script loads this'],
    ['a tag manager', '<script>w.src="https://www.googletagmanager.com/gtm.js"</script>', 'a tag manager'],
    ['content-visibility', '<style>main{content-visibility:auto}</style>', 'content-visibility'],
    [
      'a sheet of another origin',
      '<link rel="stylesheet" href="https://cdn.example/a.css">',
      'cannot be checked',
    ],
    [
      'speculation rules',
      '<script type="speculationrules">{"prefetch":[{"where":{},"eagerness":"moderate"}]}</script>',
      'speculation rules prefetch',
    ],
  ])('%s', (_what, head, message) => {
    expect(issuesOf(head)).toEqual([expect.stringContaining(message)]);
  });

  test('embedded content in a slot that is replaced', () => {
    expect(issuesOf('', '<iframe src="/map"></iframe>')).toEqual([
      expect.stringContaining('<iframe> in a slot'),
    ]);
  });
});

test.each([
  '<script src="/shop.js"></script>',
  '<link rel="stylesheet" href="/shop.css">',
  '<link rel="stylesheet" href="https://cdn.example/a.css" crossorigin>',
  '<link rel="stylesheet" href="https://fonts.example/css">',
  '<script type="speculationrules">{"prefetch":[{"where":{},"eagerness":"conservative"}]}</script>',
  '<img loading="lazy" src="/a.jpg" alt="">',
])('the rule page-traffic does not report %s', (head) => {
  expect(issuesOf(head)).toEqual([]);
});
