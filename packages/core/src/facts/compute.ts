/** The value of every fact, and the kinds of events behind it. `facts.ts` says which facts there are. */
import type { DataCategory, FactValue } from '@tactful/rules';
import { DAY_MS } from '../consent/consent-record.ts';
import type { EventName } from '../events/event.ts';
import { slug } from '../events/slug.ts';
import { ranking, share, strongest } from './affinity.ts';
import type { EventIndex, FactResult } from './event-index.ts';
import {
  count,
  currentCart,
  dueAgain,
  type Family,
  found,
  level,
  service,
  since,
  stated,
  visits,
} from './stories.ts';

/** A property of the table itself: `constructor` is none. */
export const own = <T>(table: { readonly [key: string]: T } | undefined, key: string): T | undefined =>
  table && Object.hasOwn(table, key) ? table[key] : undefined;

/** What a verb counts. */
export const COUNTED: { readonly [verb: string]: EventName } = {
  viewed: 'view_item',
  carted: 'add_to_cart',
  bought: 'purchase',
  searched: 'search',
  features: 'use_feature',
};

/** Epoch ms: how far back a window reaches. */
const reach = ({ now, visitAt }: EventIndex, window: string): number =>
  window === 'visit'
    ? visitAt
    : window === 'all'
      ? Number.NEGATIVE_INFINITY
      : now - (Number.parseInt(window, 10) * DAY_MS) / (window.endsWith('h') ? 24 : 1);

const typeOf = (value: unknown): string => (Array.isArray(value) ? 'list' : typeof value);

const hostValue = ({ config, page }: EventIndex, name: string): FactValue => {
  const attribute = own(config.host, name);
  const given = own(page.host, name);
  return attribute && typeOf(given) !== attribute.type ? attribute.default : (given ?? '');
};

type Finder = (view: EventIndex, leaf: string, id: string | undefined) => FactResult | undefined;

const inFamily =
  (family: (view: EventIndex) => Family): Finder =>
  (view, leaf) =>
    own(family(view), leaf);

/** By the head of the path. */
const FINDERS: { readonly [head: string]: Finder } = {
  visits: inFamily(visits),
  visit: inFamily(visits),
  cart: (view, leaf, id) => own(currentCart(view, id), id === undefined ? leaf : 'items'),
  price: (view) => strongest(view, 'tier'),
  level,
  features: (view) => ranking(view, 'feature'),
  service: inFamily(service),
  replenish: dueAgain,
  affinity: (view, leaf, id) => (id === undefined ? ranking(view, leaf) : share(view, leaf, id)),
  stated: (view, leaf) =>
    stated(view, slug(leaf), !!view.config.questions?.find(({ id }) => id === leaf)?.many),
  host: (view, leaf) => found(hostValue(view, leaf)),
  page: ({ page }, leaf) => found((own(page as never, leaf) ?? '') as string),
};

/** The value of a fact as it is in this view; '' where there is no such fact. */
export const computeFact = (path: string, view: EventIndex): FactResult => {
  const [head = '', leaf = '', id, window = id] = path.split('.');
  const name = id !== undefined && own(COUNTED, head);
  if (name) {
    const field = leaf === 'used' ? 'feature' : leaf;
    const events = leaf === 'all' ? view.about(name) : view.about(name, field, id);
    return window === 'daysSince' ? since(view, events) : count(events, reach(view, `${window}`));
  }
  return own(FINDERS, head)?.(view, leaf, id) ?? found('');
};

const INTEREST: readonly DataCategory[] = ['browsing', 'cart', 'purchases', 'stated'];
const BEHIND: { readonly [head: string]: readonly DataCategory[] } = {
  visits: ['browsing'],
  visit: ['browsing'],
  viewed: ['browsing'],
  searched: ['searching'],
  carted: ['cart'],
  cart: ['cart', 'purchases'],
  bought: ['purchases'],
  replenish: ['purchases'],
  service: ['service'],
  features: ['usage'],
  level: ['usage'],
  stated: ['stated'],
  affinity: INTEREST,
  price: INTEREST,
};

/** The kinds of events that a fact is made of. */
export const categoriesOf = (path: string): readonly DataCategory[] =>
  own(BEHIND, path.split('.')[0] ?? '') ?? [];
