/** Explains which items of a row moved, and the facts that moved them. */
import { decisiveBoosts, type ReasonWithEvents } from '@tactful/core/internal';
import type { PanelBindings } from '../lazy-panel/contract.ts';
import { nameOf } from './names.ts';

/** The effects of a decision on the items of its slot, and the facts behind them. */
export interface MovedItems {
  /** One message for the items that moved to the front, and one for those that moved to the end. */
  readonly effects: readonly string[];
  /** The facts without which the visitor would see another order, those of the first items first. */
  readonly evidence: readonly ReasonWithEvents[];
}

/** Explains the order of the slot's items. Empty for a slot whose items were not moved. */
export const movedItems = (widget: PanelBindings, slot: string): MovedItems => {
  const { tactful, page, t, formatList } = widget;
  const orders = page.placements().flatMap((placement) => (placement.slot === slot ? placement.order : []));
  const boosts = orders.flatMap((order) => (order ? decisiveBoosts(order) : []));
  const effect = (key: string, isMoved: (rank: number) => boolean): string[] => {
    const values = new Set(boosts.flatMap(({ rank, value }) => (isMoved(rank) ? value : [])));
    return values.size ? [t(key, { x: formatList([...values].map((value) => nameOf(widget, value))) })] : [];
  };
  return {
    effects: [...effect('moved-first', (rank) => rank < 0), ...effect('moved-last', (rank) => rank > 0)],
    evidence: [...new Set(boosts.map(({ fact }) => fact))].map((fact) => ({
      fact,
      value: tactful.fact(fact),
      test: null,
      events: tactful.profile.eventsFor(fact),
    })),
  };
};
