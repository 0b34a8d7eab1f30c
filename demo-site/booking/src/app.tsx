/** Shows the page of an address, with the header and footer around it. */
import { TactfulProvider } from '@tactful/preact';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Reminder } from './components/reminder.tsx';
import { Booked, Tables } from './pages/bookings.tsx';
import { Home } from './pages/home.tsx';
import { RestaurantPage } from './pages/restaurant.tsx';
import { Results } from './pages/results.tsx';
import { Lost, Privacy } from './pages/static.tsx';
import { restaurantAt } from './restaurants.ts';
import { BASE, useRoute } from './router.ts';
import { tactful } from './tactful.ts';

function pageAt(path: string): JSX.Element {
  const [, head = '', rest = ''] = path.split('/');
  const restaurant = restaurantAt(rest);
  if (head === '') return <Home />;
  if (head === 'find') return <Results />;
  if (head === 'r' && restaurant) return <RestaurantPage restaurant={restaurant} />;
  if (head === 'booked') return <Booked code={rest} />;
  if (head === 'tables') return <Tables />;
  if (head === 'privacy') return <Privacy />;
  return <Lost />;
}

/** Moves focus to the heading of a new page, so that screen readers announce it. The first page needs no announcement. */
function usePageAnnouncement(path: string): void {
  const last = useRef(path);
  useEffect(() => {
    const heading = document.querySelector<HTMLElement>('main h1');
    document.title = path === '/' ? 'Table Nine: tables in Ostrel' : `${heading?.textContent} · Table Nine`;
    if (last.current !== path) heading?.focus({ preventScroll: true });
    last.current = path;
  }, [path]);
}

function Frame(): JSX.Element {
  const { path } = useRoute();
  usePageAnnouncement(path);
  return (
    <>
      <header class="masthead">
        <a class="brand" href={BASE}>
          <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
            <circle cx="16" cy="16" r="15" fill="var(--accent)" />
            <path
              d="M8 14h16M16 14v10M11 24h10M16 6v0"
              stroke="var(--paper)"
              stroke-width="2.6"
              stroke-linecap="round"
            />
            <circle cx="16" cy="9" r="2.4" fill="var(--paper)" />
          </svg>
          <span>Table Nine</span>
        </a>
        <nav class="links" aria-label="Table Nine">
          <a href={`${BASE}/find`}>Restaurants</a>
          <a href={`${BASE}/tables`}>Your tables</a>
        </nav>
      </header>
      <main id="main" tabIndex={-1}>
        {pageAt(path)}
      </main>
      <footer class="footer">
        <p>Table Nine, 9 Quay Steps, Ostrel. A demonstration: no restaurant expects you.</p>
        <p>
          <a href={`${BASE}/privacy`}>Privacy</a> <a href="#tactful-preferences">Your preferences</a>
        </p>
      </footer>
      <Reminder />
    </>
  );
}

export const App = (): JSX.Element => (
  <TactfulProvider tactful={tactful}>
    <Frame />
  </TactfulProvider>
);
