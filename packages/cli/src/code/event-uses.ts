/** Finds the names in an event: `track({ name: 'view_item', items: [{ id: 'a1', category: 'coats' }] })`. */
import type { FileNames } from './file-names.ts';
import { childrenOf, entriesOf, type Node, type ObjectEntry, unwrap } from './node.ts';
import { type CodeUse, type UseKind, useOf } from './use.ts';

/** Parameters and fields whose values the config names. */
const NAMED: { readonly [key: string]: UseKind } = {
  category: 'category',
  brand: 'brand',
  feature: 'feature',
  question: 'question',
};

/** The options of {@link eventUses}. */
export interface EventOptions {
  readonly names: FileNames;
  /** True if Tactful receives the event. */
  readonly isCertain: boolean;
}

const valueUses = ({ key, value }: ObjectEntry, { names, isCertain }: EventOptions): readonly CodeUse[] => {
  const kind = Object.hasOwn(NAMED, key) ? NAMED[key] : undefined;
  return kind && value ? useOf(kind, names.textOf(value), { at: value.start, isCertain }) : [];
};

const itemUses = (item: Node, event: string, options: EventOptions): readonly CodeUse[] =>
  entriesOf(item).flatMap((entry) => [
    ...useOf('item field', entry.key, { at: entry.at, of: event, isCertain: options.isCertain }),
    ...valueUses(entry, options),
  ]);

/** Returns the names in an event; none if it is no object with a name. */
export const eventUses = (event: Node | undefined, options: EventOptions): readonly CodeUse[] => {
  const { names, isCertain } = options;
  const entries = entriesOf(event);
  const name = entries.find(({ key }) => key === 'name')?.value;
  const text = names.textOf(name);
  if (!name || text === undefined) return [];
  const others = entries.filter(({ key }) => key !== 'name');
  const items = others.find(({ key }) => key === 'items')?.value;
  return [
    ...useOf('event', text, { at: name.start, isCertain }),
    ...others.flatMap((entry) => [
      ...useOf('parameter', entry.key, { at: entry.at, of: text, isCertain }),
      ...valueUses(entry, options),
    ]),
    ...childrenOf(unwrap(items), 'elements').flatMap((item) => itemUses(item, text, options)),
  ];
};
