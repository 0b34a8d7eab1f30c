/** The names that exist: in the config, and in the API of Tactful. */
import { type Config, createTactful } from '@tactful/core';
import { EVENTS, factCatalog, type Item } from '@tactful/core/internal';
import type { Experience } from '@tactful/rules';
import { namedInConfig } from '../catalog/named-in-config.ts';
import type { UseKind } from './use.ts';

/** Attributes of elements that Tactful reads. */
const ATTRIBUTES: readonly string[] = [
  ...[
    'audience',
    'brand',
    'category',
    'close',
    'config',
    'currency',
    'event',
    'feature',
    'group',
    'item',
    'layout',
  ],
  ...['name', 'order', 'outcome', 'page', 'preview', 'price', 'quantity', 'question', 'related', 'slot'],
  ...['term', 'tier', 'variant', 'when', 'component'],
].map((name) => `data-tactful-${name}`);

const ITEM_FIELDS: { readonly [F in keyof Required<Item>]: true } = {
  id: true,
  name: true,
  category: true,
  brand: true,
  price: true,
  currency: true,
  quantity: true,
  related: true,
};

/** Methods that only the object of the script tag has. */
const OF_SCRIPT_TAG = ['open', 'close', 'push'];

/** The methods of the API, as `consent.accept`: those of a real object. */
const methodsOf = (config: Config): readonly string[] => {
  const tactful = createTactful(config);
  tactful.destroy();
  const methods = Object.entries(tactful).flatMap(([name, member]: readonly [string, unknown]) => {
    if (typeof member === 'function') return [name];
    const group = name === 'consent' || name === 'profile' || name === 'slots';
    return group ? Object.keys(Object(member)).map((method) => `${name}.${method}`) : [];
  });
  return [...methods, ...OF_SCRIPT_TAG];
};

const variantsOf = ({ experiment, variant }: Partial<Experience>): readonly string[] =>
  (experiment?.variants ?? [variant]).flatMap((name) => name ?? []);

/** The slots and variants of the file, also of experiences that have errors, and are left out of the config. */
const placesIn = (file: unknown): readonly (readonly [slot: string, variants: readonly string[]])[] => {
  const { experiences }: { readonly experiences?: unknown } = Object(file);
  return (Array.isArray(experiences) ? experiences : []).flatMap((experience) => {
    const { slot, variant, experiment } = Object(experience);
    const { variants } = Object(experiment);
    if (typeof slot !== 'string') return [];
    return [[slot, variantsOf({ variant, ...(Array.isArray(variants) && { experiment: { variants } }) })]];
  });
};

/** Returns the names that exist; for variants those of a slot, for parameters those of an event. */
export type KnownNames = (kind: UseKind, of: string) => readonly string[];

/** Returns the names that exist for a config and its file. Facts are not listed: there is one for each category. */
export const knownNames = (config: Config, file: unknown = config): KnownNames => {
  const places = placesIn(file);
  const slots = [...new Set(places.map(([slot]) => slot))];
  const methods = methodsOf(config);
  const named = namedInConfig(config);
  const ofField = (field: string) => named.flatMap((value) => (value.field === field ? [value.id] : []));
  const lists: { readonly [K in UseKind]: (of: string) => readonly string[] } = {
    slot: () => slots,
    flag: () => slots,
    variant: (of) => places.flatMap(([slot, variants]) => (slot === of ? variants : [])),
    event: () => Object.keys(EVENTS),
    parameter: (of) => Object.entries(EVENTS).find(([name]) => name === of)?.[1].parameters ?? [],
    'item field': () => Object.keys(ITEM_FIELDS),
    category: () => ofField('category'),
    brand: () => ofField('brand'),
    feature: () => ofField('feature'),
    question: () => ofField('question'),
    'host attribute': () => Object.keys(config.host ?? {}),
    fact: () => [],
    attribute: () => ATTRIBUTES,
    method: () => methods,
  };
  return (kind, of) => lists[kind](of);
};

/** True if a fact with this path exists. */
export const isFact = (config: Config, path: string): boolean => !!factCatalog(config).describe(path);
