/** Compares the requests that a server gets from two visitors, and their order on several visits of the same page. */

/** The requests of one visit of a page, in the order in which they came. */
export type Requests = readonly string[];

/** Returns the requests that only one of the two visitors made. */
export const apart = (one: Requests, other: Requests): readonly string[] => {
  const left = [...other];
  const only = one.filter((text) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [...only, ...left];
};

/** Numbers equal requests, so that each one has a place in the order. */
const places = (requests: Requests): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  return new Map(
    requests.map((text, at) => {
      const count = (counts.get(text) ?? 0) + 1;
      counts.set(text, count);
      return [count === 1 ? text : `${text} (${count})`, at];
    }),
  );
};

/** Returns true or false if one request came before another in all visits or in none; `undefined` if it varies. */
const isBefore = (
  visits: readonly ReadonlyMap<string, number>[],
  one: string,
  other: string,
): boolean | undefined => {
  const [first, ...more] = visits.map((visit) => (visit.get(one) ?? NaN) < (visit.get(other) ?? NaN));
  return more.every((each) => each === first) ? first : undefined;
};

/** The most visits of a page by each visitor. A race looks like a difference in all of them once in millions of pairs. */
const MAX_VISITS = 12;

/**
 * Returns the pairs of requests whose order distinguishes two visitors: it is the same in all visits of one visitor, and
 * the opposite in all visits of the other. Connections race, so a single visit of each proves nothing.
 */
function separatedPairs(visitsOfOne: readonly Requests[], visitsOfOther: readonly Requests[]): string[] {
  const [one, other] = [visitsOfOne.map(places), visitsOfOther.map(places)];
  const inAll = [...(one[0]?.keys() ?? [])].filter((name) =>
    [...one, ...other].every((visit) => visit.has(name)),
  );
  return inAll.flatMap((name, at) =>
    inAll.slice(at + 1).flatMap((next) => {
      const [first, second] = [isBefore(one, name, next), isBefore(other, name, next)];
      return first !== undefined && second !== undefined && first !== second ? [`${name} and ${next}`] : [];
    }),
  );
}

/** The visits of a page by one visitor, in their order. */
type Visits = () => readonly Requests[];

/** Returns these pairs as {@link separatedPairs} does, after both visitors have repeated their visits until no race is among them. */
export async function orderApart(
  one: Visits,
  other: Visits,
  visitAgain: () => Promise<unknown>,
): Promise<readonly string[]> {
  const separated = () => separatedPairs(one(), other());
  for (let count = 1; separated().length > 0 && count < MAX_VISITS; count++) await visitAgain();
  return separated();
}
