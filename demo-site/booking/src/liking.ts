/** Owns what the app asks about the visitor, and that it holds still while one page is shown. */
import { useFact } from '@tactful/preact';
import { useRef } from 'preact/hooks';
import { CUISINES, type Cuisine, type Restaurant } from './restaurants.ts';
import { useRoute } from './route.ts';
import { personalizer, useDecision } from './tactful.ts';

const NONE: readonly string[] = [];

/** As long after the start may what is known take effect on the page that is shown first. */
const HOLD_MS = 100;

let isSettled = false;
const settle = () => {
  isSettled = true;
};
setTimeout(settle, HOLD_MS);
// After the drawing that follows it.
void personalizer?.ready.then(() => setTimeout(settle));

/**
 * Holds a value while the page stays the same, so that nothing moves under the visitor's eyes; a value of nothing
 * takes effect at once.
 */
function useStill<T>(value: T | undefined): T | undefined {
  const { path } = useRoute();
  const held = useRef({ path, value });
  if (held.current.path !== path || value === undefined || !isSettled) held.current = { path, value };
  return held.current.value;
}

/** `steps` explains each step, `compact` shows more at once; absent: as for everybody. */
export function useLayout(): 'steps' | 'compact' | undefined {
  const variant = useStill(useDecision('layout').winner?.variant);
  return variant && (variant === 'b' ? 'steps' : 'compact');
}

const isCuisine = (id: string): id is Cuisine => Object.hasOwn(CUISINES, id);

/** Sorts the kitchens that this visitor likes to the front; each restaurant stays in the list. */
export function useLiking(): (list: readonly Restaurant[]) => readonly Restaurant[] {
  const isRanked = useDecision('list').winner !== undefined;
  const likings = useStill(useFact('affinity.category', NONE)) ?? NONE;
  if (!isRanked || !likings.length) return (list) => list;
  const place = ({ cuisine }: Restaurant) => {
    const at = likings.indexOf(cuisine);
    return at < 0 ? likings.length : at;
  };
  return (list) => [...list].sort((one, other) => place(one) - place(other));
}

const FIND = /^find-/;

/** The kitchens that this visitor searches for, most used first. */
export function useOwnSearches(): readonly Cuisine[] {
  const features = useStill(useFact('features.top', NONE)) ?? NONE;
  return features
    .filter((feature) => FIND.test(feature))
    .map((feature) => feature.replace(FIND, ''))
    .filter(isCuisine);
}
