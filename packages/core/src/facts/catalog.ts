/** The catalog of facts: which paths there are, of which type, and which fields of which events they are made of. */
import type { Config, FactCatalog, FactDescription, FactType } from '@tactful/rules';
import type { EventName, LedgerEvent } from '../events/event.ts';
import { slug } from '../events/slug.ts';
import { COUNTED, categoriesOf, own } from './compute.ts';

type Fields = readonly (keyof LedgerEvent)[];
type Names = readonly EventName[];

/** One fact. */
interface Fact extends FactDescription {
  readonly names: Names;
  /** The fields that it reads of them. */
  readonly fields: Fields;
  /** It reads only events about this, as told by `topicsOf`; `*` at the end stands for anything. */
  readonly topic: string;
}

const WINDOW = /^(visit|24h|7d|30d|all|daysSince)$/;

const THING: { readonly [dimension: string]: Fields } = {
  all: [],
  item: ['item'],
  category: ['category'],
  brand: ['brand'],
  tier: ['price', 'category'],
};
/** What can be counted, by verb, and the fields it is told by. */
const DIMENSIONS: { readonly [verb: string]: typeof THING } = {
  viewed: THING,
  carted: THING,
  bought: THING,
  searched: { all: [], term: ['term'] },
  features: { used: ['feature'] },
};
/** Events that weigh in the affinity for single items; a list of items names none of them. */
const ITEM_INTEREST: Names = ['view_item', 'add_to_cart', 'purchase', 'state_preference'];
const INTEREST: Names = [...ITEM_INTEREST, 'view_item_list'];
const CART: Names = ['add_to_cart', 'remove_from_cart', 'purchase'];
const SAID: Fields = ['question', 'answers'];

type Group = readonly [Names, Fields, { readonly [leaf: string]: FactType }];

/** Facts with one fixed path: by its head, then by its leaf ('' where there is none). */
const GROUPS: { readonly [head: string]: Group } = {
  visits: [['page_view'], [], { count: 'number', daysSinceLast: 'number', usualHour: 'boolean' }],
  visit: [['page_view'], [], { pages: 'number', minutes: 'number' }],
  cart: [
    CART,
    ['quantity', 'price'],
    { items: 'number', value: 'number', idleMinutes: 'number', abandoned: 'boolean' },
  ],
  price: [INTEREST, ['price', 'category', ...SAID], { tier: 'string' }],
  level: [['use_feature'], ['feature'], { '': 'string' }],
  features: [['use_feature'], ['feature'], { top: 'list' }],
  service: [
    ['care_open', 'care_close'],
    ['outcome'],
    { open: 'boolean', resolved: 'boolean', daysSince: 'number', outcome: 'string' },
  ],
  replenish: [['purchase'], ['category'], { due: 'list' }],
  page: [[], [], { type: 'string', category: 'string', language: 'string', section: 'string' }],
};

type Sketch = readonly [type: FactType, names: Names, fields: Fields, topic?: string];

/** `viewed.category.coats.7d`: events about one thing, counted in a window, or days since the last of them. */
const counted = (verb: string, path: readonly string[]): Sketch | undefined => {
  const name = own(COUNTED, verb);
  const fields = own(own(DIMENSIONS, verb), path[0] ?? '');
  if (!name || !fields || path.length !== (path[0] === 'all' ? 2 : 3) || path.includes('')) return;
  if (WINDOW.test(path.at(-1) ?? ''))
    return ['number', [name], fields, [verb, ...path.slice(0, -1)].join('.')];
};

/** `affinity.category`: what the visitor cares for, strongest first. `affinity.category.coats`: its share. */
const affinity = ([dimension = '', id, ...more]: readonly string[]): Sketch | undefined => {
  const fields = dimension === 'all' ? undefined : own(THING, dimension);
  if (!fields || more.length || id === '') return;
  const names = dimension === 'item' ? ITEM_INTEREST : INTEREST;
  return [id === undefined ? 'list' : 'number', names, [...fields, ...SAID]];
};

const sketchOf = (config: Config, path: string): Sketch | undefined => {
  const [head = '', ...rest] = path.split('.');
  const leaf = rest[0] ?? '';
  const group = own(GROUPS, head);
  const type = rest.length < 2 ? own(group?.[2], leaf) : undefined;
  if (group && type) return [type, group[0], group[1]];
  const last = rest.length === 1;
  if (head === 'affinity') return affinity(rest);
  const attribute = head === 'host' && last ? own(config.host, leaf) : undefined;
  if (head === 'host') return attribute && [attribute.type, [], []];
  const question = last && head === 'stated' && config.questions?.find(({ id }) => id === leaf);
  if (question)
    return [question.many ? 'list' : 'string', ['state_preference'], SAID, `stated.${slug(leaf)}`];
  if (head === 'cart' && leaf === 'category' && rest[1] && rest.length === 2)
    return ['number', CART, ['quantity', 'category']];
  return counted(head, rest);
};

/** Finds the fact of a path; nothing where there is none. */
export type Resolve = (path: string) => Fact | undefined;

/** The facts that a config may read. Total: a fact has a value for every visitor. */
export const createResolve = (config: Config): Resolve => {
  const known = new Map<string, Fact | undefined>();
  return (path) => {
    if (!known.has(path)) {
      const [type, names = [], fields = [], topic = '*'] = sketchOf(config, path) ?? [];
      known.set(path, type && { type, dataCategories: categoriesOf(path), names, fields, topic });
    }
    return known.get(path);
  };
};

/** The catalog, as the parser and the decider see it. */
export const factCatalog = (config: Config): FactCatalog => ({
  describe: createResolve(config),
});
