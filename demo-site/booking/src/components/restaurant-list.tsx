/** Owns a list of restaurants: cards, or lines for whom the layout is compact; those who are liked in front. */
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

/** `isSorted`: the visitor has asked for an order, and gets that. */
export function List({ restaurants, search, isSorted }: ListProps & { isSorted: boolean }): JSX.Element {
  const layout = useLayout();
  const rank = useRanking();
  const seen = useExposure<HTMLDivElement>('list');
  const ordered = isSorted ? restaurants : rank(restaurants);
  return (
    <div class="list" ref={isSorted ? null : seen}>
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
