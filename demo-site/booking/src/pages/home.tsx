/** The home page: search, shortcuts, and restaurants from every district. */
import type { JSX } from 'preact';
import { Steps } from '../components/booking-steps.tsx';
import { Help } from '../components/help.tsx';
import { List } from '../components/restaurant-list.tsx';
import { Searching } from '../components/search-form.tsx';
import { Shortcuts } from '../components/shortcuts.tsx';
import { DISTRICTS } from '../cuisines.ts';
import { useLayout } from '../personalization.ts';
import { RESTAURANTS, type Restaurant } from '../restaurants.ts';
import { BASE, useRoute } from '../router.ts';
import { addressOf, readSearch, type Search } from '../search.ts';
import { Slot } from '../tactful.ts';

const Opening = ({ title, text }: { title: string; text: string }): JSX.Element => (
  <>
    <h1 tabIndex={-1}>{title}</h1>
    <p>{text}</p>
  </>
);

const VARIANTS = {
  evening: (
    <Opening
      title="An evening to dress for"
      text="Long menus, short rows of tables, and somebody who takes your coat."
    />
  ),
  everyday: (
    <Opening
      title="Good food, any evening"
      text="Honest plates at honest prices: counters, courtyards and long tables."
    />
  ),
};

/** One from each part of the town, then another of each, and so on. */
const walk = (list: readonly Restaurant[]): readonly Restaurant[] =>
  [0, 1, 2].flatMap((nth) =>
    DISTRICTS.flatMap((district) => list.filter((each) => each.district === district).slice(nth, nth + 1)),
  );

const AROUND = walk(RESTAURANTS).slice(0, 12);

export function Home(): JSX.Element {
  const { query } = useRoute();
  const search: Search = readSearch(query);
  const layout = useLayout();
  return (
    <>
      <section class="opening">
        <Slot name="hero" className="hero" variants={VARIANTS}>
          <Opening
            title="A table for tonight"
            text="Forty kitchens between the quay and the hill, and a chair in each of them."
          />
        </Slot>
        <Searching search={search} />
      </section>
      <Shortcuts search={search} />
      {layout === 'steps' && <Steps />}
      <section class="around" aria-labelledby="around">
        <h2 id="around">Around Ostrel</h2>
        <List restaurants={AROUND} search={search} isSorted={false} />
        <p>
          <a class="all" href={`${BASE}${addressOf({ day: search.day })}`}>
            All forty restaurants
          </a>
        </p>
      </section>
      <Help />
    </>
  );
}
