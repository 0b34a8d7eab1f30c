/** A restaurant in a list: a card or a line. */
import type { JSX } from 'preact';
import { CUISINES } from '../cuisines.ts';
import type { Restaurant } from '../restaurants.ts';
import { BASE } from '../router.ts';
import { freeTimes, type Search } from '../search.ts';
import { tactful } from '../tactful.ts';
import { Sign } from './cuisine-icon.tsx';
import { Facade } from './facade.tsx';

/** Returns the address of a restaurant, with the day and the number of people. */
const addressOfRestaurant = ({ slug }: Restaurant, { day, people }: Search, time?: string): string =>
  `${BASE}/r/${slug}?day=${day}&people=${people}${time ? `&time=${time}` : ''}`;

const Facts = ({ restaurant }: { restaurant: Restaurant }): JSX.Element => (
  <p class="facts">
    <Sign cuisine={restaurant.cuisine} /> {CUISINES[restaurant.cuisine].name} · {restaurant.district} · £
    {restaurant.price} a head
  </p>
);

export interface CardProps {
  readonly restaurant: Restaurant;
  readonly search: Search;
}

export const Card = ({ restaurant, search }: CardProps): JSX.Element => (
  <li class="card">
    <Facade restaurant={restaurant} />
    <h3>
      <a href={addressOfRestaurant(restaurant, search)}>{restaurant.name}</a>
    </h3>
    <Facts restaurant={restaurant} />
    <p>{restaurant.blurb}</p>
  </li>
);

/** One line, with the free times that are nearest to the requested one. */
export function Line({ restaurant, search }: CardProps): JSX.Element {
  const times = [...freeTimes(restaurant, search)]

    .sort((one, other) => distance(one, search.time) - distance(other, search.time))
    .slice(0, 3)
    .sort();
  return (
    <li class="line">
      <Facade restaurant={restaurant} />
      <div>
        <h3>
          <a href={addressOfRestaurant(restaurant, search)}>{restaurant.name}</a>
        </h3>
        <Facts restaurant={restaurant} />
      </div>
      <ul class="times" aria-label={`Free tables at ${restaurant.name}`}>
        {times.map((time) => (
          <li key={time}>
            <a
              class="clock"
              href={addressOfRestaurant(restaurant, search, time)}
              onClick={() => tactful.track({ name: 'use_feature', feature: 'clock' })}
            >
              {time}
            </a>
          </li>
        ))}
        {times.length ? null : <li class="none">full</li>}
      </ul>
    </li>
  );
}

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const distance = (one: string, other: string): number => Math.abs(minutes(one) - minutes(other));
