/** Links to searches by cuisine; the most used first, if personalized. */
import type { JSX } from 'preact';
import { CUISINES, type Cuisine } from '../cuisines.ts';
import { useFrequentSearches } from '../personalization.ts';
import { BASE } from '../router.ts';
import { addressOf, type Search } from '../search.ts';
import { Slot } from '../tactful.ts';
import { Sign } from './cuisine-icon.tsx';

const USUAL: readonly Cuisine[] = [
  'italian',
  'fish',
  'bistro',
  'garden',
  'grill',
  'noodles',
  'tapas',
  'bakery',
];

const Row = ({ order, search }: { order: readonly Cuisine[]; search: Search }): JSX.Element => (
  <>
    <p class="label">By kitchen</p>
    <ul class="shortcuts">
      {order.map((cuisine) => (
        <li key={cuisine}>
          <a
            href={`${BASE}${addressOf({ what: CUISINES[cuisine].name, day: search.day, people: search.people })}`}
          >
            <Sign cuisine={cuisine} />
            {CUISINES[cuisine].name}
          </a>
        </li>
      ))}
    </ul>
  </>
);

export function Shortcuts({ search }: { search: Search }): JSX.Element {
  const own = useFrequentSearches();
  const ordered = [...own, ...USUAL.filter((cuisine) => !own.includes(cuisine))];
  return (
    <nav aria-label="Kitchens">
      <Slot name="shortcuts" variants={{ own: <Row order={ordered} search={search} /> }}>
        <Row order={USUAL} search={search} />
      </Slot>
    </nav>
  );
}
