/** The catalog of facts: what each path means, which events it is made of, and how its value is found. */
import type {
  Config,
  FactCatalog,
  FactShape,
  FactType,
  FactValue,
  HostAttribute,
  Kind,
} from '@tactful/rules';
import { DAY_MS } from './choice.ts';
import { type EventName, KIND_OF, type LedgerEvent } from './event.ts';
import { slug } from './slug.ts';
import {
  count,
  currentCart,
  dueAgain,
  type Family,
  level,
  service,
  since,
  stated,
  visits,
} from './stories.ts';
import { ranking, share, strongest } from './strength.ts';
import type { Found, View } from './view.ts';

type Fields = readonly (keyof LedgerEvent)[];
type Names = readonly EventName[];

/** One fact. */
interface Fact extends FactShape {
  readonly names: Names;
  /** The fields that it reads of them. */
  readonly fields: Fields;
  /** It reads only events about this, as told by `topicsOf`; `*` at the end stands for anything. */
  readonly topic: string;
  readonly find: (view: View) => Found;
}

/** How far back each window reaches. */
const WINDOWS: { readonly [window: string]: (view: View) => number } = {
  visit: (view) => view.visitAt,
  '24h': (view) => view.now - DAY_MS,
  '7d': (view) => view.now - 7 * DAY_MS,
  '30d': (view) => view.now - 30 * DAY_MS,
  all: () => Number.NEGATIVE_INFINITY,
};

const THING: { readonly [dimension: string]: Fields } = {
  all: [],
  item: ['item'],
  category: ['category'],
  brand: ['brand'],
  tier: ['price', 'category'],
};
const VIEWS: Names = ['view_item', 'view_item_list'];
/** Which events a verb counts, and of which fields its dimensions are made. */
const COUNTED: { readonly [verb: string]: readonly [Names, typeof THING] } = {
  viewed: [['view_item'], THING],
  carted: [['add_to_cart'], THING],
  bought: [['purchase'], THING],
  searched: [['search'], { all: [], term: ['term'] }],
  features: [['use_feature'], { used: ['feature'] }],
};
const INTEREST: Names = [...VIEWS, 'add_to_cart', 'purchase', 'state_preference'];
const CART: Names = ['add_to_cart', 'remove_from_cart', 'purchase'];
const SAID: Fields = ['question', 'answers'];

const pageFacts = ({ page }: View): Family => {
  const { type = '', category = '', language = '', section } = page;
  const values = { type, category, language, section };
  return Object.fromEntries(Object.entries(values).map(([leaf, value]) => [leaf, { value, events: [] }]));
};

type Group = readonly [Names, Fields, (view: View) => Family, { readonly [leaf: string]: FactType }];

/** Facts that are found together: by the head of their path, then by its leaf ('' where there is none). */
const GROUPS: { readonly [head: string]: Group } = {
  visits: [['page_view'], [], visits, { count: 'number', daysSinceLast: 'number', usualHour: 'boolean' }],
  visit: [['page_view'], [], visits, { pages: 'number', minutes: 'number' }],
  cart: [
    CART,
    ['quantity', 'price'],
    currentCart,
    { items: 'number', value: 'number', idleMinutes: 'number', abandoned: 'boolean' },
  ],
  price: [
    INTEREST,
    ['price', 'category', ...SAID],
    (view) => ({ tier: strongest(view, 'tier') }),
    { tier: 'string' },
  ],
  level: [['use_feature'], ['feature'], (view) => ({ '': level(view) }), { '': 'string' }],
  features: [['use_feature'], ['feature'], (view) => ({ top: ranking(view, 'feature') }), { top: 'list' }],
  service: [
    ['care_open', 'care_close'],
    ['outcome'],
    service,
    { open: 'boolean', resolved: 'boolean', daysSince: 'number', outcome: 'string' },
  ],
  replenish: [['purchase'], ['category'], (view) => ({ due: dueAgain(view) }), { due: 'list' }],
  page: [[], [], pageFacts, { type: 'string', category: 'string', language: 'string', section: 'string' }],
};

const own = <T>(table: { readonly [key: string]: T } | undefined, key: string | undefined): T | undefined =>
  table && key !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;

const fact = (
  [type, names, fields]: readonly [FactType, Names, Fields],
  find: (view: View) => Found,
  topic = '*',
): Fact => ({
  type,
  kinds: [...new Set<Kind>(names.map((name) => KIND_OF[name]))],
  names,
  fields,
  find,
  topic,
});

/** `viewed.category.coats.7d`: events about one thing, counted in a window, or days since the last of them. */
const counted = (verb: string, path: readonly string[]): Fact | undefined => {
  const [names, dimensions] = own(COUNTED, verb) ?? [];
  const window = path.at(-1);
  const fields = own(dimensions, path[0]);
  const reach = own(WINDOWS, window);
  if (!names || !fields || path.length !== (path[0] === 'all' ? 2 : 3) || path.includes('')) return;
  const topic = [verb, ...path.slice(0, -1)].join('.');
  if (window === 'daysSince')
    return fact(['number', names, fields], (view) => since(view, view.about(topic)), topic);
  return reach && fact(['number', names, fields], (view) => count(view.about(topic), reach(view)), topic);
};

/** `affinity.category`: what the visitor cares for, strongest first. `affinity.category.coats`: its share. */
const affinity = ([dimension = '', id, ...more]: readonly string[]): Fact | undefined => {
  const fields = /^(category|brand|tier)$/.test(dimension) && THING[dimension];
  if (!fields || more.length || id === '') return;
  return id === undefined
    ? fact(['list', INTEREST, [...fields, ...SAID]], (view) => ranking(view, dimension))
    : fact(['number', INTEREST, [...fields, ...SAID]], (view) => share(view, dimension, id));
};

const typeOf = (value: unknown): string => (Array.isArray(value) ? 'list' : typeof value);

const hostFact = (name: string, attribute: HostAttribute | undefined): Fact | undefined =>
  attribute &&
  fact([attribute.type, [], []], ({ page }) => {
    const given = own(page.host, name);
    const value: FactValue =
      given !== undefined && typeOf(given) === attribute.type ? given : attribute.default;
    return { value, events: [] };
  });

/** Finds the fact of a path; nothing where there is none. */
export type Resolve = (path: string) => Fact | undefined;

/** The facts that a config may read. Total: a fact has a value for every visitor. */
export const createResolve = (config: Config): Resolve => {
  const known = new Map<string, Fact | undefined>();
  const resolve: Resolve = (path) => {
    const [head = '', ...rest] = path.split('.');
    const leaf = rest[0] ?? '';
    const group = own(GROUPS, head);
    const type = rest.length < 2 ? own(group?.[3], leaf) : undefined;
    if (group && type) {
      const [names, fields, find] = group;
      // Each leaf of a group's table is one that its finder answers.
      return fact([type, names, fields], (view) => find(view)[leaf] as Found);
    }
    const last = rest.length === 1;
    if (head === 'affinity') return affinity(rest);
    if (head === 'host') return last ? hostFact(leaf, own(config.host, leaf)) : undefined;
    const question = last && head === 'stated' && config.questions?.find(({ id }) => id === leaf);
    if (question) {
      const [id, many] = [slug(leaf), !!question.many];
      return fact(
        [many ? 'list' : 'string', ['state_preference'], SAID],
        (view) => stated(view, id, many),
        `stated.${id}`,
      );
    }
    const category = rest[1];
    if (head === 'cart' && leaf === 'category' && category && rest.length === 2)
      return fact(
        ['number', CART, ['quantity', 'category']],
        (view) => currentCart(view, category).items as Found,
      );
    return counted(head, rest);
  };
  return (path) => {
    if (!known.has(path)) known.set(path, resolve(path));
    return known.get(path);
  };
};

/** The catalog, as the parser and the decider see it. */
export const factCatalog = (config: Config): FactCatalog => ({
  describe: createResolve(config),
  nearest: () => undefined,
});
