/** Resolves addresses, and finds out which of them the page uses for every visitor. */
import { IMAGE_ATTRIBUTES } from '@tactful/core/internal';
import { ignoreErrors, queryAll, root } from '../dom.ts';

/** Addresses as they are written → resolved addresses: a thousand slots use the same ones. */
const resolved = new Map<string, string>();
/** Where the page links to; `undefined` until it is needed. */
let links: ReadonlySet<string> | undefined;

/** Results of functions that read the whole page: a thousand slots need the same ones. */
const results = new Map<() => unknown, unknown>();

/** Returns the result of a function that reads the whole page. It is called once per update. */
export function oncePerUpdate<T>(read: () => T): T {
  if (!results.has(read)) results.set(read, read());
  // Only its own results are stored under a function.
  return results.get(read) as T;
}

/** Forgets what was read from the page; its links only if there are new nodes. */
export function startUpdate(hasNewNodes: boolean): void {
  results.clear();
  if (!hasNewNodes) return;
  links = undefined;
  resolved.clear();
}

/** The resolved address; '' if it is not valid. */
export function resolveAddress(value: string): string {
  const address = resolved.get(value) ?? ignoreErrors(() => new URL(value, root.baseURI).href) ?? '';
  resolved.set(value, address);
  return address;
}

/** True if the page links to the address. Links that a framework has put into a template are not shown. */
export function isLinked(address: string): boolean {
  links ??= new Set(
    queryAll('a[href]:not(template *)').map((link) => resolveAddress(link.getAttribute('href') ?? '')),
  );
  return links.has(resolveAddress(address));
}

/** True if the page shows the same image, requested in the same way. */
export function isLoadedImage(image: Element): boolean {
  return queryAll<HTMLImageElement>('img').some(
    (shown) =>
      shown.naturalWidth > 0 &&
      shown.parentElement?.localName !== 'picture' &&
      IMAGE_ATTRIBUTES.every((name) => {
        const [one, other] = [image, shown].map((element) => element.getAttribute(name));
        return one === other || (name === 'src' && resolveAddress(one ?? '') === resolveAddress(other ?? ''));
      }),
  );
}
