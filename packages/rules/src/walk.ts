/** Reads facts from plain objects. */

/** Gives the value of a fact. */
export type Read = (path: string) => unknown;

const own = (value: unknown, key: string): unknown =>
  value && typeof value === 'object' && Object.hasOwn(value, key)
    ? (value as { [key: string]: unknown })[key]
    : null;

/** Value at a path of keys joined by dots; own properties only, `null` where there is none. */
export const walk = (facts: unknown, path: string): unknown => {
  let value = facts;
  for (const key of path.split('.')) value = own(value, key);
  return value;
};

/** Where a path leads, from one profile to the next. */
export interface Place {
  readonly from: Place | undefined;
  readonly key: string;
  value: unknown;
  /** The walk on which `value` was found. */
  walk: number;
}

/** Walks through one profile after another by the same paths, going once where several of them lead along. */
export class Walks {
  readonly #places = new Map<string, Place>();
  #facts: unknown;
  #walk = 0;

  /** Begins with a profile, or anew with one that has changed. */
  begin(facts: unknown): void {
    this.#facts = facts;
    this.#walk++;
  }

  placeAt(path: string): Place {
    let place = this.#places.get(path);
    if (!place) {
      const dot = path.lastIndexOf('.');
      const from = dot < 0 ? undefined : this.placeAt(path.slice(0, dot));
      place = { from, key: path.slice(dot + 1), value: null, walk: 0 };
      this.#places.set(path, place);
    }
    return place;
  }

  /** What {@link walk} finds there. */
  valueAt(place: Place): unknown {
    if (place.walk !== this.#walk) {
      place.value = own(place.from ? this.valueAt(place.from) : this.#facts, place.key);
      place.walk = this.#walk;
    }
    return place.value;
  }
}
