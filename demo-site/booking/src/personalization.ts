/** Facts and decisions that the app uses. They stay the same while one page is shown, so that nothing moves. */
import { useFact } from '@tactful/preact';
import { useRef } from 'preact/hooks';
import { CUISINES, type Cuisine } from './cuisines.ts';
import type { Restaurant } from './restaurants.ts';
import { useRoute } from './router.ts';
import { tactful, useDecision } from './tactful.ts';

const NONE: readonly string[] = [];

/** How long after the start the profile may still change the first page. */
const HOLD_MS = 100;

let isStarted = false;
const setStarted = () => {
  isStarted = true;
};
setTimeout(setStarted, HOLD_MS);
// The timeout lets the render that follows `ready` run first.
void tactful.ready.then(() => setTimeout(setStarted));

/** Keeps a value until the visitor goes to another page. A value that becomes `undefined` takes effect at once. */
function useStableOnPage<T>(value: T | undefined): T | undefined {
  const { path } = useRoute();
  const stable = useRef({ path, value });
  if (stable.current.path !== path || value === undefined || !isStarted) stable.current = { path, value };
  return stable.current.value;
}

/** Returns `steps` to explain each step, `compact` to show more at once, or `undefined` for the standard layout. */
export function useLayout(): 'steps' | 'compact' | undefined {
  const variant = useStableOnPage(useDecision('layout').winner?.variant);
  return variant && (variant === 'b' ? 'steps' : 'compact');
}

const isCuisine = (id: string): id is Cuisine => Object.hasOwn(CUISINES, id);

/** Returns a function that sorts the cuisines with the highest affinity first. It keeps every restaurant. */
export function useRanking(): (list: readonly Restaurant[]) => readonly Restaurant[] {
  const isRanked = useDecision('list').winner !== undefined;
  const ranking = useStableOnPage(useFact('affinity.category', NONE)) ?? NONE;
  if (!isRanked || !ranking.length) return (list) => list;
  const rankOf = ({ cuisine }: Restaurant) => {
    const index = ranking.indexOf(cuisine);
    return index < 0 ? ranking.length : index;
  };
  return (list) => [...list].sort((a, b) => rankOf(a) - rankOf(b));
}

const SEARCH_FEATURE = /^find-/;

/** Returns the cuisines that this visitor searches for, most used first. */
export function useFrequentSearches(): readonly Cuisine[] {
  const features = useStableOnPage(useFact('features.top', NONE)) ?? NONE;
  return features
    .filter((feature) => SEARCH_FEATURE.test(feature))
    .map((feature) => feature.replace(SEARCH_FEATURE, ''))
    .filter(isCuisine);
}
