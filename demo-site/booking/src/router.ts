/** The router: reads the address, and changes it without loading a page. */
import { useEffect, useState } from 'preact/hooks';

export const BASE = '/booking';

/** The address: the path below {@link BASE} without a trailing slash, and its parameters. */
export interface Route {
  readonly path: string;
  readonly query: URLSearchParams;
}

const listeners = new Set<() => void>();
const notify = () => {
  for (const listener of [...listeners]) listener();
};

const currentRoute = (): Route => ({
  path: location.pathname.slice(BASE.length).replace(/\/$/, '') || '/',
  query: new URLSearchParams(location.search),
});

/** Goes to a path below {@link BASE}; `replace` adds no entry to the history. */
export function go(to: string, { replace = false } = {}): void {
  const address = `${BASE}${to === '/' ? '' : to}`;
  if (replace) history.replaceState(null, '', address);
  else {
    history.pushState(null, '', address);
    scrollTo(0, 0);
  }
  notify();
}

/** Returns the address. Renders again when it changes. */
export function useRoute(): Route {
  const [route, setRoute] = useState(currentRoute);
  useEffect(() => {
    const update = () => setRoute(currentRoute());
    listeners.add(update);
    addEventListener('popstate', update);
    return () => {
      listeners.delete(update);
      removeEventListener('popstate', update);
    };
  }, []);
  return route;
}

/** Handles plain clicks on links of the app without loading a page. */
export function followLinks(): void {
  document.addEventListener('click', (event) => {
    const { target, button, metaKey, ctrlKey, shiftKey, altKey } = event;
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
    if (!link || event.defaultPrevented || button || metaKey || ctrlKey || shiftKey || altKey) return;
    const { origin, pathname, search, hash } = new URL(link.href);
    if (origin !== location.origin || hash || !`${pathname}/`.startsWith(`${BASE}/`)) return;
    event.preventDefault();
    go(pathname.slice(BASE.length) + search || '/');
  });
}
