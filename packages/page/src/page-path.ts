/** The path that distinguishes a page of the site from others. */
import type { Router } from '@tactful/rules';

/** The path of an address, with the parts that the router of the site uses. Nothing else is read from the address. */
export function readPath(
  { pathname, search, hash }: Pick<URL, 'pathname' | 'search' | 'hash'>,
  { hash: hasHash, parameters = [] }: Router = {},
): string {
  const query = new URLSearchParams(search);
  const [, ...route] = (hasHash && /^#!?\/([^?]+)/.exec(hash)) || [];
  const names = [...parameters.map((name) => query.get(name) ?? ''), ...route];
  return names.length ? [pathname.replace(/\/$/, ''), ...names].join('/') : pathname;
}
