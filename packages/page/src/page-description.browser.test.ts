/** The path of a page: with the parts of the address that the router of the site uses, and no others. */
import type { PageContext } from '@tactful/core';
import { publishConfig } from '@tactful/core/internal';
import type { Router } from '@tactful/rules';
import { afterAll, describe, expect, test } from 'vitest';
import { createPageDescription } from './page-description.ts';

const before = location.href;
// Once: Safari allows a hundred changes of the address in ten seconds.
afterAll(() => history.replaceState(null, '', before));

function describePage(router: Router | undefined) {
  const described: PageContext[] = [];
  const site = { name: 'Shop', controller: 'Shop Ltd', policy: '/privacy', benefit: 'Nicer.' };
  const page = createPageDescription({
    config: publishConfig({
      version: 1,
      site: { ...site, ...(router ? { router } : {}) },
      purposes: {},
      experiences: [],
    }),
    setPage: (context) => described.push(context),
  });
  return { page, paths: () => described.map(({ path }) => path) };
}

describe('the path of the page', () => {
  test.each<[address: string, router: Router | undefined, path: string]>([
    ['/shop/?page=boots#/coats', undefined, '/shop/'],
    ['/?page=boots&session=4711', { parameters: ['page'] }, '/boots'],
    ['/?session=4711', { parameters: ['page'] }, '/'],
    [
      '/index.php?id=40&route=product&email=a@b.example',
      { parameters: ['route', 'id'] },
      '/index.php/product/40',
    ],
    ['/?email=a@b.example#/boots?email=a@b.example', { hash: true }, '/boots'],
    ['/#/', { hash: true }, '/'],
    ['/', { hash: true }, '/'],
    ['/shop/#!/boots/40', { hash: true }, '/shop/boots/40'],
    ['/shop#/boots', { hash: true }, '/shop/boots'],
    ['/#reviews', { hash: true }, '/'],
    ['/#/boots', { hash: false }, '/'],
    ['/?page=boots#/sizes', { hash: true, parameters: ['page'] }, '/boots/sizes'],
  ])('of %s with the router %j is %s', (address, router, path) => {
    history.replaceState(null, '', address);
    const { page, paths } = describePage(router);
    expect(page.followPath()).toBe(true);
    expect(paths()).toEqual([path]);
  });

  test.each<[what: string, router: Router | undefined, from: string, to: string, hasChanged: boolean]>([
    ['another path', undefined, '/a', '/b', true],
    ['another query', undefined, '/?page=a', '/?page=b', false],
    ['another value of the parameter', { parameters: ['page'] }, '/?page=a', '/?page=b', true],
    ['the same value of another parameter', { parameters: ['item', 'page'] }, '/?item=1', '/?page=1', true],
    ['another parameter', { parameters: ['page'] }, '/?page=a', '/?page=a&sort=price', false],
    ['another route', { hash: true }, '/#/a', '/#/b', true],
    ['another query of the route', { hash: true }, '/#/a', '/#/a?sort=price', false],
    ['another anchor', { hash: true }, '/', '/#reviews', false],
  ])('%s: with the router %j, from %s to %s', (_what, router, from, to, hasChanged) => {
    history.replaceState(null, '', from);
    const { page } = describePage(router);
    page.followPath();
    expect(page.followPath()).toBe(false);
    history.pushState(null, '', to);
    expect(page.followPath()).toBe(hasChanged);
  });
});
