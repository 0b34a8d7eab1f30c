/** The search results, with filters and sorting. */
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { Steps } from '../components/booking-steps.tsx';
import { Help } from '../components/help.tsx';
import { List } from '../components/restaurant-list.tsx';
import { Searching } from '../components/search-form.tsx';
import { Shortcuts } from '../components/shortcuts.tsx';
import { useLayout } from '../personalization.ts';
import { go, useRoute } from '../router.ts';
import { addressOf, cuisineIn, find, readSearch, type Search } from '../search.ts';
import { tactful } from '../tactful.ts';

const RANGES = [
  ['', 'Any price'],
  ['value', 'Under £30'],
  ['mid', '£30 to £59'],
  ['premium', 'From £60'],
] as const;

const change = (search: Search, part: Partial<Search>, feature: string) => {
  tactful.track({ name: 'use_feature', feature });
  go(addressOf({ ...search, ...part }), { replace: true });
};

const Narrowing = ({ search }: { search: Search }): JSX.Element => (
  <fieldset class="narrowing">
    <legend>Narrow and sort</legend>
    {RANGES.map(([range, label]) => (
      <button
        key={range}
        type="button"
        aria-pressed={search.range === range}
        onClick={() => change(search, { range }, 'filter')}
      >
        {label}
      </button>
    ))}
    <button
      type="button"
      aria-pressed={search.order === 'price'}
      onClick={() => change(search, { order: search.order === 'price' ? 'near' : 'price' }, 'sort')}
    >
      Lowest price first
    </button>
  </fieldset>
);

export function Results(): JSX.Element {
  const { query } = useRoute();
  const search = readSearch(query);
  const { what } = search;
  const layout = useLayout();
  useEffect(() => {
    if (!what) return;
    tactful.track({ name: 'search', term: what });
    const cuisine = cuisineIn(what);
    if (cuisine) tactful.track({ name: 'use_feature', feature: `find-${cuisine}` });
  }, [what]);
  const found = find(search);
  return (
    <>
      <section class="opening small">
        <h1 tabIndex={-1}>{what ? `Tables: ${what}` : 'Tables in Ostrel'}</h1>
        <Searching search={search} />
      </section>
      <Shortcuts search={search} />
      {layout === 'steps' && <Steps />}
      <section class="around" aria-label="Restaurants">
        <Narrowing search={search} />
        <p class="count" role="status">
          {found.length === 1 ? 'One restaurant' : `${found.length} restaurants`}
          {search.where && ` in ${search.where}`}
        </p>
        <h2 class="unseen">Restaurants</h2>
        <List restaurants={found} search={search} isSorted={search.order === 'price'} />
        {found.length ? null : <p>Nothing fits all of that. Fewer words, or any price, will find more.</p>}
      </section>
      <Help />
    </>
  );
}
