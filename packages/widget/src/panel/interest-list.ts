/** The interests of a visitor: what they viewed, bought, searched for or selected, with the events about each. */
import type { LedgerEvent, Tactful } from '@tactful/core';
import { LESS_OF } from '@tactful/core/internal';

/** The subject of an interest: a field of events, a price tier, or a question of the shop. */
type InterestType = 'category' | 'brand' | 'tier' | 'term' | 'answers';

/** One interest. */
export interface Interest {
  readonly type: InterestType;
  /** The value of the field, the tier or the option. */
  readonly id: string;
  /** The stored events about it. */
  readonly events: readonly LedgerEvent[];
}

const isAbout = (event: LedgerEvent, type: InterestType, id: string): boolean =>
  event.question === LESS_OF
    ? false
    : event.answers
      ? event.answers.includes(id) && (type === 'answers') === !isTypeName(event.question)
      : type !== 'answers' && type !== 'tier' && event[type] === id;

const isTypeName = (question: string | undefined): boolean =>
  question === 'category' || question === 'brand' || question === 'tier';

/** The ids of an affinity, strongest first. */
const ranked = (tactful: Tactful, type: InterestType): readonly string[] =>
  [tactful.fact(`affinity.${type}`)].flat().map(String);

/** The options that the visitor selected last for each question, or took back. */
const statements = (events: readonly LedgerEvent[]): ReadonlyMap<string, readonly string[]> => {
  const latest = new Map<string, readonly string[]>();
  for (const { question, answers } of events)
    if (question && !latest.has(question)) latest.set(question, answers ?? []);
  return latest;
};

/** The options that a visitor has selected for a question now. */
export const selectedOptions = (tactful: Tactful, question: string): readonly string[] =>
  statements(tactful.profile.list().map(({ event }) => event)).get(question) ?? [];

/** Every interest in the profile, those that decide most first. */
export const interestsOf = (tactful: Tactful): readonly Interest[] => {
  const events = tactful.profile.list().map(({ event }) => event);
  const selected = statements(events);
  const values = (type: 'category' | 'brand' | 'term') => events.flatMap((event) => event[type] ?? []);
  const ids: readonly (readonly [InterestType, readonly string[]])[] = [
    ['category', [...ranked(tactful, 'category'), ...values('category')]],
    ['answers', [...selected].flatMap(([id, options]) => (id === LESS_OF || isTypeName(id) ? [] : options))],
    ['brand', [...ranked(tactful, 'brand'), ...values('brand')]],
    ['term', values('term')],
    ['tier', ranked(tactful, 'tier')],
  ];
  return ids.flatMap(([type, all]) =>
    [...new Set(all)].map((id) => ({
      type,
      id,
      events:
        type === 'tier'
          ? tactful.profile.eventsFor(`affinity.tier.${id}`)
          : events.filter((event) => isAbout(event, type, id)),
    })),
  );
};
