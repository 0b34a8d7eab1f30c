/** Searches: their parameters in the address, and the restaurants that they find. */
import { CUISINES, type Cuisine, DISTRICTS, type District } from './cuisines.ts';
import { RESTAURANTS, type Restaurant } from './restaurants.ts';

export interface Search {
  /** A cuisine or words; '' for everything. */
  readonly what: string;
  readonly where: District | '';
  /** As `2026-11-22`. */
  readonly day: string;
  readonly time: string;
  readonly people: number;
  readonly range: 'value' | 'mid' | 'premium' | '';
  readonly order: 'near' | 'price';
}

export const TIMES: readonly string[] = [
  '17:30',
  '18:00',
  '18:30',
  '19:00',
  '19:30',
  '20:00',
  '20:30',
  '21:00',
];
export const MOST_PEOPLE = 8;

/** Prices per person: below the first is `value`, from the second on `premium`. */
const RANGES = [30, 60] as const;
const rangeOf = ({ price }: Restaurant): 'value' | 'mid' | 'premium' =>
  price < RANGES[0] ? 'value' : price < RANGES[1] ? 'mid' : 'premium';

/** Returns today in the time zone of this device. */
export const today = (): string => {
  const now = new Date();
  const two = (number: number) => `${number}`.padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

const oneOf = <T extends string>(list: readonly T[], text: string | null): T | undefined =>
  list.find((each) => each === text);

/** Reads a search from the address. Invalid parameters get their default. */
export function readSearch(query: URLSearchParams): Search {
  const people = Number(query.get('people'));
  const day = query.get('day') ?? '';
  return {
    what: (query.get('what') ?? '').slice(0, 60),
    where: oneOf(DISTRICTS, query.get('where')) ?? '',
    day: /^\d{4}-\d\d-\d\d$/.test(day) && day >= today() ? day : today(),
    time: oneOf(TIMES, query.get('time')) ?? '19:30',
    people: people >= 1 && people <= MOST_PEOPLE ? Math.floor(people) : 2,
    range: oneOf(['value', 'mid', 'premium'] as const, query.get('range')) ?? '',
    order: oneOf(['near', 'price'] as const, query.get('order')) ?? 'near',
  };
}

/** Returns the address of a search below the base. Empty parameters are left out. */
export function addressOf(search: Partial<Search>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) if (value) query.set(name, `${value}`);
  return `/find?${query}`;
}

/** Returns the cuisine that the words name, if they name one. */
export const cuisineIn = (what: string): Cuisine | undefined =>
  (Object.keys(CUISINES) as Cuisine[]).find((id) =>
    [id, CUISINES[id].name.toLowerCase()].includes(what.trim().toLowerCase()),
  );

/** Returns the restaurants that match, in the requested order. */
export function find(search: Search): readonly Restaurant[] {
  const { what, where, range, order } = search;
  const cuisine = cuisineIn(what);
  const words = what.toLowerCase().split(/\s+/).filter(Boolean);
  const found = RESTAURANTS.filter(
    (restaurant) =>
      (!where || restaurant.district === where) &&
      (!range || rangeOf(restaurant) === range) &&
      (cuisine ? restaurant.cuisine === cuisine : words.every((word) => textOf(restaurant).includes(word))),
  );
  return order === 'price' ? [...found].sort((one, other) => one.price - other.price) : found;
}

const textOf = ({ name, cuisine, district, tags, blurb }: Restaurant): string =>
  [name, cuisine, CUISINES[cuisine].name, district, ...tags, blurb].join(' ').toLowerCase();

/** Returns a number from 0 to 1 that depends only on the text. */
export function lot(text: string): number {
  let hash = 2166136261;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}

/** Returns the times with a free table: invented, but always the same for the same day. */
export const freeTimes = (
  { slug }: Restaurant,
  { day, people }: Pick<Search, 'day' | 'people'>,
): readonly string[] => TIMES.filter((time) => lot(`${slug} ${day} ${time}`) > 0.25 + people * 0.04);
