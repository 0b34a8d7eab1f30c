/** Owns the address: which page is shown, and going to another without loading anything. */
import { useEffect, useState } from 'preact/hooks';

export const BASE = '/booking';

/** Where the visitor is: the path below {@link BASE}, without a slash at its end, and what follows `?`. */
export interface Route {
  readonly path: string;
  readonly query: URLSearchParams;
}

const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of [...listeners]) listener();
};

const here = (): Route => ({
  path: location.pathname.slice(BASE.length).replace(/\/$/, '') || '/',
  query: new URLSearchParams(location.search),
});

/** Goes to a path below {@link BASE}; `replace` leaves no trace to go back to. */
export function go(to: string, { replace = false } = {}): void {
  const address = `${BASE}${to === '/' ? '' : to}`;
  if (replace) history.replaceState(null, '', address);
  else {
    history.pushState(null, '', address);
    scrollTo(0, 0);
  }
  tell();
}

/** The address now; draws again when it changes. */
export function useRoute(): Route {
  const [route, setRoute] = useState(here);
  useEffect(() => {
    const look = () => setRoute(here());
    listeners.add(look);
    addEventListener('popstate', look);
    return () => {
      listeners.delete(look);
      removeEventListener('popstate', look);
    };
  }, []);
  return route;
}

/** Takes over plain clicks on links of the app. */
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
