/** Groups stored events by day and by subject, so that ten views of coats are one row. */
import type { ProfileItem } from '@tactful/core';
import { eventText } from '../explain/reason.ts';
import type { PanelBindings } from '../lazy-panel/contract.ts';

/** Events of one day with the same sentence, newest first. */
export interface ActivityRow {
  /** The same while events join the row or leave it, so that its element stays and keeps the focus. */
  readonly id: string;
  readonly sentence: string;
  readonly items: readonly [ProfileItem, ...ProfileItem[]];
}

/** The rows of one day. */
export interface ActivityDay {
  /** Epoch ms of its newest event. */
  readonly at: number;
  readonly rows: readonly ActivityRow[];
}

/** Groups items by a key, in the order in which the keys first occur. */
const groupBy = (
  items: readonly ProfileItem[],
  keyOf: (item: ProfileItem) => string,
): readonly (readonly [ProfileItem, ...ProfileItem[]])[] => {
  const groups = new Map<string, [ProfileItem, ...ProfileItem[]]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
};

const subjectOf = ({ event }: ProfileItem): string =>
  event.category ?? event.brand ?? event.term ?? event.feature ?? event.experience ?? event.name;

const dayOf = ({ event }: ProfileItem): string => new Date(event.at).toDateString();

/** The days of the activity, newest first. Within a day, rows about the same subject follow each other. */
export const activityDays = (widget: PanelBindings, items: readonly ProfileItem[]): readonly ActivityDay[] =>
  groupBy(items, dayOf).map((ofDay) => ({
    at: ofDay[0].event.at,
    rows: groupBy(ofDay, subjectOf).flatMap((ofSubject) =>
      groupBy(ofSubject, ({ event }) => eventText(widget, event)).map((ofSentence) => {
        const sentence = eventText(widget, ofSentence[0].event);
        const parts = [dayOf(ofSentence[0]), subjectOf(ofSentence[0]), sentence];
        // An id of HTML has no spaces.
        return { id: parts.join().replace(/\s+/g, '-'), sentence, items: ofSentence };
      }),
    ),
  }));
