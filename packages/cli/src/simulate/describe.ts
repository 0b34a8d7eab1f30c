/** Describes moments and reasons for the author of a config. */
import type { FactValue } from '@tactful/core';
import type { Moment, SlotState } from './replay.ts';

const formatValue = (value: FactValue): string => {
  if (typeof value === 'object') return `[${value.join(', ')}]`;
  if (value === Number.POSITIVE_INFINITY) return 'never';
  return typeof value === 'number' ? String(Math.round(value * 100) / 100) : JSON.stringify(value);
};

/** Describes a reason, as `viewed.category.coats.7d is 3 ($gte 3)`. */
export const describeReason = ({ fact, value, test }: SlotState['reasons'][number]): string => {
  const tests =
    typeof test === 'object' && test !== null && !Array.isArray(test)
      ? Object.entries(test).map(([operator, operand]) => `${operator} ${JSON.stringify(operand)}`)
      : [JSON.stringify(test)];
  return `${fact} is ${formatValue(value)} (${tests.join(', ')})`;
};

/** Describes what a slot shows, as `coats (hero-coats)` or `standard`. */
export const describeSlot = ({ experience, variant, action, arm }: SlotState): string => {
  if (experience === undefined) return 'standard';
  const content = variant ?? action ?? '';
  return `${content} (${experience}${arm === undefined ? '' : `, arm ${arm}`})`;
};

const listItems = (items: readonly { readonly id?: string; readonly category?: string }[] = []): string =>
  items.map(({ id, category }) => [category, id].filter(Boolean).join('/')).join(', ');

const describeEvent = ({ actions: { event }, recorded }: Moment): string | undefined => {
  if (!event) return undefined;
  const subject = listItems(event.items) || event.term || event.feature || event.category || event.question;
  const rejection = recorded && !recorded.recorded ? ` (not recorded: ${recorded.reason})` : '';
  return `${event.name}${subject ? ` ${subject}` : ''}${rejection}`;
};

/** Describes the actions of a step in one line. */
export const describeActions = (moment: Moment): string => {
  const { page, event: _, trigger, markSeen, ...acts } = moment.actions;
  const parts = [
    page && `page ${page.path ?? page.type ?? ''}`.trim(),
    describeEvent(moment),
    trigger && `trigger ${typeof trigger === 'string' ? trigger : JSON.stringify(trigger)}`,
    markSeen && `exposure of ${markSeen.join(', ')}`,
    ...Object.entries(acts).map(([act, value]) =>
      value === true ? `visitor: ${act}` : `visitor: ${act} ${JSON.stringify(value)}`,
    ),
  ];
  return parts.filter(Boolean).join('; ') || 'time passes';
};

const contentKey = ({ experience, variant }: Partial<SlotState>): string =>
  JSON.stringify([experience, variant]);

/** Returns the slots that show something else than in the moment before. Before the first, all are standard. */
export const changesOf = (moments: readonly Moment[], index: number): readonly SlotState[] => {
  const before = new Map((moments[index - 1]?.slots ?? []).map((state) => [state.slot, contentKey(state)]));
  return (moments[index]?.slots ?? []).filter(
    (state) => contentKey(state) !== (before.get(state.slot) ?? contentKey({})),
  );
};

/** Returns the ids of the experiences that were shown at least once. */
export const shownExperiences = (moments: readonly Moment[]): ReadonlySet<string> =>
  new Set(moments.flatMap(({ slots }) => slots.flatMap(({ experience }) => experience ?? [])));
