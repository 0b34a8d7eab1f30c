/** The page of a restaurant, with its free times and the booking form. */
import type { JSX, TargetedEvent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { book } from '../bookings.ts';
import { Steps } from '../components/booking-steps.tsx';
import { Sign } from '../components/cuisine-icon.tsx';
import { Facade } from '../components/facade.tsx';
import { Help } from '../components/help.tsx';
import { Card } from '../components/restaurant-card.tsx';
import { CUISINES } from '../cuisines.ts';
import { dayInWords } from '../format-date.ts';
import { useLayout, useRanking } from '../personalization.ts';
import { RESTAURANTS, type Restaurant } from '../restaurants.ts';
import { go, useRoute } from '../router.ts';
import { freeTimes, readSearch, type Search } from '../search.ts';
import { tactful } from '../tactful.ts';

const itemOf = ({ slug, name, cuisine, price }: Restaurant) => ({ id: slug, name, category: cuisine, price });

interface TakingProps {
  readonly restaurant: Restaurant;
  readonly search: Search;
  readonly time: string;
  readonly leave: () => void;
}

const Taking = ({ restaurant, search, time, leave }: TakingProps): JSX.Element => {
  const { day, people } = search;
  const take = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = `${new FormData(event.currentTarget).get('name') ?? ''}`.trim();
    const code = book({ restaurant: restaurant.slug, day, time, people, name });
    tactful.track({ name: 'purchase', order: code, items: [itemOf(restaurant)] });
    go(`/booked/${code}`);
  };
  return (
    <form class="taking" onSubmit={take}>
      <h2>
        {dayInWords(day)} at {time}, {people === 1 ? 'one person' : `${people} people`}
      </h2>
      <label class="field">
        <span>A name for the table</span>
        <input name="name" required maxLength={60} autocomplete="name" />
      </label>
      <p>Held for fifteen minutes. You can cancel until an hour before, for nothing.</p>
      <div class="row">
        <button type="submit" class="press">
          Book this table
        </button>
        <button type="button" onClick={leave}>
          Another time
        </button>
      </div>
    </form>
  );
};

function Times({ restaurant, search }: { restaurant: Restaurant; search: Search }): JSX.Element {
  const { query } = useRoute();
  const requested = query.get('time') ?? '';
  const times = freeTimes(restaurant, search);
  const [time, setTime] = useState(times.includes(requested) ? requested : '');
  const begin = (chosen: string) => {
    tactful.track({ name: 'add_to_cart', items: [itemOf(restaurant)] });
    setTime(chosen);
  };
  const leave = () => {
    tactful.track({ name: 'remove_from_cart', items: [itemOf(restaurant)] });
    setTime('');
  };
  if (time) return <Taking restaurant={restaurant} search={search} time={time} leave={leave} />;
  return (
    <section class="taking" aria-labelledby="times">
      <h2 id="times">
        {dayInWords(search.day)}, {search.people === 1 ? 'one person' : `${search.people} people`}
      </h2>
      <ul class="times">
        {times.map((each) => (
          <li key={each}>
            <button type="button" class="clock" onClick={() => begin(each)}>
              {each}
            </button>
          </li>
        ))}
      </ul>
      {times.length ? null : <p>Full on that day. Another day, or fewer people, may help.</p>}
    </section>
  );
}

export function RestaurantPage({ restaurant }: { restaurant: Restaurant }): JSX.Element {
  const { query } = useRoute();
  const search = readSearch(query);
  const layout = useLayout();
  const rank = useRanking();
  useEffect(() => {
    tactful.track({ name: 'view_item', items: [itemOf(restaurant)] });
  }, [restaurant]);
  const { name, cuisine, district, price, tags, blurb } = restaurant;
  const others = RESTAURANTS.filter((each) => each.district === district && each !== restaurant);
  return (
    <>
      <article class="restaurant">
        <Facade restaurant={restaurant} />
        <div class="about">
          <h1 tabIndex={-1}>{name}</h1>
          <p class="facts">
            <Sign cuisine={cuisine} /> {CUISINES[cuisine].name} · {district} · £{price} a head
          </p>
          <p class="blurb">{blurb}</p>
          <ul class="tags">
            {tags.map((tag) => (
              <li key={tag}>{tag}</li>
            ))}
          </ul>
        </div>
        <Times key={restaurant.slug} restaurant={restaurant} search={search} />
      </article>
      {layout === 'steps' && <Steps />}
      <section class="around" aria-labelledby="near">
        <h2 id="near">Around the corner</h2>
        <ul class="cards">
          {rank(others)
            .slice(0, 4)
            .map((each) => (
              <Card key={each.slug} restaurant={each} search={search} />
            ))}
        </ul>
      </section>
      <Help />
    </>
  );
}
