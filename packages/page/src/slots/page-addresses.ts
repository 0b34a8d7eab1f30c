/** Resolves addresses, and finds out which of them the page uses for every visitor. */
import { ignoreErrors, queryAll, root } from '../dom.ts';

/** Addresses as they are written → resolved addresses: a thousand slots use the same ones. */
const resolved = new Map<string, string>();
/** Where the page links to; `undefined` until it is needed. */
let links: ReadonlySet<string> | undefined;

/** Forgets the links of the page. They are read again when they are needed. */
export const resetPageLinks = (): void => {
  links = undefined;
  resolved.clear();
};

/** The resolved address; '' if it is not valid. */
export function resolveAddress(value: string): string {
  const address = resolved.get(value) ?? ignoreErrors(() => new URL(value, root.baseURI).href) ?? '';
  resolved.set(value, address);
  return address;
}

/** True if the page links to the address. */
export function isLinked(address: string): boolean {
  links ??= new Set(queryAll('a[href]').map((link) => resolveAddress(link.getAttribute('href') ?? '')));
  return links.has(resolveAddress(address));
}

/** True if the page shows the image. */
export function isLoadedImage(address: string): boolean {
  const href = resolveAddress(address);
  return queryAll<HTMLImageElement>('img').some(
    ({ currentSrc, naturalWidth }) => naturalWidth > 0 && currentSrc === href,
  );
}
