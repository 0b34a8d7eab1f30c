/** A list of restaurants: cards, or lines in the compact layout; ranked, if personalized. */
import type { JSX } from 'preact';
import { useLayout, useRanking } from '../personalization.ts';
import type { Restaurant } from '../restaurants.ts';
import type { Search } from '../search.ts';
import { useExposure, WhyButton } from '../tactful.ts';
import { Card, Line } from './restaurant-card.tsx';

interface ListProps {
  readonly restaurants: readonly Restaurant[];
  readonly search: Search;
}

const Compact = ({ restaurants, search }: ListProps): JSX.Element => (
  <div class="compact" ref={useExposure<HTMLDivElement>('layout')}>
    <p>Compact, with the free times</p>
    <WhyButton slot="layout" />
    <ul class="lines">
      {restaurants.map((restaurant) => (
        <Line key={restaurant.slug} restaurant={restaurant} search={search} />
      ))}
    </ul>
  </div>
);

/** @param isSorted - True if the visitor chose an order, which is not changed then. */
export function List({ restaurants, search, isSorted }: ListProps & { isSorted: boolean }): JSX.Element {
  const layout = useLayout();
  const rank = useRanking();
  const exposure = useExposure<HTMLDivElement>('list');
  const ordered = isSorted ? restaurants : rank(restaurants);
  return (
    <div class="list" ref={isSorted ? null : exposure}>
      {isSorted ? null : <WhyButton slot="list" />}
      {layout === 'compact' ? (
        <Compact restaurants={ordered} search={search} />
      ) : (
        <ul class="cards">
          {ordered.map((restaurant) => (
            <Card key={restaurant.slug} restaurant={restaurant} search={search} />
          ))}
        </ul>
      )}
    </div>
  );
}
