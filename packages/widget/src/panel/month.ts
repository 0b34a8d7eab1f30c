/** The number of personalized slots that the visitor saw lately, and the interests that decided them. */
import type { ProfileItem } from '@tactful/core';
import type { PanelBindings } from '../lazy-panel/contract.ts';
import type { Interest } from './interest-list.ts';
import { now } from './now.ts';

const MONTH_MS = 30 * 864e5;
/** More interests are not named. */
const MAX_INTERESTS = 3;

/** The experiences that use the events of an interest. One event of each name is enough: the others are used alike. */
const usersOf = (items: readonly ProfileItem[], { events }: Interest): ReadonlySet<string> => {
  const ids = new Set(new Map(events.map(({ name, id }) => [name, id])).values());
  return new Set(items.flatMap((item) => (ids.has(item.event.id) ? item.usedBy : [])));
};

/** 'In the last 30 days, you saw 14 personalized places. 11 of them were based on coats and boots.' Empty without any. */
export const monthText = (
  { tactful, t, formatList }: PanelBindings,
  interests: readonly Interest[],
  nameOf: (interest: Interest) => string,
): string => {
  const items = tactful.profile.list();
  const since = now() - MONTH_MS;
  const seen = items.flatMap(({ event: { name, at, experience } }) =>
    name === 'expose' && at > since && experience ? experience : [],
  );
  if (!seen.length) return '';
  const deciding = interests
    .map((interest) => {
      const users = usersOf(items, interest);
      return { interest, users, count: seen.filter((id) => users.has(id)).length };
    })
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count)
    .slice(0, MAX_INTERESTS);
  const decided = seen.filter((id) => deciding.some(({ users }) => users.has(id))).length;
  const names = formatList(deciding.map(({ interest }) => nameOf(interest)));
  return [
    t('month', { n: seen.length }),
    ...(decided ? [t(decided < seen.length ? 'decided' : 'decidedAll', { n: decided, what: names })] : []),
  ].join(' ');
};
