/** Interests that the visitor states in the panel: more or less of a category or brand, whatever questions the shop has. */
import type { LedgerEvent } from './event.ts';

/** The question about unwanted interests. Events about its options are not recorded. */
export const LESS_OF = 'less-of';

/** The fields whose named values are options of these questions. */
export const INTEREST_FIELDS = ['category', 'brand'] as const;

/** True for a question that needs no question in the config. */
export const isInterestQuestion = (question: string | undefined): question is string =>
  question === LESS_OF || INTEREST_FIELDS.some((field) => field === question);

const lastAnswers = (events: readonly LedgerEvent[], about: string): readonly string[] =>
  events.filter(({ question }) => question === about).at(-1)?.answers ?? [];

/** The unwanted interests now, and the ids of unwanted items. @param events - Oldest first. */
export const lessOf = (events: readonly LedgerEvent[]): readonly string[] => lastAnswers(events, LESS_OF);

/** The categories and brands that the visitor selected. @param events - Oldest first. */
export const moreOf = (events: readonly LedgerEvent[]): readonly string[] =>
  INTEREST_FIELDS.flatMap((field) => lastAnswers(events, field));
