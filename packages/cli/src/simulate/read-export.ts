/** Reads the file that a visitor exported, as a log. */
import type { LedgerEvent, PageEvent } from '@tactful/core';
import { isObject } from '../json-object.ts';
import type { Log, Step } from './step.ts';

const eventsOf = (value: unknown): readonly LedgerEvent[] | undefined =>
  // The file comes from `profile.export()`; the gate checks each event again when it is tracked.
  isObject(value) && 'tactful' in value && Array.isArray(value.events) ? value.events : undefined;

/** True if two stored events were one event of the page with several items: same order, or same time. */
const isSameEvent = (a: LedgerEvent, b: LedgerEvent): boolean =>
  a.name === b.name && a.at === b.at && a.order === b.order && !!a.item && !!b.item;

const groupEvents = (events: readonly LedgerEvent[]): readonly (readonly LedgerEvent[])[] => {
  const groups: LedgerEvent[][] = [];
  for (const event of [...events].sort((a, b) => a.at - b.at)) {
    const last = groups.at(-1);
    if (last?.[0] && isSameEvent(last[0], event)) last.push(event);
    else groups.push([event]);
  }
  return groups;
};

const toPageEvent = (first: LedgerEvent, group: readonly LedgerEvent[]): PageEvent => {
  const items = group.flatMap(({ item, category, brand, price, quantity }) =>
    item === undefined && category === undefined
      ? []
      : [{ id: item ?? '', category, brand, price, quantity }],
  );
  const { name, category, term, order, outcome, feature, question, answers, experience } = first;
  const event = { name, items, category, term, order, outcome, feature, question, answers, experience };
  // Removes undefined fields: to the gate, an undefined field is not an absent one.
  return JSON.parse(JSON.stringify(event));
};

/** Returns the log of an exported profile; absent if the value is not one. */
export const readExport = (value: unknown): Log | undefined => {
  const events = eventsOf(value);
  if (!events) return undefined;
  const steps = groupEvents(events).flatMap((group, index): readonly Step[] => {
    const [first] = group;
    if (!first) return [];
    const actions = first.name === 'page_view' ? { page: {} } : { event: toPageEvent(first, group) };
    return [{ at: first.at, line: index + 1, ...actions }];
  });
  return { steps, issues: [], isExport: true };
};
